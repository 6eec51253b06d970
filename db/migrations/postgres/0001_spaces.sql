-- The seven spaces; `help` begins as members only. Names and descriptions are texts of the forum room.
INSERT INTO "space" ("code", "read_access", "position") VALUES
	('best-practices', 'public', 1),
	('lessons-learned', 'public', 2),
	('experiments', 'public', 3),
	('help', 'members', 4),
	('case-studies', 'public', 5),
	('announcements', 'public', 6),
	('events', 'public', 7);
--> statement-breakpoint
INSERT INTO "content_version" ("id", "version") VALUES (1, 1);

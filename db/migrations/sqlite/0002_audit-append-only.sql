-- The record of who did what only grows.
CREATE TRIGGER `audit_record_keeps_entries` BEFORE DELETE ON `audit_record`
BEGIN
	SELECT RAISE(ABORT, 'audit_record is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_record_keeps_words` BEFORE UPDATE ON `audit_record`
BEGIN
	SELECT RAISE(ABORT, 'audit_record is append-only');
END;

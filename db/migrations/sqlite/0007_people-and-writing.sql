CREATE TABLE `email_change` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`new_email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`confirmed_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `email_change_person` ON `email_change` (`person_id`);--> statement-breakpoint
CREATE TABLE `join_code` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`organisation_id` integer NOT NULL,
	`max_uses` integer NOT NULL,
	`use_count` integer DEFAULT 0 NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_code_unique` ON `join_code` (`code`);--> statement-breakpoint
CREATE INDEX `join_code_organisation` ON `join_code` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `join_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`organisation_name` text,
	`motivation` text,
	`language` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`confirmed_at` integer,
	`decision` text,
	`decided_at` integer,
	`decided_by` integer,
	`reason` text,
	`invitation_id` integer,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_request_code_unique` ON `join_request` (`code_hash`);--> statement-breakpoint
CREATE INDEX `join_request_email` ON `join_request` (`email`);--> statement-breakpoint
CREATE TABLE `password_reset` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `password_reset_person` ON `password_reset` (`person_id`);--> statement-breakpoint
CREATE TABLE `house_setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_job` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`byte_size` integer NOT NULL,
	`rows` text NOT NULL,
	`choices` text,
	`row_count` integer NOT NULL,
	`done_count` integer DEFAULT 0 NOT NULL,
	`result` text,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_job_creator` ON `import_job` (`created_by`,`id`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`owner_id` integer NOT NULL,
	`media_type` text NOT NULL,
	`file_name` text NOT NULL,
	`byte_size` integer NOT NULL,
	`width` integer,
	`height` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "upload_kind_known" CHECK("upload"."kind" in ('picture', 'document'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `upload_name_unique` ON `upload` (`name`);--> statement-breakpoint
CREATE INDEX `upload_owner` ON `upload` (`owner_id`,`id`);--> statement-breakpoint
CREATE INDEX `upload_created` ON `upload` (`created_at`);--> statement-breakpoint
CREATE TABLE `follow` (
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `kind`, `subject_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "follow_kind_known" CHECK("follow"."kind" in ('space', 'topic', 'tag', 'person', 'organisation'))
);
--> statement-breakpoint
CREATE INDEX `follow_subject` ON `follow` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `post_upload` (
	`post_id` integer NOT NULL,
	`upload_id` integer NOT NULL,
	PRIMARY KEY(`post_id`, `upload_id`),
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`upload_id`) REFERENCES `upload`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_upload_by_upload` ON `post_upload` (`upload_id`,`post_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_invitation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code_hash` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`role` text NOT NULL,
	`organisation_id` integer,
	`language` text NOT NULL,
	`job_title` text,
	`discipline` text,
	`invited_by` integer,
	`join_code_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`join_code_id`) REFERENCES `join_code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_role_known" CHECK("__new_invitation"."role" in ('teacher', 'moderator', 'staff', 'admin'))
);
--> statement-breakpoint
INSERT INTO `__new_invitation`("id", "code_hash", "email", "name", "role", "organisation_id", "language", "job_title", "discipline", "invited_by", "join_code_id", "created_at", "expires_at", "accepted_at", "accepted_by", "withdrawn_at") SELECT "id", "code_hash", "email", "name", "role", "organisation_id", "language", NULL, NULL, "invited_by", NULL, "created_at", "expires_at", "accepted_at", "accepted_by", "withdrawn_at" FROM `invitation`;--> statement-breakpoint
DROP TABLE `invitation`;--> statement-breakpoint
ALTER TABLE `__new_invitation` RENAME TO `invitation`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_code_unique` ON `invitation` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitation_email` ON `invitation` (`email`);--> statement-breakpoint
ALTER TABLE `person` ADD `teaches` text;--> statement-breakpoint
ALTER TABLE `person` ADD `picture_name` text;--> statement-breakpoint
ALTER TABLE `person` ADD `time_zone` text;--> statement-breakpoint
ALTER TABLE `person` ADD `welcomed_at` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `suspended_until` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `suspended_reason` text;--> statement-breakpoint
CREATE INDEX `person_by_name` ON `person` (`name`,`id`);--> statement-breakpoint
ALTER TABLE `session` ADD `place` text;--> statement-breakpoint
ALTER TABLE `space` ADD `names` text;--> statement-breakpoint
ALTER TABLE `space` ADD `descriptions` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `place` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `merged_into_id` integer REFERENCES organisation(id);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit_record` (`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit_record` (`action`,`id`);--> statement-breakpoint
UPDATE `person` SET `welcomed_at` = `created_at`;

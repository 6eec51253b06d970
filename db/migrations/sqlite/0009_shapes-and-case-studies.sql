CREATE TABLE `case_study` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`author_id` integer NOT NULL,
	`organisation_id` integer,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`submission_key` text NOT NULL,
	`version_count` integer DEFAULT 0 NOT NULL,
	`published_version_id` integer,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`assigned_to` integer,
	`assigned_at` integer,
	`use_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_version_id`) REFERENCES `case_study_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_study_state_known" CHECK("case_study"."state" in ('draft', 'submitted', 'changes_requested', 'published', 'declined', 'withdrawn', 'revising', 'revision_submitted', 'revision_changes_requested'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_study_submission_unique` ON `case_study` (`author_id`,`submission_key`);--> statement-breakpoint
CREATE INDEX `case_study_by_state` ON `case_study` (`state`,`state_since`,`id`);--> statement-breakpoint
CREATE INDEX `case_study_published` ON `case_study` (`published_at`,`id`) WHERE published_version_id is not null;--> statement-breakpoint
CREATE TABLE `case_study_co_author` (
	`case_study_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	PRIMARY KEY(`case_study_id`, `person_id`),
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_study_co_author_person` ON `case_study_co_author` (`person_id`);--> statement-breakpoint
CREATE TABLE `case_study_contributor` (
	`case_study_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	PRIMARY KEY(`case_study_id`, `person_id`),
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_study_decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_study_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`moderator_id` integer NOT NULL,
	`decision` text NOT NULL,
	`reason` text,
	`message` text NOT NULL,
	`checklist` text NOT NULL,
	`decided_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`effective_at` integer,
	`taken_back_at` integer,
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `case_study_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderator_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_study_decision_known" CHECK("case_study_decision"."decision" in ('approve', 'request_changes', 'decline'))
);
--> statement-breakpoint
CREATE INDEX `case_study_decision_of` ON `case_study_decision` (`case_study_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_study_decision_open` ON `case_study_decision` (`case_study_id`) WHERE effective_at is null and taken_back_at is null;--> statement-breakpoint
CREATE TABLE `case_study_message` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_study_id` integer NOT NULL,
	`written_by` integer NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	`submission_key` text NOT NULL,
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_study_message_of` ON `case_study_message` (`case_study_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_study_message_unique` ON `case_study_message` (`written_by`,`submission_key`);--> statement-breakpoint
CREATE TABLE `case_study_move` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_study_id` integer NOT NULL,
	`action` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`moved_by` integer NOT NULL,
	`moved_at` integer NOT NULL,
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_study_move_of` ON `case_study_move` (`case_study_id`,`id`);--> statement-breakpoint
CREATE TABLE `case_study_remark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_study_id` integer NOT NULL,
	`version_id` integer NOT NULL,
	`field` text NOT NULL,
	`passage` text NOT NULL,
	`text` text NOT NULL,
	`moderator_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` integer,
	`removed_at` integer,
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `case_study_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderator_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_study_remark_of` ON `case_study_remark` (`case_study_id`,`id`);--> statement-breakpoint
CREATE TABLE `case_study_upload` (
	`case_study_id` integer NOT NULL,
	`upload_id` integer NOT NULL,
	PRIMARY KEY(`case_study_id`, `upload_id`),
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`upload_id`) REFERENCES `upload`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_study_upload_by_upload` ON `case_study_upload` (`upload_id`);--> statement-breakpoint
CREATE TABLE `case_study_use` (
	`case_study_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`organisation_id` integer,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`case_study_id`, `person_id`),
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_study_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_study_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`summary` text NOT NULL,
	`language` text NOT NULL,
	`discipline` text,
	`teaching_form` text,
	`content` text NOT NULL,
	`submitted_by` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`case_study_id`) REFERENCES `case_study`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_study_version_unique` ON `case_study_version` (`case_study_id`,`number`);--> statement-breakpoint
CREATE TABLE `experiment` (
	`topic_id` integer PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`status_since` integer NOT NULL,
	`evaluate_on` text,
	`trial_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "experiment_status_known" CHECK("experiment"."status" in ('idea', 'running', 'evaluated', 'scaled_up', 'stopped'))
);
--> statement-breakpoint
CREATE INDEX `experiment_by_status` ON `experiment` (`status`,`topic_id`);--> statement-breakpoint
CREATE TABLE `experiment_move` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic_id` integer NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`fields` text NOT NULL,
	`moved_by` integer NOT NULL,
	`moved_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `experiment_move_of_topic` ON `experiment_move` (`topic_id`,`id`);--> statement-breakpoint
CREATE TABLE `experiment_trial` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`organisation_id` integer,
	`started_at` integer NOT NULL,
	`verdict` text,
	`result` text,
	`reported_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `experiment_trial_unique` ON `experiment_trial` (`topic_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `experiment_trial_standing` ON `experiment_trial` (`topic_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `field_help` (
	`shape` text NOT NULL,
	`field` text NOT NULL,
	`texts` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`shape`, `field`),
	CONSTRAINT "field_help_shape_known" CHECK("field_help"."shape" in ('best_practice', 'lesson_learned', 'experiment', 'question', 'case_study'))
);
--> statement-breakpoint
ALTER TABLE `post_revision` ADD `fields` text;--> statement-breakpoint
ALTER TABLE `topic` ADD `fields` text;--> statement-breakpoint
ALTER TABLE `topic` ADD `case_study_id` integer REFERENCES case_study(id);--> statement-breakpoint
ALTER TABLE `topic` ADD `withdrawn_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `topic_of_case_study` ON `topic` (`case_study_id`) WHERE case_study_id is not null;
ALTER TABLE `post_revision` ADD `labels` text;--> statement-breakpoint
ALTER TABLE `tag` DROP COLUMN `topic_count`;
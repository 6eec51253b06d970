CREATE INDEX `post_author` ON `post` (`author_id`,`id`);--> statement-breakpoint
CREATE INDEX `topic_standing` ON `topic` (`space_id`) WHERE deleted_at is null;
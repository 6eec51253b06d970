ALTER TABLE "post_revision" ADD COLUMN "labels" jsonb;--> statement-breakpoint
ALTER TABLE "tag" DROP COLUMN "topic_count";
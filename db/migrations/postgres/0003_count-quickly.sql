CREATE INDEX "post_author" ON "post" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "topic_standing" ON "topic" USING btree ("space_id") WHERE deleted_at is null;
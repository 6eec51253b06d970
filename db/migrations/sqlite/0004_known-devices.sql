CREATE TABLE `known_device` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `known_device_person` ON `known_device` (`person_id`);--> statement-breakpoint
CREATE INDEX `known_device_created` ON `known_device` (`created_at`);
ALTER TABLE `email_change` ADD `old_email` text NOT NULL;--> statement-breakpoint
ALTER TABLE `email_change` ADD `withdrawal_hash` text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `email_change_withdrawal_unique` ON `email_change` (`withdrawal_hash`);
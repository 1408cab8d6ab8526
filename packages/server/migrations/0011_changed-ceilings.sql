ALTER TABLE "list_entry" ADD COLUMN "ceiling" bigint;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "ceiling" bigint;--> statement-breakpoint
CREATE INDEX "list_entry_ceiling" ON "list_entry" USING btree ("ceiling","id");
ALTER TABLE "project" ADD COLUMN "last_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "annual_list_owner" ON "annual_list" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "project_last" ON "project" USING btree ("last_at" DESC NULLS LAST,"case_id");--> statement-breakpoint
CREATE INDEX "project_warned" ON "project" USING btree ("updated_on") WHERE jsonb_array_length("project"."warnings") > 0;
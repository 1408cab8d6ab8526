CREATE TABLE "opened_to_tell" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"day" date NOT NULL,
	"opened" jsonb NOT NULL,
	"overdue" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "opened_to_tell_case" ON "opened_to_tell" USING btree ("case_id","seq");--> statement-breakpoint
CREATE INDEX "opened_to_tell_open" ON "opened_to_tell" USING btree ("recorded_at") WHERE "opened_to_tell"."told_at" is null;
CREATE TABLE "job" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"data" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"turn" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"asked_again" boolean DEFAULT false NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"said" text,
	"fault" text,
	CONSTRAINT "job_kind_key_pk" PRIMARY KEY("kind","key"),
	CONSTRAINT "job_state" CHECK ("job"."state" in ('waiting', 'running', 'done', 'failed')),
	CONSTRAINT "job_lease" CHECK (("job"."state" = 'running') = ("job"."lease_until" is not null))
);
--> statement-breakpoint
CREATE INDEX "job_due" ON "job" USING btree ("due_at") WHERE "job"."state" in ('waiting', 'running');--> statement-breakpoint
ALTER TABLE "background_task" DROP COLUMN "attempts";--> statement-breakpoint
ALTER TABLE "background_task" DROP COLUMN "beat_at";--> statement-breakpoint
ALTER TABLE "background_task" ADD COLUMN "turn" integer DEFAULT 0 NOT NULL;
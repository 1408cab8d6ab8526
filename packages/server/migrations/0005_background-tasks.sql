CREATE TABLE "background_task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"owner_person" uuid NOT NULL,
	"owner_org" uuid NOT NULL,
	"owner_post" text NOT NULL,
	"data" jsonb NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"message" text DEFAULT '' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"beat_at" timestamp (3) with time zone,
	"result_name" text,
	"result_type" text,
	"result_size" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "background_task_state" CHECK ("background_task"."state" in ('queued', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "background_task_progress" CHECK ("background_task"."done" >= 0 and ("background_task"."total" is null or "background_task"."total" >= 0))
);
--> statement-breakpoint
CREATE INDEX "background_task_owner" ON "background_task" USING btree ("owner_person","created_at");--> statement-breakpoint
CREATE INDEX "background_task_open" ON "background_task" USING btree ("state") WHERE "background_task"."state" in ('queued', 'running');

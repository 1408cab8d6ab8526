CREATE TABLE "project_figures" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"cost_declared" bigint,
	"cost_approved" bigint,
	"planned_payments" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_mark" (
	"case_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"due_on" date,
	CONSTRAINT "project_mark_case_id_place_pk" PRIMARY KEY("case_id","place")
);
--> statement-breakpoint
CREATE TABLE "data_resource" (
	"case_id" uuid NOT NULL,
	"id" text NOT NULL,
	"place" integer NOT NULL,
	"name" text NOT NULL,
	"system_function" text,
	"sharing" text,
	"condition" text,
	"legal_basis" text,
	"cycle" text,
	"way" text,
	"shared_table" text,
	"content" text,
	"confirmed_cycle" text,
	"confirmed_way" text,
	"state" text NOT NULL,
	"result" text NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "data_resource_case_id_id_pk" PRIMARY KEY("case_id","id")
);
--> statement-breakpoint
CREATE TABLE "oversight_record" (
	"case_id" uuid NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"grade" text,
	"text" text NOT NULL,
	"note" text,
	"cite" text,
	"recipients" text[] NOT NULL,
	"due_on" date,
	"answered_on" date,
	"closed_on" date,
	"is_open" boolean NOT NULL,
	CONSTRAINT "oversight_record_case_id_id_pk" PRIMARY KEY("case_id","id")
);
--> statement-breakpoint
CREATE INDEX "project_mark_kind" ON "project_mark" USING btree ("kind","code","due_on");
--> statement-breakpoint
CREATE INDEX "oversight_record_on" ON "oversight_record" USING btree ("happened_on","case_id","id");

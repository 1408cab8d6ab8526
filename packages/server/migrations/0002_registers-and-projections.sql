CREATE TABLE "account" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"password_hash" text NOT NULL,
	"must_change" boolean DEFAULT true NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "account_login_unique" UNIQUE("login")
);
--> statement-breakpoint
CREATE TABLE "password_history" (
	"person_id" uuid NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"password_hash" text NOT NULL,
	CONSTRAINT "password_history_person_id_changed_at_pk" PRIMARY KEY("person_id","changed_at")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"post" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "annual_list" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"owner_name" text NOT NULL,
	"owner_key" text NOT NULL,
	"year" integer NOT NULL,
	"state" text NOT NULL,
	"view" jsonb NOT NULL,
	"viewers" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"series" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"name" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"owner_name" text NOT NULL,
	"main_kind" text NOT NULL,
	"content" text NOT NULL,
	"track" text,
	"stage" text NOT NULL,
	"step" text NOT NULL,
	"year" integer,
	"budget_amount" bigint,
	"total_investment" bigint,
	"procurement_budget" bigint,
	"approved_amount" bigint,
	"contract_price" bigint,
	"paid" bigint NOT NULL,
	"reported_on" date,
	"approved" boolean NOT NULL,
	"has_mlps_line" boolean NOT NULL,
	"warnings" jsonb NOT NULL,
	"stopping" jsonb NOT NULL,
	"evaluations" jsonb NOT NULL,
	"open_violations" integer NOT NULL,
	"waivers_used" integer NOT NULL,
	"viewers" text[] NOT NULL,
	"bigrams" text[] NOT NULL,
	"search_text" text NOT NULL,
	"name_key" text NOT NULL,
	"owner_key" text NOT NULL,
	"updated_on" date NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "project_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "todo" (
	"case_id" uuid NOT NULL,
	"case_kind" text NOT NULL,
	"action" text NOT NULL,
	"organ" text NOT NULL,
	"holder" text NOT NULL,
	"organisation_id" uuid,
	"post" text,
	"person_id" uuid,
	"since" date NOT NULL,
	CONSTRAINT "todo_case_id_action_holder_pk" PRIMARY KEY("case_id","action","holder")
);
--> statement-breakpoint
CREATE TABLE "desk" (
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"post" text NOT NULL,
	CONSTRAINT "desk_person_id_organisation_id_post_pk" PRIMARY KEY("person_id","organisation_id","post")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"role" text NOT NULL,
	"uscc" text,
	"competent_department_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	"sort_key" text NOT NULL,
	CONSTRAINT "organisation_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"specialty" text,
	"active" boolean DEFAULT true NOT NULL,
	"sort_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reading_log" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"what" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "annual_list_year" ON "annual_list" USING btree ("year");--> statement-breakpoint
CREATE INDEX "annual_list_viewers" ON "annual_list" USING gin ("viewers");--> statement-breakpoint
CREATE INDEX "project_viewers" ON "project" USING gin ("viewers");--> statement-breakpoint
CREATE INDEX "project_bigrams" ON "project" USING gin ("bigrams");--> statement-breakpoint
CREATE INDEX "project_owner" ON "project" USING btree ("owner_id","reported_on");--> statement-breakpoint
CREATE INDEX "project_updated" ON "project" USING btree ("updated_on","case_id");--> statement-breakpoint
CREATE INDEX "todo_holder" ON "todo" USING btree ("holder");--> statement-breakpoint
CREATE INDEX "organisation_role" ON "organisation" USING btree ("role");--> statement-breakpoint
CREATE INDEX "person_organisation" ON "person" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "reading_log_case" ON "reading_log" USING btree ("case_id","at");
CREATE TABLE "issued_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"event_seq" integer NOT NULL,
	"event_hash" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"series" text,
	"year" integer,
	"place" integer,
	"organ_id" uuid NOT NULL,
	"organ_name" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_on" date NOT NULL,
	"verify_code" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"last_error" text,
	"pdf_sha256" text,
	"pdf_size" integer,
	"docx_sha256" text,
	"docx_size" integer,
	"sealed" boolean DEFAULT false NOT NULL,
	"superseded_by" uuid,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"ready_at" timestamp (3) with time zone,
	CONSTRAINT "issued_paper_verify_code_unique" UNIQUE("verify_code"),
	CONSTRAINT "issued_paper_state" CHECK ("issued_paper"."state" in ('queued', 'ready', 'failed') and ("issued_paper"."state" <> 'ready' or "issued_paper"."pdf_sha256" is not null)),
	CONSTRAINT "issued_paper_number" CHECK (("issued_paper"."series" is null) = ("issued_paper"."place" is null) and ("issued_paper"."series" is null) = ("issued_paper"."year" is null))
);
--> statement-breakpoint
CREATE TABLE "paper_progress" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_scan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"paper_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"by_organ" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_series" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "paper_series_series_year_pk" PRIMARY KEY("series","year")
);
--> statement-breakpoint
ALTER TABLE "paper_scan" ADD CONSTRAINT "paper_scan_paper_id_issued_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."issued_paper"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "issued_paper_act" ON "issued_paper" USING btree ("case_id","event_seq","kind");
--> statement-breakpoint
CREATE UNIQUE INDEX "issued_paper_place" ON "issued_paper" USING btree ("series","year","place");
--> statement-breakpoint
CREATE INDEX "issued_paper_due" ON "issued_paper" USING btree ("next_at") WHERE "issued_paper"."state" = 'queued';
--> statement-breakpoint
CREATE INDEX "paper_scan_paper" ON "paper_scan" USING btree ("paper_id");

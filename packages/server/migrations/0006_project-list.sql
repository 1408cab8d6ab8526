CREATE TABLE "list_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"number" text,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"owner_name" text NOT NULL,
	"owner_key" text NOT NULL,
	"main_kind" text NOT NULL,
	"track" text,
	"stage" text,
	"step" text NOT NULL,
	"year" integer,
	"budget_amount" bigint,
	"total_investment" bigint,
	"procurement_budget" bigint,
	"approved_amount" bigint,
	"contract_price" bigint,
	"paid" bigint NOT NULL,
	"amount" bigint GENERATED ALWAYS AS (coalesce("total_investment", "approved_amount", "contract_price")) STORED,
	"payment_state" text NOT NULL GENERATED ALWAYS AS (case when "contract_price" is null then case when "approved_amount" is null then 'unapproved' else 'uncontracted' end when "paid" <= 0 then 'unpaid' when "paid" < "contract_price" then 'partly-paid' else 'fully-paid' end) STORED,
	"warnings" jsonb NOT NULL,
	"warning_cites" text[] NOT NULL,
	"viewers" text[] NOT NULL,
	"updated_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_search" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pairs" text[] NOT NULL,
	"search_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" jsonb NOT NULL,
	"is_default" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "list_view_person_id_name_unique" UNIQUE("person_id","name")
);
--> statement-breakpoint
CREATE TABLE "ledger_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"sheet" text NOT NULL,
	"choices" jsonb NOT NULL,
	"headings" jsonb NOT NULL,
	"counts" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_by_name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "historical_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"as_read" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"viewers" text[] NOT NULL,
	CONSTRAINT "historical_project_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "historical_revision" (
	"historical_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"import_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"as_written" jsonb NOT NULL,
	"as_read" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	CONSTRAINT "historical_revision_historical_id_revision_pk" PRIMARY KEY("historical_id","revision")
);
--> statement-breakpoint
CREATE INDEX "list_entry_viewers" ON "list_entry" USING gin ("viewers");
--> statement-breakpoint
CREATE INDEX "list_entry_owner" ON "list_entry" USING btree ("owner_id","updated_on","id");
--> statement-breakpoint
CREATE INDEX "list_entry_updated" ON "list_entry" USING btree ("updated_on","id");
--> statement-breakpoint
CREATE INDEX "list_entry_name" ON "list_entry" USING btree ("name_key","id");
--> statement-breakpoint
CREATE INDEX "list_entry_owner_name" ON "list_entry" USING btree ("owner_key","id");
--> statement-breakpoint
CREATE INDEX "list_entry_paid" ON "list_entry" USING btree ("paid","id");
--> statement-breakpoint
CREATE INDEX "list_entry_number" ON "list_entry" USING btree ("number","id");
--> statement-breakpoint
CREATE INDEX "list_entry_total" ON "list_entry" USING btree ("total_investment","id");
--> statement-breakpoint
CREATE INDEX "list_entry_approved" ON "list_entry" USING btree ("approved_amount","id");
--> statement-breakpoint
CREATE INDEX "list_entry_contract" ON "list_entry" USING btree ("contract_price","id");
--> statement-breakpoint
CREATE INDEX "list_entry_year" ON "list_entry" USING btree ("year","id");
--> statement-breakpoint
CREATE INDEX "list_search_pairs" ON "list_search" USING gin ("pairs");
--> statement-breakpoint
CREATE INDEX "ledger_import_at" ON "ledger_import" USING btree ("imported_at");
--> statement-breakpoint
INSERT INTO "list_entry" ("id","origin","number","name","name_key","owner_id","owner_name","owner_key","main_kind","track","stage","step","year","budget_amount","total_investment","procurement_budget","approved_amount","contract_price","paid","warnings","warning_cites","viewers","updated_on")
SELECT "case_id",'project',"number","name","name_key","owner_id","owner_name","owner_key","main_kind","track","stage","step","year","budget_amount","total_investment","procurement_budget","approved_amount","contract_price","paid","warnings",ARRAY(SELECT w->>'cite' FROM jsonb_array_elements("warnings") AS w),"viewers","updated_on" FROM "project";
--> statement-breakpoint
INSERT INTO "list_search" ("id","pairs","search_text")
SELECT "case_id","bigrams" || ARRAY(SELECT DISTINCT c FROM regexp_split_to_table("search_text", '') AS c WHERE c <> ' '),"search_text" FROM "project";
--> statement-breakpoint
-- An import and what its rows said stay as they were.
CREATE TRIGGER "ledger_import_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_import" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "ledger_import" ENABLE ALWAYS TRIGGER "ledger_import_append_only";
--> statement-breakpoint
CREATE TRIGGER "historical_revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "historical_revision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "historical_revision" ENABLE ALWAYS TRIGGER "historical_revision_append_only";

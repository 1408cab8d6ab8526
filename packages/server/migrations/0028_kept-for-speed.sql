CREATE TABLE "paper_due" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "paper_due_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "list_total" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "list_total_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person" text NOT NULL,
	"places" text[] NOT NULL,
	"rows" bigint NOT NULL,
	"numbered" bigint NOT NULL,
	"dated" bigint NOT NULL,
	"invested" bigint NOT NULL,
	"approved" bigint NOT NULL,
	"ceilinged" bigint NOT NULL,
	"contracted" bigint NOT NULL,
	"total_investment" bigint NOT NULL,
	"approved_amount" bigint NOT NULL,
	"ceiling" bigint NOT NULL,
	"contract_price" bigint NOT NULL,
	"paid" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "project_figures" ADD COLUMN "digest" text;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "last_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "list_total_places" ON "list_total" USING gin ("places");--> statement-breakpoint
CREATE INDEX "list_total_person" ON "list_total" USING btree ("person");--> statement-breakpoint
CREATE INDEX "annual_list_owner" ON "annual_list" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "project_last" ON "project" USING btree ("last_at" DESC NULLS LAST,"case_id");--> statement-breakpoint
CREATE INDEX "project_warned" ON "project" USING btree ("updated_on") WHERE "project"."warnings" <> '[]'::jsonb;
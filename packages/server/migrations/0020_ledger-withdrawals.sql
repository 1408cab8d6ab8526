CREATE TABLE "historical_withdrawal" (
	"historical_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"import_id" uuid NOT NULL,
	"withdrawn_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "historical_withdrawal_historical_id_revision_pk" PRIMARY KEY("historical_id","revision")
);
--> statement-breakpoint
ALTER TABLE "historical_project" ADD COLUMN "withdrawn" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "historical_withdrawal_import" ON "historical_withdrawal" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "historical_revision_import" ON "historical_revision" USING btree ("import_id");--> statement-breakpoint
CREATE TRIGGER "historical_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "historical_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
ALTER TABLE "historical_withdrawal" ENABLE ALWAYS TRIGGER "historical_withdrawal_append_only";

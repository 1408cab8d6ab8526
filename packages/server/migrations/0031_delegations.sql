CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"post" text NOT NULL,
	"delegator_id" uuid NOT NULL,
	"delegator_name" text NOT NULL,
	"delegate_id" uuid NOT NULL,
	"delegate_name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delegation_days" CHECK ("delegation"."starts_on" <= "delegation"."ends_on"),
	CONSTRAINT "delegation_people" CHECK ("delegation"."delegator_id" <> "delegation"."delegate_id")
);
--> statement-breakpoint
CREATE TABLE "delegation_withdrawal" (
	"delegation_id" uuid PRIMARY KEY NOT NULL,
	"withdrawn_by" uuid NOT NULL,
	"withdrawn_by_name" text NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "delegation_id" uuid;--> statement-breakpoint
CREATE INDEX "delegation_organisation" ON "delegation" USING btree ("organisation_id","recorded_at");--> statement-breakpoint
CREATE INDEX "delegation_delegate" ON "delegation" USING btree ("delegate_id");
--> statement-breakpoint
CREATE TRIGGER "delegation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "delegation" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "delegation" ENABLE ALWAYS TRIGGER "delegation_append_only";
--> statement-breakpoint
CREATE TRIGGER "delegation_logged" AFTER INSERT OR UPDATE OR DELETE ON "delegation" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "delegation" ENABLE ALWAYS TRIGGER "delegation_logged";
--> statement-breakpoint
CREATE TRIGGER "delegation_withdrawal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "delegation_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "delegation_withdrawal" ENABLE ALWAYS TRIGGER "delegation_withdrawal_append_only";
--> statement-breakpoint
CREATE TRIGGER "delegation_withdrawal_logged" AFTER INSERT OR UPDATE OR DELETE ON "delegation_withdrawal" FOR EACH ROW EXECUTE FUNCTION "log_record"('delegation_id', '');
--> statement-breakpoint
ALTER TABLE "delegation_withdrawal" ENABLE ALWAYS TRIGGER "delegation_withdrawal_logged";

CREATE TABLE "employment" (
	"person_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"name" text NOT NULL,
	"uscc" text,
	"from_on" date,
	"until_on" date,
	CONSTRAINT "employment_person_id_place_pk" PRIMARY KEY("person_id","place")
);
--> statement-breakpoint
CREATE TABLE "organisation_change" (
	"number" integer PRIMARY KEY NOT NULL,
	"change" text NOT NULL,
	"effective_on" date NOT NULL,
	"document" text NOT NULL,
	"reason" text NOT NULL,
	"undoes" integer,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"organisation_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"moved" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "qualification" text;--> statement-breakpoint
CREATE INDEX "project_former_owners" ON "project" USING gin (("marks" -> 'formerOwners'));
--> statement-breakpoint
CREATE TRIGGER "organisation_change_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "organisation_change" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "organisation_change" ENABLE ALWAYS TRIGGER "organisation_change_append_only";
--> statement-breakpoint
CREATE TRIGGER "organisation_change_logged" AFTER INSERT OR UPDATE OR DELETE ON "organisation_change" FOR EACH ROW EXECUTE FUNCTION "log_record"('number', '');
--> statement-breakpoint
ALTER TABLE "organisation_change" ENABLE ALWAYS TRIGGER "organisation_change_logged";
--> statement-breakpoint
CREATE TRIGGER "employment_logged" AFTER INSERT OR UPDATE OR DELETE ON "employment" FOR EACH ROW EXECUTE FUNCTION "log_record"('person_id,place', '');
--> statement-breakpoint
ALTER TABLE "employment" ENABLE ALWAYS TRIGGER "employment_logged";

CREATE TABLE "known_device" (
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_device_token_hash_person_id_pk" PRIMARY KEY("token_hash","person_id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"name_hash" text NOT NULL,
	"place" text NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_failure_name_hash_place_pk" PRIMARY KEY("name_hash","place")
);
--> statement-breakpoint
ALTER TABLE "notice" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "setting_change" ADD COLUMN "organisation_ids" uuid[];--> statement-breakpoint
CREATE INDEX "known_device_person" ON "known_device" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "known_device_last" ON "known_device" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "sign_in_failure_place" ON "sign_in_failure" USING btree ("place","last_at");--> statement-breakpoint
CREATE INDEX "sign_in_failure_last" ON "sign_in_failure" USING btree ("last_at");--> statement-breakpoint
ALTER TABLE "account" DROP COLUMN "failures";--> statement-breakpoint
ALTER TABLE "account" DROP COLUMN "locked_until";
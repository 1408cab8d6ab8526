CREATE TABLE "letter_number_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"from" integer NOT NULL,
	"to" integer NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "letter_number_note_range" CHECK ("letter_number_note"."from" between 0 and "letter_number_note"."to")
);
--> statement-breakpoint
ALTER TABLE "issued_paper" ADD COLUMN "awaits_number" text;--> statement-breakpoint
CREATE INDEX "letter_number_note_series" ON "letter_number_note" USING btree ("series","year");
CREATE TRIGGER "letter_number_note_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "letter_number_note" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "letter_number_note" ENABLE ALWAYS TRIGGER "letter_number_note_append_only";

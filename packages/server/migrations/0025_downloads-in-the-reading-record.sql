ALTER TABLE "reading_log" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "reading_log" ADD COLUMN "subject" text;
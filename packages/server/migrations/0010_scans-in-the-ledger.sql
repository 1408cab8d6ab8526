ALTER TABLE "paper_scan" ADD COLUMN "sha256" text;--> statement-breakpoint
ALTER TABLE "paper_scan" ADD COLUMN "event_seq" integer;--> statement-breakpoint
ALTER TABLE "paper_scan" ADD COLUMN "event_hash" text;
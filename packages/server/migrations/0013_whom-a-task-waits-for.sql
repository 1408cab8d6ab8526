ALTER TABLE "todo" ADD COLUMN "barred" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "todo" ADD COLUMN "obstacles" integer DEFAULT 0 NOT NULL;
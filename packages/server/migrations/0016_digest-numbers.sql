-- The order of the digests is a number of its own: a day that a wrong clock gave one must not keep later ones from being written.
ALTER TABLE "ledger_digest" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "ledger_digest" DISABLE TRIGGER "ledger_digest_append_only";--> statement-breakpoint
UPDATE "ledger_digest" SET "number" = "placed"."number" FROM (SELECT "day", row_number() OVER (ORDER BY "day") AS "number" FROM "ledger_digest") "placed" WHERE "placed"."day" = "ledger_digest"."day";--> statement-breakpoint
ALTER TABLE "ledger_digest" ENABLE ALWAYS TRIGGER "ledger_digest_append_only";--> statement-breakpoint
ALTER TABLE "ledger_digest" DROP CONSTRAINT "ledger_digest_pkey";--> statement-breakpoint
ALTER TABLE "ledger_digest" ADD PRIMARY KEY ("number");

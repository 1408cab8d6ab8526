-- Projects that are there already are as new as their last act.
UPDATE "project" SET "last_at" = "ledger_event"."recorded_at" FROM "ledger_event"
WHERE "ledger_event"."case_id" = "project"."case_id" AND "ledger_event"."seq" = "project"."seq";

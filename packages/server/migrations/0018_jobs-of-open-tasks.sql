-- Tasks that were open when the server of an earlier release stopped are jobs from now on; what ran then waits.
UPDATE "background_task" SET "state" = 'queued' WHERE "state" = 'running';--> statement-breakpoint
INSERT INTO "job" ("kind", "key", "data", "state", "due_at")
SELECT 'task.' || "kind", "id"::text, jsonb_build_object('taskId', "id"), 'waiting', now()
FROM "background_task" WHERE "state" = 'queued'
ON CONFLICT DO NOTHING;--> statement-breakpoint
-- The queue of earlier releases held wake-ups alone: all that is to be done stands in the product's own tables.
DROP SCHEMA IF EXISTS "jobs" CASCADE;

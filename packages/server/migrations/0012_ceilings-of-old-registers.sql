-- Rows of old registers know no changes: their ceiling is what was approved. Those of projects are written anew from the ledger.
UPDATE "list_entry" SET "ceiling" = "approved_amount" WHERE "origin" = 'historical';

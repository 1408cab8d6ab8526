-- Counts and sums of the list are kept with every change of it, whoever makes it: an act, an import, a rebuilding. A transition table
-- cannot be handed on, so the statement is put together from the one or two that there are.
CREATE FUNCTION "keep_list_totals"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  come text := 'SELECT 1 AS sign, viewers, number, year, total_investment, approved_amount, ceiling, contract_price, paid FROM come';
  gone text := 'SELECT -1 AS sign, viewers, number, year, total_investment, approved_amount, ceiling, contract_price, paid FROM gone';
BEGIN
  EXECUTE format($sum$
    INSERT INTO list_total ("person", "places", "rows", "numbered", "dated", "invested", "approved", "ceilinged", "contracted", "total_investment", "approved_amount", "ceiling", "contract_price", "paid")
    SELECT person, places, sum(sign), coalesce(sum(sign) FILTER (WHERE number IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE year IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE total_investment IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE approved_amount IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE ceiling IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE contract_price IS NOT NULL), 0), coalesce(sum(sign * total_investment), 0), coalesce(sum(sign * approved_amount), 0), coalesce(sum(sign * ceiling), 0), coalesce(sum(sign * contract_price), 0), sum(sign * paid)
    FROM (%s) AS changed
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(DISTINCT v COLLATE "C" ORDER BY v COLLATE "C"), '{}') AS places FROM unnest(viewers) AS v WHERE v NOT LIKE 'person:%%') AS p
    CROSS JOIN LATERAL (SELECT '' AS person UNION SELECT v FROM unnest(viewers) AS v WHERE v LIKE 'person:%%') AS k
    GROUP BY person, places
    HAVING ROW(sum(sign), coalesce(sum(sign) FILTER (WHERE number IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE year IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE total_investment IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE approved_amount IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE ceiling IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE contract_price IS NOT NULL), 0), coalesce(sum(sign * total_investment), 0), coalesce(sum(sign * approved_amount), 0), coalesce(sum(sign * ceiling), 0), coalesce(sum(sign * contract_price), 0), sum(sign * paid)) <> ROW(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  $sum$, CASE TG_OP WHEN 'INSERT' THEN come WHEN 'DELETE' THEN gone ELSE come || ' UNION ALL ' || gone END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "list_entry_total_insert" AFTER INSERT ON "list_entry" REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION "keep_list_totals"();
--> statement-breakpoint
CREATE TRIGGER "list_entry_total_update" AFTER UPDATE ON "list_entry" REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION "keep_list_totals"();
--> statement-breakpoint
CREATE TRIGGER "list_entry_total_delete" AFTER DELETE ON "list_entry" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "keep_list_totals"();
--> statement-breakpoint
CREATE FUNCTION "forget_list_totals"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM list_total;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "list_entry_total_truncate" AFTER TRUNCATE ON "list_entry" FOR EACH STATEMENT EXECUTE FUNCTION "forget_list_totals"();
--> statement-breakpoint
-- Entries of the same rows are folded into one whenever some hundred have come. What another transaction is folding is left to it, so
-- nobody waits; the sum that a reader sees is the same before and after.
CREATE FUNCTION "fold_list_totals"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM added WHERE id % 256 = 0) THEN
    RETURN NULL;
  END IF;
  WITH many AS (
    SELECT person, places FROM list_total GROUP BY person, places HAVING count(*) > 1
  ), held AS (
    SELECT id FROM list_total JOIN many USING (person, places) FOR UPDATE OF list_total SKIP LOCKED
  ), gone AS (
    DELETE FROM list_total USING held WHERE list_total.id = held.id RETURNING list_total.*
  )
  INSERT INTO list_total ("person", "places", "rows", "numbered", "dated", "invested", "approved", "ceilinged", "contracted", "total_investment", "approved_amount", "ceiling", "contract_price", "paid")
  SELECT person, places, sum("rows"), sum("numbered"), sum("dated"), sum("invested"), sum("approved"), sum("ceilinged"), sum("contracted"), sum("total_investment"), sum("approved_amount"), sum("ceiling"), sum("contract_price"), sum("paid")
  FROM gone GROUP BY person, places
  HAVING ROW(sum("rows"), sum("numbered"), sum("dated"), sum("invested"), sum("approved"), sum("ceilinged"), sum("contracted"), sum("total_investment"), sum("approved_amount"), sum("ceiling"), sum("contract_price"), sum("paid")) <> ROW(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "list_total_fold" AFTER INSERT ON "list_total" REFERENCING NEW TABLE AS added FOR EACH STATEMENT WHEN (pg_trigger_depth() < 2) EXECUTE FUNCTION "fold_list_totals"();
--> statement-breakpoint
-- What the list holds already.
INSERT INTO list_total ("person", "places", "rows", "numbered", "dated", "invested", "approved", "ceilinged", "contracted", "total_investment", "approved_amount", "ceiling", "contract_price", "paid")
    SELECT person, places, sum(sign), coalesce(sum(sign) FILTER (WHERE number IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE year IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE total_investment IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE approved_amount IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE ceiling IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE contract_price IS NOT NULL), 0), coalesce(sum(sign * total_investment), 0), coalesce(sum(sign * approved_amount), 0), coalesce(sum(sign * ceiling), 0), coalesce(sum(sign * contract_price), 0), sum(sign * paid)
    FROM (SELECT 1 AS sign, viewers, number, year, total_investment, approved_amount, ceiling, contract_price, paid FROM list_entry) AS changed
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(DISTINCT v COLLATE "C" ORDER BY v COLLATE "C"), '{}') AS places FROM unnest(viewers) AS v WHERE v NOT LIKE 'person:%') AS p
    CROSS JOIN LATERAL (SELECT '' AS person UNION SELECT v FROM unnest(viewers) AS v WHERE v LIKE 'person:%') AS k
    GROUP BY person, places
    HAVING ROW(sum(sign), coalesce(sum(sign) FILTER (WHERE number IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE year IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE total_investment IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE approved_amount IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE ceiling IS NOT NULL), 0), coalesce(sum(sign) FILTER (WHERE contract_price IS NOT NULL), 0), coalesce(sum(sign * total_investment), 0), coalesce(sum(sign * approved_amount), 0), coalesce(sum(sign * ceiling), 0), coalesce(sum(sign * contract_price), 0), sum(sign * paid)) <> ROW(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
--> statement-breakpoint
-- Projects that are there already are as new as their last act.
UPDATE "project" SET "last_at" = "ledger_event"."recorded_at" FROM "ledger_event"
WHERE "ledger_event"."case_id" = "project"."case_id" AND "ledger_event"."seq" = "project"."seq";
--> statement-breakpoint
-- Waits for whoever holds the command, then looks for its result; each statement of the function sees what was stored until then.
CREATE FUNCTION "hold_command"("lock" bigint, "id" uuid) RETURNS SETOF "command_result" LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock("lock");
  RETURN QUERY SELECT * FROM command_result WHERE command_result.command_id = "id";
END $$;
--> statement-breakpoint
CREATE FUNCTION "queue_paper_due"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO paper_due (case_id, seq) VALUES (NEW.case_id, NEW.seq) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_event_paper_due" AFTER INSERT ON "ledger_event" FOR EACH ROW WHEN (NEW.case_kind = 'project') EXECUTE FUNCTION "queue_paper_due"();
--> statement-breakpoint
-- What is behind already.
INSERT INTO paper_due (case_id, seq)
SELECT chain_head.case_id, chain_head.seq FROM chain_head LEFT JOIN paper_progress USING (case_id)
WHERE chain_head.case_kind = 'project' AND chain_head.seq > coalesce(paper_progress.seq, 0);

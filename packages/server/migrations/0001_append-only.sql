-- What is evidence is only ever added. ENABLE ALWAYS: an ordinary trigger is bypassed by SET session_replication_role.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'ZX001';
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "ledger_event" ENABLE ALWAYS TRIGGER "ledger_event_append_only";
--> statement-breakpoint
CREATE TRIGGER "command_result_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "command_result" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "command_result" ENABLE ALWAYS TRIGGER "command_result_append_only";
--> statement-breakpoint
CREATE TRIGGER "ledger_digest_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_digest" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "ledger_digest" ENABLE ALWAYS TRIGGER "ledger_digest_append_only";
--> statement-breakpoint
-- A head moves with every event, but only forward.
CREATE TRIGGER "chain_head_stays" BEFORE DELETE OR TRUNCATE ON "chain_head" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "chain_head" ENABLE ALWAYS TRIGGER "chain_head_stays";
--> statement-breakpoint
CREATE FUNCTION "chain_head_moves_forward"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.case_id <> OLD.case_id OR NEW.case_kind <> OLD.case_kind OR NEW.seq < OLD.seq
     OR NEW.digested_seq < OLD.digested_seq OR (NEW.seq = OLD.seq AND NEW.hash <> OLD.hash) THEN
    RAISE EXCEPTION 'the head of case % only moves forward', OLD.case_id USING ERRCODE = 'ZX001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "chain_head_forward" BEFORE UPDATE ON "chain_head" FOR EACH ROW EXECUTE FUNCTION "chain_head_moves_forward"();
--> statement-breakpoint
ALTER TABLE "chain_head" ENABLE ALWAYS TRIGGER "chain_head_forward";

-- Every row of the record becomes an entry of the log (ADR 0028). Triggers, so that no way of writing goes round it; when the product
-- verifies, it computes the entries once more with nothing of what stands here.
CREATE FUNCTION "log_columns"(r jsonb, skip text[], salt text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(e.key || '=' || substr(encode(sha256(convert_to(salt || E'\n' || e.key || E'\n' || coalesce('=' || e.value, '-'), 'UTF8')), 'hex'), 1, 32) || E'\n', '' ORDER BY e.key COLLATE "C"), '')
  FROM jsonb_each_text(r - skip) AS e
$$;
--> statement-breakpoint
CREATE FUNCTION "log_append"(subject_name text, subject_key text, done text, r jsonb, skip text[], ready text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  entry_id bigint := nextval('log_entry_id_seq');
  entry_salt text := replace(gen_random_uuid()::text, '-', '');
  entry_columns text := coalesce(ready, log_columns(r, skip, entry_salt));
BEGIN
  INSERT INTO "log_entry" ("id", "subject", "key", "op", "columns", "salt", "entry") OVERRIDING SYSTEM VALUE
  VALUES (entry_id, subject_name, subject_key, done, entry_columns, entry_salt,
    encode(sha256(convert_to('zx-record-1' || E'\n' || entry_id || E'\n' || subject_name || E'\n' || subject_key || E'\n' || done || E'\n'
      || encode(sha256(convert_to(entry_columns, 'UTF8')), 'hex') || E'\n' || entry_salt || E'\n', 'UTF8')), 'hex'));
END $$;
--> statement-breakpoint
CREATE FUNCTION "log_key"(r jsonb, names text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(r ->> n.name, '/' ORDER BY n.place) FROM unnest(string_to_array(names, ',')) WITH ORDINALITY AS n(name, place)
$$;
--> statement-breakpoint
-- Arguments: columns of the key, columns that are left out, and a column with the value at which a row is no matter of the log.
CREATE FUNCTION "log_record"() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
DECLARE
  skip text[] := string_to_array(TG_ARGV[1], ',');
  before_row jsonb; after_row jsonb; row_now jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN before_row := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after_row := to_jsonb(NEW); END IF;
  row_now := coalesce(after_row, before_row);
  IF TG_NARGS > 2 AND row_now ->> TG_ARGV[2] = TG_ARGV[3] THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND before_row - skip = after_row - skip THEN RETURN NULL; END IF;
  PERFORM log_append(TG_TABLE_NAME::text, log_key(row_now, TG_ARGV[0]), left(TG_OP, 1), row_now, skip);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What was there before: from now on vouched for as it stands today.
CREATE FUNCTION "log_existing"(of text, names text, left_out text, cond_column text, cond_value text) RETURNS void LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
BEGIN
  EXECUTE format('SELECT log_append(%L, log_key(to_jsonb(t), %L), %L, to_jsonb(t), string_to_array(%L, %L)) FROM %I t WHERE to_jsonb(t) ->> %L IS DISTINCT FROM %L',
    of, names, 'I', left_out, ',', of, cond_column, cond_value);
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_event_logged" AFTER INSERT OR UPDATE OR DELETE ON "ledger_event" FOR EACH ROW EXECUTE FUNCTION "log_record"('case_id,seq', '');
--> statement-breakpoint
ALTER TABLE "ledger_event" ENABLE ALWAYS TRIGGER "ledger_event_logged";
--> statement-breakpoint
SELECT log_existing('ledger_event', 'case_id,seq', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "command_result_logged" AFTER INSERT OR UPDATE OR DELETE ON "command_result" FOR EACH ROW EXECUTE FUNCTION "log_record"('command_id', '');
--> statement-breakpoint
ALTER TABLE "command_result" ENABLE ALWAYS TRIGGER "command_result_logged";
--> statement-breakpoint
SELECT log_existing('command_result', 'command_id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "ledger_digest_logged" AFTER INSERT OR UPDATE OR DELETE ON "ledger_digest" FOR EACH ROW EXECUTE FUNCTION "log_record"('number', '');
--> statement-breakpoint
ALTER TABLE "ledger_digest" ENABLE ALWAYS TRIGGER "ledger_digest_logged";
--> statement-breakpoint
SELECT log_existing('ledger_digest', 'number', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "expert_draw_logged" AFTER INSERT OR UPDATE OR DELETE ON "expert_draw" FOR EACH ROW EXECUTE FUNCTION "log_record"('case_id,number', '');
--> statement-breakpoint
ALTER TABLE "expert_draw" ENABLE ALWAYS TRIGGER "expert_draw_logged";
--> statement-breakpoint
SELECT log_existing('expert_draw', 'case_id,number', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "ledger_import_logged" AFTER INSERT OR UPDATE OR DELETE ON "ledger_import" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "ledger_import" ENABLE ALWAYS TRIGGER "ledger_import_logged";
--> statement-breakpoint
SELECT log_existing('ledger_import', 'id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "historical_revision_logged" AFTER INSERT OR UPDATE OR DELETE ON "historical_revision" FOR EACH ROW EXECUTE FUNCTION "log_record"('historical_id,revision', '');
--> statement-breakpoint
ALTER TABLE "historical_revision" ENABLE ALWAYS TRIGGER "historical_revision_logged";
--> statement-breakpoint
SELECT log_existing('historical_revision', 'historical_id,revision', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "historical_withdrawal_logged" AFTER INSERT OR UPDATE OR DELETE ON "historical_withdrawal" FOR EACH ROW EXECUTE FUNCTION "log_record"('historical_id,revision', '');
--> statement-breakpoint
ALTER TABLE "historical_withdrawal" ENABLE ALWAYS TRIGGER "historical_withdrawal_logged";
--> statement-breakpoint
SELECT log_existing('historical_withdrawal', 'historical_id,revision', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "letter_number_note_logged" AFTER INSERT OR UPDATE OR DELETE ON "letter_number_note" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "letter_number_note" ENABLE ALWAYS TRIGGER "letter_number_note_logged";
--> statement-breakpoint
SELECT log_existing('letter_number_note', 'id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "reading_log_logged" AFTER INSERT OR UPDATE OR DELETE ON "reading_log" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "reading_log" ENABLE ALWAYS TRIGGER "reading_log_logged";
--> statement-breakpoint
SELECT log_existing('reading_log', 'id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "setting_change_logged" AFTER INSERT OR UPDATE OR DELETE ON "setting_change" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "setting_change" ENABLE ALWAYS TRIGGER "setting_change_logged";
--> statement-breakpoint
SELECT log_existing('setting_change', 'id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "personal_data_logged" AFTER INSERT OR UPDATE OR DELETE ON "personal_data" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', 'data');
--> statement-breakpoint
ALTER TABLE "personal_data" ENABLE ALWAYS TRIGGER "personal_data_logged";
--> statement-breakpoint
SELECT log_existing('personal_data', 'id', 'data', '', '-');
--> statement-breakpoint
CREATE TRIGGER "stored_file_logged" AFTER INSERT OR UPDATE OR DELETE ON "stored_file" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "stored_file" ENABLE ALWAYS TRIGGER "stored_file_logged";
--> statement-breakpoint
SELECT log_existing('stored_file', 'id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "issued_paper_logged" AFTER INSERT OR UPDATE OR DELETE ON "issued_paper" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', 'attempts,next_at,last_error,docx_sha256,docx_size');
--> statement-breakpoint
ALTER TABLE "issued_paper" ENABLE ALWAYS TRIGGER "issued_paper_logged";
--> statement-breakpoint
SELECT log_existing('issued_paper', 'id', 'attempts,next_at,last_error,docx_sha256,docx_size', '', '-');
--> statement-breakpoint
CREATE TRIGGER "paper_series_logged" AFTER INSERT OR UPDATE OR DELETE ON "paper_series" FOR EACH ROW EXECUTE FUNCTION "log_record"('series,year', '');
--> statement-breakpoint
ALTER TABLE "paper_series" ENABLE ALWAYS TRIGGER "paper_series_logged";
--> statement-breakpoint
SELECT log_existing('paper_series', 'series,year', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "historical_project_logged" AFTER INSERT OR UPDATE OR DELETE ON "historical_project" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', 'viewers');
--> statement-breakpoint
ALTER TABLE "historical_project" ENABLE ALWAYS TRIGGER "historical_project_logged";
--> statement-breakpoint
SELECT log_existing('historical_project', 'id', 'viewers', '', '-');
--> statement-breakpoint
CREATE TRIGGER "list_entry_logged" AFTER INSERT OR UPDATE OR DELETE ON "list_entry" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', 'viewers,amount,payment_state', 'origin', 'project');
--> statement-breakpoint
ALTER TABLE "list_entry" ENABLE ALWAYS TRIGGER "list_entry_logged";
--> statement-breakpoint
SELECT log_existing('list_entry', 'id', 'viewers,amount,payment_state', 'origin', 'project');
--> statement-breakpoint
CREATE TRIGGER "setting_logged" AFTER INSERT OR UPDATE OR DELETE ON "setting" FOR EACH ROW EXECUTE FUNCTION "log_record"('key', '', 'key', 'clock');
--> statement-breakpoint
ALTER TABLE "setting" ENABLE ALWAYS TRIGGER "setting_logged";
--> statement-breakpoint
SELECT log_existing('setting', 'key', '', 'key', 'clock');
--> statement-breakpoint
CREATE TRIGGER "organisation_logged" AFTER INSERT OR UPDATE OR DELETE ON "organisation" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "organisation" ENABLE ALWAYS TRIGGER "organisation_logged";
--> statement-breakpoint
SELECT log_existing('organisation', 'id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "person_logged" AFTER INSERT OR UPDATE OR DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION "log_record"('id', '');
--> statement-breakpoint
ALTER TABLE "person" ENABLE ALWAYS TRIGGER "person_logged";
--> statement-breakpoint
SELECT log_existing('person', 'id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "desk_logged" AFTER INSERT OR UPDATE OR DELETE ON "desk" FOR EACH ROW EXECUTE FUNCTION "log_record"('person_id,organisation_id,post', '');
--> statement-breakpoint
ALTER TABLE "desk" ENABLE ALWAYS TRIGGER "desk_logged";
--> statement-breakpoint
SELECT log_existing('desk', 'person_id,organisation_id,post', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "account_logged" AFTER INSERT OR UPDATE OR DELETE ON "account" FOR EACH ROW EXECUTE FUNCTION "log_record"('person_id', '');
--> statement-breakpoint
ALTER TABLE "account" ENABLE ALWAYS TRIGGER "account_logged";
--> statement-breakpoint
SELECT log_existing('account', 'person_id', '', '', '-');
--> statement-breakpoint
CREATE TRIGGER "password_history_logged" AFTER INSERT OR UPDATE OR DELETE ON "password_history" FOR EACH ROW EXECUTE FUNCTION "log_record"('person_id,changed_at', '');
--> statement-breakpoint
ALTER TABLE "password_history" ENABLE ALWAYS TRIGGER "password_history_logged";
--> statement-breakpoint
SELECT log_existing('password_history', 'person_id,changed_at', '', '', '-');
--> statement-breakpoint
DROP FUNCTION "log_existing"(text, text, text, text, text);
--> statement-breakpoint
CREATE TRIGGER "reading_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "reading_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "reading_log" ENABLE ALWAYS TRIGGER "reading_log_append_only";
--> statement-breakpoint
CREATE TRIGGER "setting_change_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "setting_change" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "setting_change" ENABLE ALWAYS TRIGGER "setting_change_append_only";
--> statement-breakpoint
CREATE TRIGGER "log_checkpoint_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "log_checkpoint" ENABLE ALWAYS TRIGGER "log_checkpoint_append_only";
--> statement-breakpoint
CREATE TRIGGER "log_cosignature_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_cosignature" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "log_cosignature" ENABLE ALWAYS TRIGGER "log_cosignature_append_only";
--> statement-breakpoint
-- An entry gets its place once; nothing else of it changes.
CREATE TRIGGER "log_entry_stays" BEFORE DELETE OR TRUNCATE ON "log_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
ALTER TABLE "log_entry" ENABLE ALWAYS TRIGGER "log_entry_stays";
--> statement-breakpoint
CREATE FUNCTION "log_entry_gets_place"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.place IS NOT NULL OR NEW.place IS NULL OR to_jsonb(OLD) - 'place' <> to_jsonb(NEW) - 'place' THEN
    RAISE EXCEPTION 'an entry of the log does not change' USING ERRCODE = 'ZX001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "log_entry_placed" BEFORE UPDATE ON "log_entry" FOR EACH ROW EXECUTE FUNCTION "log_entry_gets_place"();
--> statement-breakpoint
ALTER TABLE "log_entry" ENABLE ALWAYS TRIGGER "log_entry_placed";
--> statement-breakpoint
CREATE INDEX "log_entry_waiting" ON "log_entry" USING btree ("id") WHERE "place" IS NULL;
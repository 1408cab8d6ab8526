-- Waits for whoever holds the command, then looks for its result; each statement of the function sees what was stored until then.
CREATE FUNCTION "hold_command"("lock" bigint, "id" uuid) RETURNS SETOF "command_result" LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock("lock");
  RETURN QUERY SELECT * FROM command_result WHERE command_result.command_id = "id";
END $$;

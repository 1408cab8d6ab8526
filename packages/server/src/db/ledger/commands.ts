import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { commandLock } from '../locks.ts';
import { commandResult } from '../schema/ledger.ts';

/** What was answered the first time a command came. */
export interface RecordedCommand {
  readonly commandId: string;
  readonly caseId: string;
  readonly requestHash: string;
  readonly outcome: unknown;
}

type Row = Pick<typeof commandResult.$inferSelect, 'commandId' | 'caseId' | 'requestHash' | 'outcomeCanonical'>;

const toCommand = (row: Row | undefined): RecordedCommand | undefined => {
  if (!row) return undefined;
  const { commandId, caseId, requestHash, outcomeCanonical } = row;
  return { commandId, caseId, requestHash, outcome: JSON.parse(outcomeCanonical) };
};

/** Finds the first result of a command, if it was ever accepted. */
export const findCommand = async (tx: Tx, commandId: string): Promise<RecordedCommand | undefined> => {
  const [row] = await tx.select().from(commandResult).where(eq(commandResult.commandId, commandId));
  return toCommand(row);
};

/**
 * The same, and two requests with this command id wait for each other until the transaction ends. A function of the database waits
 * and looks up in one way there and back; needs READ COMMITTED, so that it sees what it has waited for.
 */
export const holdCommand = async (tx: Tx, commandId: string): Promise<RecordedCommand | undefined> => {
  const { rows } = await tx.execute<Row & Record<string, unknown>>(
    sql`select command_id as "commandId", case_id as "caseId", request_hash as "requestHash", outcome_canonical as "outcomeCanonical"
      from hold_command(${commandLock(commandId)}, ${commandId}::uuid)`,
  );
  return toCommand(rows[0]);
};

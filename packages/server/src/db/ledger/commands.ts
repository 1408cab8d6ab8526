import { eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { commandResult } from '../schema/ledger.ts';

/** What was answered the first time a command came. */
export interface RecordedCommand {
  readonly commandId: string;
  readonly caseId: string;
  readonly requestHash: string;
  readonly outcome: unknown;
}

/** Finds the first result of a command, if it was ever accepted. */
export const findCommand = async (tx: Tx, commandId: string): Promise<RecordedCommand | undefined> => {
  const [row] = await tx.select().from(commandResult).where(eq(commandResult.commandId, commandId));
  return (
    row && {
      commandId: row.commandId,
      caseId: row.caseId,
      requestHash: row.requestHash,
      outcome: JSON.parse(row.outcomeCanonical),
    }
  );
};

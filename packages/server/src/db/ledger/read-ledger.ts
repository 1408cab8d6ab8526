import { and, asc, eq, gt, or } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { chainHead, commandResult, ledgerDigest, ledgerEvent } from '../schema/ledger.ts';
import type { LedgerRecord } from './ledger-record.ts';

const PAGE = 500;

/**
 * All rows of the ledger, page by page. The transaction should be REPEATABLE READ and READ ONLY, so that events and heads
 * are of the same moment.
 */
export async function* readLedger(tx: Tx): AsyncGenerator<LedgerRecord> {
  yield* readEvents(tx);
  yield* readHeads(tx);
  yield* readCommands(tx);
  for (const row of await tx.select().from(ledgerDigest).orderBy(asc(ledgerDigest.number))) {
    yield { record: 'digest', ...row, createdAt: isoText(row.createdAt) };
  }
}

async function* readEvents(tx: Tx): AsyncGenerator<LedgerRecord> {
  const { caseId, seq } = ledgerEvent;
  for (let last: typeof ledgerEvent.$inferSelect | undefined; ;) {
    const after = last && or(gt(caseId, last.caseId), and(eq(caseId, last.caseId), gt(seq, last.seq)));
    const rows = await tx.select().from(ledgerEvent).where(after).orderBy(asc(caseId), asc(seq)).limit(PAGE);
    for (const row of rows) yield { record: 'event', ...row, recordedAt: isoText(row.recordedAt) };
    last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
  }
}

async function* readHeads(tx: Tx): AsyncGenerator<LedgerRecord> {
  for (let last: string | undefined; ;) {
    const after = last === undefined ? undefined : gt(chainHead.caseId, last);
    const rows = await tx.select().from(chainHead).where(after).orderBy(asc(chainHead.caseId)).limit(PAGE);
    for (const row of rows) yield { record: 'head', ...row };
    last = rows.at(-1)?.caseId;
    if (rows.length < PAGE) return;
  }
}

async function* readCommands(tx: Tx): AsyncGenerator<LedgerRecord> {
  const { commandId } = commandResult;
  for (let last: string | undefined; ;) {
    const after = last === undefined ? undefined : gt(commandId, last);
    const rows = await tx.select().from(commandResult).where(after).orderBy(asc(commandId)).limit(PAGE);
    for (const row of rows) yield { record: 'command', ...row, recordedAt: isoText(row.recordedAt) };
    last = rows.at(-1)?.commandId;
    if (rows.length < PAGE) return;
  }
}

/** A forged instant may be one JavaScript has no text for; it must be found by the hash, not stop the search. */
const isoText = (instant: Date): string => (Number.isNaN(instant.getTime()) ? 'invalid' : instant.toISOString());

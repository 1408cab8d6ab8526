import { canonicalJson } from '@zhengxiang/core';
import { eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { chainHead, commandResult, ledgerEvent } from '../schema/ledger.ts';
import { holdCommand } from './commands.ts';
import { GENESIS, hashCommand, hashEvent } from './hash.ts';
import { toStoredEvent, type StoredEvent } from './stored-event.ts';

/** One accepted command and the events it made. Whatever is `unknown` must be plain JSON; the receipt is an object. */
export interface Append {
  readonly caseId: string;
  /** What the chain belongs to; the same for all events of a case. */
  readonly caseKind: string;
  /** The last `seq` the decision was made on; 0 opens the case. */
  readonly expectedSeq: number;
  readonly commandId: string;
  /** {@link hashRequest} of the request. */
  readonly requestHash: string;
  readonly actor: unknown;
  readonly actingAs: string;
  /** The legal day, `YYYY-MM-DD`. */
  readonly happenedOn: string;
  readonly recordedAt: Date;
  readonly events: readonly { readonly type: string; readonly version: number; readonly body: unknown }[];
  readonly receipt: object;
  /** The command is held by this transaction already, and was found to be a new one. */
  readonly isNew?: true;
  /** What a repetition of the command is answered with, by the last `seq`; left out, `{ kind: 'accepted', caseId, seq }`. */
  readonly outcome?: (seq: number) => unknown;
}

/**
 * `conflict`: the case has moved on to `seq` since the decision. `repeated`: the same request came before, here is its first
 * result. `reused`: the command id belongs to another request.
 */
export type AppendResult =
  | { readonly kind: 'appended'; readonly events: readonly StoredEvent[]; readonly outcome: unknown }
  | { readonly kind: 'repeated'; readonly outcome: unknown }
  | { readonly kind: 'conflict'; readonly seq: number }
  | { readonly kind: 'reused' };

/**
 * Adds the events of one command to the chain of its case and keeps the command's result, or changes nothing.
 * Needs READ COMMITTED (PostgreSQL's default): what another transaction committed while we waited for it must be seen.
 */
export const appendEvents = async (tx: Tx, given: Append): Promise<AppendResult> => {
  if (given.events.length === 0) throw new RangeError('a command without events is no command');
  // PostgreSQL gives ids back in lower case; the hash must be over what will be read.
  const append = { ...given, caseId: given.caseId.toLowerCase(), commandId: given.commandId.toLowerCase() };
  const before = append.isNew ? undefined : await holdCommand(tx, append.commandId);
  if (before) {
    const same = before.requestHash === append.requestHash && before.caseId === append.caseId;
    return same ? { kind: 'repeated', outcome: before.outcome } : { kind: 'reused' };
  }
  const head = await lockHead(tx, append);
  if (head.seq !== append.expectedSeq) return { kind: 'conflict', seq: head.seq };
  if (head.caseKind !== append.caseKind) {
    throw new Error(`case ${append.caseId} is of kind ${head.caseKind}, not ${append.caseKind}`);
  }
  return store(tx, append, head.hash);
};

interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly caseKind: string;
}

/** Locks the end of the chain; a new case gets its row first, so that two openings of it meet there. */
const lockHead = async (tx: Tx, { caseId, caseKind, expectedSeq }: Append): Promise<Head> => {
  if (expectedSeq === 0) {
    await tx.insert(chainHead).values({ caseId, caseKind, seq: 0, hash: GENESIS }).onConflictDoNothing();
  }
  const [head] = await tx.select().from(chainHead).where(eq(chainHead.caseId, caseId)).for('update');
  return head ?? { seq: 0, hash: GENESIS, caseKind };
};

type Row = typeof ledgerEvent.$inferSelect;

const linkRows = (append: Append, headHash: string, outcomeCanonical: string): Row[] => {
  const rows: Row[] = [];
  // In the receipt, and so in the chain: what the command was answered cannot be altered beside it either.
  const command = hashCommand({ requestHash: append.requestHash, outcomeCanonical });
  for (const [commandIndex, event] of append.events.entries()) {
    const hashed = {
      caseId: append.caseId,
      caseKind: append.caseKind,
      seq: append.expectedSeq + 1 + commandIndex,
      type: event.type,
      version: event.version,
      actorCanonical: canonicalJson(append.actor),
      actingAs: append.actingAs,
      happenedOn: append.happenedOn,
      recordedAt: append.recordedAt.toISOString(),
      bodyCanonical: canonicalJson(event.body),
      receiptCanonical: canonicalJson({ ...append.receipt, command }),
      commandId: append.commandId,
      commandIndex,
      prevHash: rows.at(-1)?.hash ?? headHash,
    };
    rows.push({ ...hashed, recordedAt: append.recordedAt, hash: hashEvent(hashed) });
  }
  return rows;
};

const store = async (tx: Tx, append: Append, headHash: string): Promise<AppendResult> => {
  const { caseId, commandId, requestHash, recordedAt } = append;
  const seq = append.expectedSeq + append.events.length;
  const outcomeCanonical = canonicalJson(append.outcome?.(seq) ?? { kind: 'accepted', caseId, seq });
  const rows = linkRows(append, headHash, outcomeCanonical);
  const last = rows.at(-1) as Row;
  // One way to the database: the event, what its command was answered, and the head of the chain.
  const command = tx
    .$with('command')
    .as(
      tx
        .insert(commandResult)
        .values({ commandId, caseId, requestHash, outcomeCanonical, recordedAt })
        .returning({ id: commandResult.commandId }),
    );
  const head = tx
    .$with('head')
    .as(
      tx
        .update(chainHead)
        .set({ seq, hash: last.hash })
        .where(eq(chainHead.caseId, caseId))
        .returning({ caseId: chainHead.caseId }),
    );
  const stored = await tx
    .with(command, head)
    .insert(ledgerEvent)
    .values([...rows])
    .returning();
  for (const row of stored) {
    if (hashEvent({ ...row, recordedAt: row.recordedAt.toISOString() }) === row.hash) continue;
    throw new Error(`event ${row.seq} of case ${caseId} is not stored as it was hashed`);
  }
  // Read back from the text, so that the first answer and its repetitions are the same to the byte.
  return { kind: 'appended', events: rows.map(toStoredEvent), outcome: JSON.parse(outcomeCanonical) };
};

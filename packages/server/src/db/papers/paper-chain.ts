import type { PaperRecord, PaperRecordStore, StoredPaperRecord } from '@zhengxiang/application';
import type { ActorRef } from '@zhengxiang/procedure';
import { and, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Database, Tx } from '../database.ts';
import { appendEvents, type Append } from '../ledger/append-events.ts';
import { paperChain } from '../ledger/chain-kinds.ts';
import { hashRequest } from '../ledger/hash.ts';
import { eventAt, eventsOfType, isIntact } from '../ledger/witness.ts';
import { chainHead, ledgerEvent } from '../schema/ledger.ts';

/** A name-based id: the same words always give the same id. */
const idOf = (words: string): string => {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The chain in which what happens to a project's papers is recorded: their issue, their scans; a later turn where the earlier are taken. */
export const paperChainOf = (caseId: string, turn = 1): string =>
  idOf(`papers of ${caseId}${turn === 1 ? '' : `, ${String(turn)}`}`);

/**
 * The id of the chain that holds, or will hold, the record of a project's papers. An earlier release let people give a case any
 * id, this one among them: what is no chain of papers is passed over.
 */
export const findPaperChain = async (tx: Database | Tx, caseId: string): Promise<string> => {
  for (let turn = 1; ; turn += 1) {
    const id = paperChainOf(caseId, turn);
    const [head] = await tx.select({ kind: chainHead.caseKind }).from(chainHead).where(eq(chainHead.caseId, id));
    if (head === undefined || head.kind === paperChain) return id;
  }
};

/** The command under which something was recorded. */
const commandOf = (once: string): string => idOf(once);

type Row = typeof ledgerEvent.$inferSelect;

/** A row of the ledger as a record about a paper. */
export const paperRecordOf = (row: Row): StoredPaperRecord => ({
  chain: row.caseId,
  seq: row.seq,
  hash: row.hash,
  type: row.type,
  actor: JSON.parse(row.actorCanonical) as ActorRef,
  recordedAt: row.recordedAt.toISOString(),
  bodyCanonical: row.bodyCanonical,
});

/**
 * Takes something down in the ledger beside the chain of the project. Undefined when it was taken down before.
 */
const addPaperRecord = async (tx: Tx, record: PaperRecord): Promise<StoredPaperRecord | undefined> => {
  const { caseId, once, request, type, body, ...rest } = record;
  const chain = await findPaperChain(tx, caseId);
  const append = (expectedSeq: number): Append => ({
    ...rest,
    caseId: chain,
    caseKind: paperChain,
    expectedSeq,
    commandId: commandOf(once),
    requestHash: hashRequest(request),
    events: [{ type, version: 1, body }],
    receipt: {},
  });
  let result = await appendEvents(tx, append(0));
  // The head is locked by now: nobody comes in between.
  if (result.kind === 'conflict') result = await appendEvents(tx, append(result.seq));
  if (result.kind === 'repeated') return undefined;
  if (result.kind !== 'appended') throw new Error(`${once} was not recorded: ${result.kind}`);
  const seq = result.events[0]?.seq;
  const row = seq === undefined ? undefined : await eventAt(tx, chain, seq);
  if (!row) throw new Error(`${once} was recorded and is not there`);
  return paperRecordOf(row);
};

/** What the ledger holds about papers. */
export const paperRecords = (tx: Tx): PaperRecordStore => ({
  addPaperRecord: (record) => addPaperRecord(tx, record),
  findPaperRecord: async (caseId, once) => {
    const chain = await findPaperChain(tx, caseId);
    const [row] = await tx
      .select()
      .from(ledgerEvent)
      .where(and(eq(ledgerEvent.caseId, chain), eq(ledgerEvent.commandId, commandOf(once))));
    return row && paperRecordOf(row);
  },
  paperRecords: async (caseId, type) =>
    (await eventsOfType(tx, await findPaperChain(tx, caseId), type)).map(paperRecordOf),
  witnessOf: async (chain, seq) => {
    const row = await eventAt(tx, chain, seq);
    return row && { hash: row.hash, intact: await isIntact(tx, row) };
  },
});

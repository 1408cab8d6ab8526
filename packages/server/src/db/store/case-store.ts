import { canonicalJson, type PlainDate } from '@zhengxiang/core';
import {
  type Organ,
  readStored,
  versionOf,
  type ActorRef,
  type CaseKind,
  type CaseOrigin,
  type ProjectProcedure,
} from '@zhengxiang/procedure';
import {
  regulationCaseRange,
  type Appended,
  type NewEvent,
  type RecordedCase,
  type RecordedEvent,
  type Store,
} from '@zhengxiang/application';
import { asc, between, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { appendEvents } from '../ledger/append-events.ts';
import { paperChain } from '../ledger/chain-kinds.ts';
import { findCommand } from '../ledger/commands.ts';
import { hashRequest } from '../ledger/hash.ts';
import { readCase } from '../ledger/read-case.ts';
import { holdCommand } from '../locks.ts';
import { toStoredEvent, type StoredEvent } from '../ledger/stored-event.ts';
import { chainHead, ledgerEvent } from '../schema/ledger.ts';
import { numberSeries } from '../schema/projects.ts';

const toRecorded = (event: StoredEvent, procedure: ProjectProcedure): RecordedEvent => ({
  seq: event.seq,
  ...readStored(event.type, event.version, event.body, procedure),
  actor: event.actor as ActorRef,
  actingAs: event.actingAs as Organ,
  happenedOn: event.happenedOn as PlainDate,
  recordedAt: event.recordedAt,
  receipt: event.receipt,
  hash: event.hash,
});

/** The origin of a case lies in the receipt of its first event: in the chain, like everything else that is evidence. */
const originOf = (first: StoredEvent): CaseOrigin => (first.receipt as { readonly origin: CaseOrigin }).origin;

const toCase = (events: readonly StoredEvent[], procedure: ProjectProcedure): RecordedCase | undefined => {
  const [first] = events;
  // What was done with papers is no case.
  if (!first || first.caseKind === paperChain) return undefined;
  return {
    procedure,
    kind: first.caseKind as CaseKind,
    origin: originOf(first),
    events: events.map((event) => toRecorded(event, procedure)),
  };
};

const [firstRegulation, lastRegulation] = regulationCaseRange;

type CaseRows = Pick<
  Store,
  'readCase' | 'lockCase' | 'regulationCases' | 'append' | 'repeated' | 'nextNumber' | 'countNumber'
>;

/** Cases as they lie in the ledger. */
const readingCases = (
  tx: Tx,
  procedure: ProjectProcedure,
): Pick<CaseRows, 'readCase' | 'lockCase' | 'regulationCases'> => ({
  async readCase(caseId) {
    return toCase(await readCase(tx, caseId), procedure);
  },
  async lockCase(caseId) {
    await tx.select({ seq: chainHead.seq }).from(chainHead).where(eq(chainHead.caseId, caseId)).for('update');
  },
  async regulationCases() {
    const rows = await tx
      .select()
      .from(ledgerEvent)
      .where(between(ledgerEvent.caseId, firstRegulation, lastRegulation))
      .orderBy(asc(ledgerEvent.caseId), asc(ledgerEvent.seq));
    const cases = new Map<string, StoredEvent[]>();
    for (const row of rows) cases.set(row.caseId, [...(cases.get(row.caseId) ?? []), toStoredEvent(row)]);
    return [...cases.values()].flatMap((events) => toCase(events, procedure) ?? []);
  },
});

/** An event more, once for a command. */
const appendingEvents = (tx: Tx, procedure: ProjectProcedure): Pick<CaseRows, 'repeated' | 'append'> => ({
  async repeated(commandId, caseId, request) {
    // Taken before anything is read: a repetition that comes while the first is under way waits, and is answered as it was.
    await holdCommand(tx, commandId);
    const found = await findCommand(tx, commandId);
    if (!found) return undefined;
    const same = found.caseId === caseId && found.requestHash === hashRequest(request);
    return same ? { kind: 'repeated', answer: found.outcome } : { kind: 'reused' };
  },
  async append(event: NewEvent): Promise<Appended> {
    const { type, body, request, answer, ...rest } = event;
    const result = await appendEvents(tx, {
      ...rest,
      requestHash: hashRequest(request),
      events: [{ type, version: versionOf(type, procedure), body }],
      outcome: () => JSON.parse(canonicalJson(answer)) as unknown,
    });
    return result.kind === 'repeated'
      ? { kind: 'repeated', answer: result.outcome }
      : result.kind === 'appended'
        ? { kind: 'appended' }
        : result;
  },
});

/** Numbers that are given once. */
const countingNumbers = (tx: Tx): Pick<CaseRows, 'nextNumber' | 'countNumber'> => ({
  async nextNumber(series) {
    const [row] = await tx
      .insert(numberSeries)
      .values({ series, last: 1 })
      .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
      .returning({ last: numberSeries.last });
    if (!row) throw new Error(`no number for ${series}`);
    return row.last;
  },
  async countNumber(series, given) {
    await tx
      .insert(numberSeries)
      .values({ series, last: given })
      .onConflictDoUpdate({
        target: numberSeries.series,
        set: { last: sql`greatest(${numberSeries.last}, ${given})` },
      });
  },
});

/** Cases as the application sees them, on the ledger, read by the procedure of the installed laws. */
export const caseStore = (tx: Tx, procedure: ProjectProcedure): CaseRows => ({
  ...readingCases(tx, procedure),
  ...appendingEvents(tx, procedure),
  ...countingNumbers(tx),
});

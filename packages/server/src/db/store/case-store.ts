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
import { asc, between, eq, or, sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { appendEvents } from '../ledger/append-events.ts';
import { paperChain } from '../ledger/chain-kinds.ts';
import { holdCommand } from '../ledger/commands.ts';
import { hashRequest } from '../ledger/hash.ts';
import { readCase } from '../ledger/read-case.ts';
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

type EventRow = typeof ledgerEvent.$inferSelect;

const isRegulation = ({ caseId }: EventRow): boolean => caseId >= firstRegulation && caseId <= lastRegulation;

/** The events of the regulations' own cases, and of one more: what an act begins with, in one way to the database. */
const readWithRegulations = (tx: Tx, caseId: string | undefined): Promise<EventRow[]> =>
  tx
    .select()
    .from(ledgerEvent)
    .where(
      or(
        between(ledgerEvent.caseId, firstRegulation, lastRegulation),
        caseId === undefined ? undefined : eq(ledgerEvent.caseId, caseId),
      ),
    )
    .orderBy(asc(ledgerEvent.caseId), asc(ledgerEvent.seq));

const casesIn = (rows: readonly EventRow[], procedure: ProjectProcedure): readonly RecordedCase[] => {
  const cases = new Map<string, StoredEvent[]>();
  for (const row of rows) {
    const own = cases.get(row.caseId) ?? [];
    own.push(toStoredEvent(row));
    cases.set(row.caseId, own);
  }
  return [...cases.values()].flatMap((events) => toCase(events, procedure) ?? []);
};

/** What one transaction has learnt of the ledger. */
interface Known {
  /** Commands that it holds and that are new. */
  readonly held: Set<string>;
  /** Asked several times in one act; an act of this transaction may change them. */
  regulations: readonly EventRow[] | undefined;
}

type CaseRows = Pick<
  Store,
  'readCase' | 'lockCase' | 'regulationCases' | 'append' | 'repeated' | 'nextNumber' | 'countNumber'
>;

/** Cases as they lie in the ledger. */
const readingCases = (
  tx: Tx,
  procedure: ProjectProcedure,
  known: Known,
): Pick<CaseRows, 'readCase' | 'lockCase' | 'regulationCases'> => ({
  async readCase(caseId) {
    if (known.regulations !== undefined) return toCase(await readCase(tx, caseId), procedure);
    const rows = await readWithRegulations(tx, caseId);
    known.regulations = rows.filter(isRegulation);
    const own = rows.filter((row) => row.caseId === caseId.toLowerCase());
    return toCase(own.map(toStoredEvent), procedure);
  },
  async lockCase(caseId) {
    await tx.select({ seq: chainHead.seq }).from(chainHead).where(eq(chainHead.caseId, caseId)).for('update');
  },
  async regulationCases() {
    known.regulations ??= await readWithRegulations(tx, undefined);
    return casesIn(known.regulations, procedure);
  },
});

/** An event more, once for a command. */
const appendingEvents = (tx: Tx, procedure: ProjectProcedure, known: Known): Pick<CaseRows, 'repeated' | 'append'> => ({
  async repeated(commandId, caseId, request) {
    // Taken before anything is read: a repetition that comes while the first is under way waits, and is answered as it was.
    const found = await holdCommand(tx, commandId);
    if (!found) {
      known.held.add(commandId.toLowerCase());
      return undefined;
    }
    const same = found.caseId === caseId && found.requestHash === hashRequest(request);
    return same ? { kind: 'repeated', answer: found.outcome } : { kind: 'reused' };
  },
  async append(event: NewEvent): Promise<Appended> {
    const { type, body, request, answer, ...rest } = event;
    known.regulations = undefined;
    const result = await appendEvents(tx, {
      ...rest,
      ...(known.held.has(event.commandId.toLowerCase()) && { isNew: true }),
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
export const caseStore = (tx: Tx, procedure: ProjectProcedure): CaseRows => {
  const known: Known = { held: new Set(), regulations: undefined };
  return {
    ...readingCases(tx, procedure, known),
    ...appendingEvents(tx, procedure, known),
    ...countingNumbers(tx),
  };
};

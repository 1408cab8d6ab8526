import { canonicalJson, sha256 } from '@zhengxiang/core';
import { readStored, versionOf, type CaseOrigin, type ProjectProcedure } from '@zhengxiang/procedure';
import { regulationCaseRange } from '../acts/opening.ts';
import type {
  Appended,
  CaseStore,
  NewEvent,
  NotAppended,
  NumberStore,
  RecordedCase,
  RecordedEvent,
  ReplayStore,
} from '../ports/index.ts';
import { by, compare } from './order.ts';
import type { Tables } from './tables.ts';

const [firstRegulation, lastRegulation] = regulationCaseRange;

const same = (text: string): string => text.toLowerCase();

/** The event as a reader of the ledger gets it: through its canonical text. Its hash continues that of the event before. */
const linked = (event: NewEvent, command: string, previous: string, procedure: ProjectProcedure): RecordedEvent => {
  const body = canonicalJson(event.body);
  const receipt = canonicalJson({ ...event.receipt, command });
  const seq = event.expectedSeq + 1;
  const { caseId, type, actor, actingAs, happenedOn, recordedAt } = event;
  const at = recordedAt.toISOString();
  return {
    seq,
    ...readStored(type, versionOf(type, procedure), JSON.parse(body), procedure),
    actor: JSON.parse(canonicalJson(actor)) as RecordedEvent['actor'],
    actingAs,
    happenedOn,
    recordedAt: at,
    receipt: JSON.parse(receipt) as unknown,
    hash: sha256(
      canonicalJson({ caseId: same(caseId), seq, type, actor, actingAs, happenedOn, at, body, receipt, previous }),
    ),
  };
};

/** What a command was answered that was sent before; undefined for a new one. */
const askedBefore = (tables: Tables, commandId: string, caseId: string, request: unknown): NotAppended | undefined => {
  const found = tables.commands.get(same(commandId));
  if (found === undefined) return undefined;
  return found.caseId === same(caseId) && found.request === canonicalJson(request)
    ? { kind: 'repeated', answer: JSON.parse(found.answer) as unknown }
    : { kind: 'reused' };
};

/** The event more, with what was asked for and answered. */
const keep = (tables: Tables, procedure: ProjectProcedure, event: NewEvent, before: RecordedCase | undefined): void => {
  const caseId = same(event.caseId);
  const [request, answer] = [canonicalJson(event.request), canonicalJson(event.answer)];
  const stored = linked(
    event,
    sha256(canonicalJson({ request, answer })),
    before?.events.at(-1)?.hash ?? '',
    procedure,
  );
  const origin = before?.origin ?? (stored.receipt as { readonly origin: CaseOrigin }).origin;
  tables.cases.set(caseId, { procedure, kind: event.caseKind, origin, events: [...(before?.events ?? []), stored] });
  const last = before?.events.length ? tables.eventOrder.get(`${caseId}:${String(stored.seq - 1)}`)?.at : undefined;
  // A clock that was set back must not put a case's second act before its first.
  const at = Math.max(event.recordedAt.getTime(), last ?? 0);
  tables.eventOrder.set(`${caseId}:${String(stored.seq)}`, { caseId, seq: stored.seq, at });
  tables.commands.set(same(event.commandId), { caseId, request, answer });
};

const readingCases = (tables: Tables): Pick<CaseStore, 'readCase' | 'lockCase' | 'regulationCases'> => ({
  readCase: (caseId) => Promise.resolve(tables.cases.get(same(caseId))),
  lockCase: () => Promise.resolve(),
  regulationCases: () =>
    Promise.resolve(
      tables.cases
        .entries()
        .filter(([id]) => id >= firstRegulation && id <= lastRegulation)
        .sort(([a], [b]) => compare(a, b))
        .map(([, found]) => found),
    ),
});

const appendingEvents = (tables: Tables, procedure: ProjectProcedure): Pick<CaseStore, 'repeated' | 'append'> => ({
  repeated: (commandId, caseId, request) => Promise.resolve(askedBefore(tables, commandId, caseId, request)),
  append: async (event): Promise<Appended> => {
    const known = askedBefore(tables, event.commandId, event.caseId, event.request);
    if (known) return known;
    const before = tables.cases.get(same(event.caseId));
    const seq = before?.events.length ?? 0;
    if (seq !== event.expectedSeq) return { kind: 'conflict', seq };
    if (before && before.kind !== event.caseKind)
      throw new Error(`case ${event.caseId} is of kind ${before.kind}, not ${event.caseKind}`);
    keep(tables, procedure, event, before);
    return Promise.resolve({ kind: 'appended' });
  },
});

const countingNumbers = (tables: Tables): NumberStore => ({
  nextNumber: (series) => {
    const next = (tables.series.get(series) ?? 0) + 1;
    tables.series.set(series, next);
    return Promise.resolve(next);
  },
  countNumber: (series, given) => {
    tables.series.set(series, Math.max(tables.series.get(series) ?? 0, given));
    return Promise.resolve();
  },
});

/** Cases as the in-memory ledger holds them. Ids are told apart without regard to capitals, as uuids are. */
export const memoryCases = (tables: Tables, procedure: ProjectProcedure): CaseStore & NumberStore => ({
  ...readingCases(tables),
  ...appendingEvents(tables, procedure),
  ...countingNumbers(tables),
});

/** What is derived from the ledger can be thrown away and made again; rows of old ledgers are not. */
export const memoryReplay = (tables: Tables): ReplayStore => ({
  clearProjections: () => {
    for (const table of [
      tables.projects,
      tables.todos,
      tables.spans,
      tables.annualLists,
      tables.series,
      tables.insights,
    ])
      table.deleteWhere(() => true);
    tables.caseFiles.deleteWhere(() => true);
    tables.entries.deleteWhere(({ origin }) => origin === 'project');
    return Promise.resolve();
  },
  eventOrder: () =>
    Promise.resolve(
      tables.eventOrder
        .values()
        .sort(
          by(
            ({ at }) => at,
            ({ caseId }) => caseId,
            ({ seq }) => seq,
          ),
        )
        .map(({ caseId, seq }) => ({ caseId, seq })),
    ),
});

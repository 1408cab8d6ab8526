import {
  canonicalJson,
  type ActorRef,
  type CaseKind,
  type CaseOrigin,
  type Organ,
  type PlainDate,
} from '@zhengxiang/core';
import type { Appended, NewEvent, RecordedCase, RecordedEvent, Store } from '@zhengxiang/application';
import { sql } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { appendEvents } from '../ledger/append-events.ts';
import { findCommand } from '../ledger/commands.ts';
import { hashRequest } from '../ledger/hash.ts';
import { readCase } from '../ledger/read-case.ts';
import type { StoredEvent } from '../ledger/stored-event.ts';
import { numberSeries } from '../schema/projects.ts';

const toRecorded = (event: StoredEvent): RecordedEvent => ({
  seq: event.seq,
  type: event.type,
  body: event.body,
  actor: event.actor as ActorRef,
  actingAs: event.actingAs as Organ,
  happenedOn: event.happenedOn as PlainDate,
  recordedAt: event.recordedAt,
  receipt: event.receipt,
  hash: event.hash,
});

/** The origin of a case lies in the receipt of its first event: in the chain, like everything else that is evidence. */
const originOf = (first: StoredEvent): CaseOrigin => (first.receipt as { readonly origin: CaseOrigin }).origin;

/** Cases as the application sees them, on the ledger. */
export const caseStore = (tx: Tx): Pick<Store, 'readCase' | 'append' | 'repeated' | 'nextNumber'> => ({
  async readCase(caseId): Promise<RecordedCase | undefined> {
    const events = await readCase(tx, caseId);
    const [first] = events;
    return first && { kind: first.caseKind as CaseKind, origin: originOf(first), events: events.map(toRecorded) };
  },
  async repeated(commandId, caseId, request) {
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
      events: [{ type, version: 1, body }],
      outcome: () => JSON.parse(canonicalJson(answer)) as unknown,
    });
    return result.kind === 'repeated'
      ? { kind: 'repeated', answer: result.outcome }
      : result.kind === 'appended'
        ? { kind: 'appended' }
        : result;
  },
  async nextNumber(series) {
    const [row] = await tx
      .insert(numberSeries)
      .values({ series, last: 1 })
      .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } })
      .returning({ last: numberSeries.last });
    if (!row) throw new Error(`no number for ${series}`);
    return row.last;
  },
});

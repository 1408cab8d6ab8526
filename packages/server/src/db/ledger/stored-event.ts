import type { InferInsertModel, InferSelectModel } from 'drizzle-orm';
import type { ledgerEvent } from '../schema/ledger.ts';

/** An event as its readers see it: JSON parsed, the instant as ISO text. */
export interface StoredEvent {
  readonly caseId: string;
  readonly caseKind: string;
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly actor: unknown;
  readonly actingAs: string;
  readonly happenedOn: string;
  readonly recordedAt: string;
  readonly body: unknown;
  readonly receipt: unknown;
  readonly commandId: string;
  readonly commandIndex: number;
  readonly hash: string;
}

type Row = InferSelectModel<typeof ledgerEvent> & InferInsertModel<typeof ledgerEvent>;

/** Reads one row. The body is parsed by whoever knows the event types. */
export const toStoredEvent = (row: Row): StoredEvent => ({
  caseId: row.caseId,
  caseKind: row.caseKind,
  seq: row.seq,
  type: row.type,
  version: row.version,
  actor: JSON.parse(row.actorCanonical),
  actingAs: row.actingAs,
  happenedOn: row.happenedOn,
  recordedAt: row.recordedAt.toISOString(),
  body: JSON.parse(row.bodyCanonical),
  receipt: JSON.parse(row.receiptCanonical),
  commandId: row.commandId,
  commandIndex: row.commandIndex,
  hash: row.hash,
});

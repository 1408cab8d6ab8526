import { z } from 'zod';

const instant = z.string();
const hash = z.string();

/** One row of the ledger as `verify-ledger` reads it, from a database or from a dump. */
export const ledgerRecordSchema = z.discriminatedUnion('record', [
  z.object({
    record: z.literal('event'),
    caseId: z.string(),
    caseKind: z.string(),
    seq: z.number().int(),
    type: z.string(),
    version: z.number().int(),
    actorCanonical: z.string(),
    actingAs: z.string(),
    happenedOn: z.string(),
    recordedAt: instant,
    bodyCanonical: z.string(),
    receiptCanonical: z.string(),
    commandId: z.string(),
    commandIndex: z.number().int(),
    prevHash: hash,
    hash,
  }),
  z.object({
    record: z.literal('head'),
    caseId: z.string(),
    caseKind: z.string(),
    seq: z.number().int(),
    hash,
    digestedSeq: z.number().int(),
  }),
  z.object({
    record: z.literal('command'),
    commandId: z.string(),
    caseId: z.string(),
    requestHash: hash,
    outcomeCanonical: z.string(),
    recordedAt: instant,
  }),
  z.object({
    record: z.literal('digest'),
    /** Missing in what was exported before digests had a number: their order is that of their days. */
    number: z.number().int().optional(),
    day: z.string(),
    headsCount: z.number().int(),
    headsCanonical: z.string(),
    prevDigest: hash,
    digest: hash,
    createdAt: instant,
  }),
]);

export type LedgerRecord = z.infer<typeof ledgerRecordSchema>;
export type EventRecord = Extract<LedgerRecord, { record: 'event' }>;
export type HeadRecord = Extract<LedgerRecord, { record: 'head' }>;
export type CommandRecord = Extract<LedgerRecord, { record: 'command' }>;
export type DigestRecord = Extract<LedgerRecord, { record: 'digest' }>;

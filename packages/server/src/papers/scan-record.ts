import type { Actor, ActorRef } from '@zhengxiang/core';
import { eq, isNull } from 'drizzle-orm';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { legalDay } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { appendEvents, type Append } from '../db/ledger/append-events.ts';
import { paperChain } from '../db/ledger/chain-kinds.ts';
import { hashRequest } from '../db/ledger/hash.ts';
import type { StoredEvent } from '../db/ledger/stored-event.ts';
import { chainHead } from '../db/schema/ledger.ts';
import { storedFile } from '../db/schema/files.ts';
import { issuedPaper, paperScan } from '../db/schema/papers.ts';
import type { IssuedPaper } from './draw-paper.ts';

const SCAN_ATTACHED = 'scan.attached';

/** What the record says of a scan, beside who brought it and when. */
const scanBody = z.object({
  paperId: z.string(),
  /** The act that the paper followed. */
  caseId: z.string(),
  eventSeq: z.number(),
  eventHash: z.string(),
  kind: z.string(),
  title: z.string(),
  fileId: z.string(),
  name: z.string(),
  sha256: z.string(),
  size: z.number(),
  mediaType: z.string(),
  /** When it was brought, where the record was written later: scans from before there was a record. */
  attachedAt: z.string().optional(),
});
type ScanBody = z.infer<typeof scanBody>;

/** A name-based id: the same words always give the same id. */
const idOf = (words: string): string => {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The chain in which the scans of a project's papers are recorded; a later turn where the earlier ones are taken. */
export const paperChainOf = (caseId: string, turn = 1): string =>
  idOf(`papers of ${caseId}${turn === 1 ? '' : `, ${String(turn)}`}`);

/**
 * The id of the chain that holds, or will hold, the scans of a project's papers. An earlier release let people give a case any id,
 * this one among them: what is no chain of papers is passed over.
 */
export const findPaperChain = async (tx: Database | Tx, caseId: string): Promise<string> => {
  for (let turn = 1; ; turn += 1) {
    const id = paperChainOf(caseId, turn);
    const [head] = await tx.select({ kind: chainHead.caseKind }).from(chainHead).where(eq(chainHead.caseId, id));
    if (head === undefined || head.kind === paperChain) return id;
  }
};

/** The row that lists read, made of nothing but the record. */
export const scanRowOf = ({ seq, hash, actor, recordedAt, body }: StoredEvent): typeof paperScan.$inferInsert => {
  const by = actor as ActorRef;
  const { paperId, fileId, name, sha256, attachedAt } = scanBody.parse(body);
  return {
    id: randomUUID(),
    paperId,
    fileId,
    name,
    byId: by.personId,
    byName: by.name,
    byOrgan: by.organisationName,
    at: new Date(attachedAt ?? recordedAt),
    sha256,
    eventSeq: seq,
    eventHash: hash,
  };
};

interface Attaching {
  readonly paper: IssuedPaper;
  readonly file: Pick<typeof storedFile.$inferSelect, 'id' | 'name' | 'sha256' | 'size' | 'mediaType'>;
  readonly actor: ActorRef;
  readonly actingAs: string;
  readonly now: Date;
  readonly attachedAt?: Date;
}

/**
 * Takes down in the ledger who brought which scan (its SHA-256) for which paper and when: an event in a chain of its own beside
 * the chain of the project, so that it is hashed, never changed, and lies in the daily digest. Undefined when the same scan was
 * brought before.
 */
const record = async (tx: Tx, given: Attaching): Promise<StoredEvent | undefined> => {
  const { paper, file, actor, actingAs, now, attachedAt } = given;
  const body: ScanBody = {
    paperId: paper.id,
    caseId: paper.caseId,
    eventSeq: paper.eventSeq,
    eventHash: paper.eventHash,
    kind: paper.kind,
    title: paper.title,
    fileId: file.id,
    name: file.name,
    sha256: file.sha256,
    size: file.size,
    mediaType: file.mediaType,
    ...(attachedAt && { attachedAt: attachedAt.toISOString() }),
  };
  const chain = await findPaperChain(tx, paper.caseId);
  const append = (expectedSeq: number): Append => ({
    caseId: chain,
    caseKind: paperChain,
    expectedSeq,
    commandId: idOf(`scan ${file.id} of ${paper.id}`),
    requestHash: hashRequest({ paperId: paper.id, fileId: file.id }),
    actor,
    actingAs,
    happenedOn: legalDay(attachedAt ?? now),
    recordedAt: now,
    events: [{ type: SCAN_ATTACHED, version: 1, body }],
    receipt: {},
  });
  let result = await appendEvents(tx, append(0));
  // The head is locked by now: nobody comes in between.
  if (result.kind === 'conflict') result = await appendEvents(tx, append(result.seq));
  if (result.kind === 'repeated') return undefined;
  if (result.kind !== 'appended') throw new Error(`the scan of paper ${paper.id} was not recorded: ${result.kind}`);
  return result.events[0];
};

const refOf = ({ personId, name, organisationId, organisationName, post }: Actor): ActorRef => ({
  personId,
  name,
  organisationId,
  organisationName,
  post,
});

/** Records a scan and shows it; a repetition does nothing. */
export const recordScan = async (
  tx: Tx,
  { actor, ...given }: Omit<Attaching, 'actor'> & { readonly actor: Actor },
): Promise<void> => {
  const event = await record(tx, { ...given, actor: refOf(actor) });
  if (event) await tx.insert(paperScan).values(scanRowOf(event));
};

/** Scans that were brought before there was a record of them come into it once, each with the day on which it was brought. */
export const recordOldScans = async (db: Database, clock: Clock): Promise<number> => {
  const old = await db
    .select({ scan: paperScan, paper: issuedPaper, file: storedFile })
    .from(paperScan)
    .innerJoin(issuedPaper, eq(issuedPaper.id, paperScan.paperId))
    .innerJoin(storedFile, eq(storedFile.id, paperScan.fileId))
    .where(isNull(paperScan.eventSeq))
    .orderBy(paperScan.at);
  for (const { scan, paper, file } of old) {
    await db.transaction(async (tx) => {
      const actor = {
        personId: scan.byId,
        name: scan.byName,
        organisationId: paper.organId,
        organisationName: scan.byOrgan,
        post: 'clerk',
      } as const;
      const given = { paper, file, actor, actingAs: scan.byOrgan, now: clock.now(), attachedAt: scan.at };
      const event = await record(tx, given);
      await tx.delete(paperScan).where(eq(paperScan.id, scan.id));
      // The same file twice for one paper says nothing new.
      if (event) await tx.insert(paperScan).values(scanRowOf(event));
    });
  }
  return old.length;
};

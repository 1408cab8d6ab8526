import type { Actor } from '@zhengxiang/core';
import type { ActorRef } from '@zhengxiang/procedure';
import { eq, isNull } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { legalDay } from '../../clock.ts';
import type { Database, Tx } from '../database.ts';
import type { StoredEvent } from '../ledger/stored-event.ts';
import { storedFile } from '../schema/files.ts';
import { issuedPaper, paperScan } from '../schema/papers.ts';
import type { IssuedPaper } from './paper-rows.ts';
import { recordOfPaper } from './paper-chain.ts';

export const SCAN_ATTACHED = 'scan.attached';

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
  return recordOfPaper(tx, {
    caseId: paper.caseId,
    once: `scan ${file.id} of ${paper.id}`,
    request: { paperId: paper.id, fileId: file.id },
    type: SCAN_ATTACHED,
    body,
    actor,
    actingAs,
    happenedOn: legalDay(attachedAt ?? now),
    recordedAt: now,
  });
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

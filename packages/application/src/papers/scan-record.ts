import type { Actor } from '@zhengxiang/core';
import type { ActorRef } from '@zhengxiang/procedure';
import { z } from 'zod';
import type {
  IssuedPaper,
  OldScan,
  PaperRecordStore,
  PaperScan,
  ScanStore,
  StoredPaperRecord,
  UnitOfWork,
} from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';

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
export const scanOf = (
  { seq, hash, actor: by, recordedAt, bodyCanonical }: Omit<StoredPaperRecord, 'chain' | 'type'>,
  id: string,
): PaperScan => {
  const { paperId, fileId, name, sha256, attachedAt } = scanBody.parse(JSON.parse(bodyCanonical));
  return {
    id,
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
  readonly file: OldScan['file'];
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
const record = async (store: PaperRecordStore, given: Attaching): Promise<StoredPaperRecord | undefined> => {
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
  return store.addPaperRecord({
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
  store: PaperRecordStore & ScanStore,
  { actor, newId, ...given }: Omit<Attaching, 'actor'> & { readonly actor: Actor; readonly newId: () => string },
): Promise<void> => {
  const event = await record(store, { ...given, actor: refOf(actor) });
  if (event) await store.addScan(scanOf(event, newId()));
};

/** Scans that were brought before there was a record of them come into it once, each with the day on which it was brought. */
export const recordOldScans = async (
  unit: UnitOfWork<PaperRecordStore & ScanStore>,
  { now, newId }: { readonly now: () => Date; readonly newId: () => string },
): Promise<number> => {
  const old = await unit.snapshot((store) => store.oldScans());
  for (const { scan, paper, file } of old) {
    const actor = {
      personId: scan.byId,
      name: scan.byName,
      organisationId: paper.organId,
      organisationName: scan.byOrgan,
      post: 'clerk',
    } as const;
    const given = { paper, file, actor, actingAs: scan.byOrgan, now: now(), attachedAt: scan.at };
    await unit.transaction(async (store) => {
      const event = await record(store, given);
      await store.removeScan(scan.id);
      // The same file twice for one paper says nothing new.
      if (event) await store.addScan(scanOf(event, newId()));
    });
  }
  return old.length;
};

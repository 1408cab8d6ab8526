import type { Actor } from '@zhengxiang/core';
import { hasBusiness } from '@zhengxiang/procedure';
import type { ListedPaper, PaperView, VerifiedPaper } from '../contract/index.ts';
import type { Application } from '../create-application.ts';
import type { IssuedPaper, StoredBytes } from '../ports/index.ts';
import { docxOf, drawBegun } from './draw-due.ts';
import type { PaperCase } from './paper-cases.ts';
import { createPaperRounds, PAPER_JOB, REST, type PaperJobParts, type PaperRounds } from './paper-job.ts';
import { awaitedScans, failedPapers, paperViews } from './paper-views.ts';
import { recordScan } from './scan-record.ts';
import { verifyPaper } from './verify-paper.ts';

/** A paper's bytes with the name under which people save them. */
export interface PaperBytes extends StoredBytes {
  readonly fileName: string;
}

export type Attached =
  | { readonly kind: 'attached'; readonly paper: PaperView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'no-scan' }
  | { readonly kind: 'not-found' };

/** Everything that happens to issued papers. Readings answer undefined for what does not exist or may not be known. */
export interface PaperDesk extends PaperRounds {
  /** An act was done: its papers follow within seconds. */
  wake(): void;
  ofCase(actor: Actor, caseId: string): Promise<readonly PaperView[] | undefined>;
  retry(actor: Actor, id: string): Promise<PaperView | undefined>;
  attach(actor: Actor, id: string, fileId: string): Promise<Attached>;
  awaited(actor: Actor, mine: boolean): Promise<readonly ListedPaper[]>;
  failed(actor: Actor): Promise<readonly ListedPaper[]>;
  verify(code: string): Promise<VerifiedPaper>;
  /** The stored bytes; a paper that was not drawn yet is drawn now. `not-ready` when that fails. */
  bytes(actor: Actor, id: string, format: 'pdf' | 'docx'): Promise<PaperBytes | 'not-ready' | undefined>;
}

export interface PaperDeskParts extends PaperJobParts {
  readonly application: Pick<Application, 'file'>;
  /** Hears that the drawing was not woken. */
  readonly notWoken: (error: unknown) => void;
}

const scannable = /^(?:application\/pdf|image\/(?:jpeg|png|tiff))$/u;

interface SeenPaper {
  readonly row: IssuedPaper;
  readonly found: PaperCase;
}

const seenPaper = async ({ unit, cases }: PaperDeskParts, actor: Actor, id: string): Promise<SeenPaper | undefined> => {
  const row = await unit.snapshot((store) => store.findPaper(id));
  const found = row && (await cases.seenBy(actor, row.caseId));
  return row && found && { row, found };
};

const viewOf = async ({ unit }: PaperDeskParts, actor: Actor, id: string): Promise<PaperView | undefined> => {
  const found = await unit.snapshot((store) => store.findPaperWithScans(id));
  return found && paperViews(actor, [found])[0];
};

const attachScan = async (parts: PaperDeskParts, actor: Actor, id: string, fileId: string): Promise<Attached> => {
  const paper = await seenPaper(parts, actor, id);
  if (!paper) return { kind: 'not-found' };
  const { row, found } = paper;
  if (row.organId !== actor.organisationId || !hasBusiness(actor.post)) return { kind: 'forbidden' };
  const file = await parts.application.file(actor, fileId);
  if (!file || !scannable.test(file.mediaType)) return { kind: 'no-scan' };
  const actingAs = found.events[row.eventSeq - 1]?.actingAs ?? actor.organisationName;
  const { now, newId } = parts;
  await parts.unit.transaction(async (store) => {
    await store.bindFiles([fileId], row.caseId);
    await recordScan(store, { paper: row, file: { ...file, id: fileId }, actor, actingAs, now: now(), newId });
  });
  const view = await viewOf(parts, actor, id);
  return view ? { kind: 'attached', paper: view } : { kind: 'not-found' };
};

const drawnNow = async (parts: PaperDeskParts, row: IssuedPaper): Promise<IssuedPaper> => {
  if (row.state === 'ready') return row;
  const begun = await parts.unit.transaction((store) => store.beginPaper(REST, row.id));
  return begun ? drawBegun(parts, begun, parts.now()) : row;
};

const bytesOf = async (parts: PaperDeskParts, actor: Actor, id: string, format: 'pdf' | 'docx') => {
  const paper = await seenPaper(parts, actor, id);
  if (!paper) return undefined;
  const row = await drawnNow(parts, paper.row);
  if (row.pdfSha256 === null || row.pdfSize === null) return 'not-ready';
  await parts.cases.noteTaken(actor, paper.found, parts.now());
  const stored = format === 'pdf' ? { sha256: row.pdfSha256, size: row.pdfSize } : await docxOf(parts, row);
  return { ...stored, fileName: `${row.title}.${format}` };
};

export const createPaperDesk = (parts: PaperDeskParts): PaperDesk => {
  const { unit, cases } = parts;
  const rounds = createPaperRounds(parts);
  // The act stands whether or not this reaches the queue: the next act, reading or start enters what is missing.
  const wake = (): void => {
    unit.transaction((store) => store.putJob({ kind: PAPER_JOB, key: '', data: {} })).catch(parts.notWoken);
  };
  return {
    ...rounds,
    wake,
    ofCase: async (actor, caseId) => {
      const found = await cases.seenBy(actor, caseId);
      if (!found) return undefined;
      const entered = await unit.snapshot((store) => store.papersEnteredUpTo(caseId));
      if (entered < found.events.length) await rounds.register();
      return paperViews(actor, await unit.snapshot((store) => store.papersOfCase(caseId)));
    },
    retry: async (actor, id) => {
      if (!hasBusiness(actor.post) || !(await seenPaper(parts, actor, id))) return undefined;
      await unit.transaction((store) => store.queuePaperAgain(id));
      wake();
      return viewOf(parts, actor, id);
    },
    attach: (actor, id, fileId) => attachScan(parts, actor, id, fileId),
    awaited: (actor, mine) => unit.snapshot((store) => awaitedScans(store, actor, mine)),
    failed: (actor) => unit.snapshot((store) => failedPapers(store, actor)),
    verify: (code) => verifyPaper(parts, code),
    bytes: (actor, id, format) => bytesOf(parts, actor, id, format),
  };
};

import { decisiveAsPrinted, type PaperRenderer } from '@zhengxiang/documents';
import type { PaperCases } from '@zhengxiang/application';
import { Readable } from 'node:stream';
import type { Database } from '../db/database.ts';
import { newestInShort } from '../db/transparency/log-store.ts';
import { getPaper, storeDocx, storeDrawn, storeFailure, type IssuedPaper } from '../db/papers/paper-rows.ts';
import type { Log } from '../db/log.ts';
import type { FileStore, StoredBytes } from '../files/store.ts';
import { drawPaper, originOf } from './draw-paper.ts';
import { pagesOf, recordIssue } from './issue-record.ts';
import { enterIssue } from './paper-statement.ts';

/** Puts an organ's electronic signature on a PDF. */
export type Seal = (pdf: Uint8Array, given: { readonly reason: string; readonly at: Date }) => Promise<Uint8Array>;

/**
 * The seal of the organ with that name; none where the site has set up no certificate of it, or one that is not valid at that time.
 * Nobody signs for another.
 */
export type SealOf = (organ: string, at: Date) => Seal | undefined;

export interface Drawing {
  readonly db: Database;
  readonly cases: PaperCases;
  readonly files: FileStore;
  readonly renderer: PaperRenderer;
  /** Where people outside reach the product; undefined while nobody has said. */
  readonly publicUrl: string | undefined;
  readonly sealOf: SealOf;
  readonly log: Log;
}

/** After so many failures somebody has to look at it. */
const ATTEMPTS = 5;
const noLimit = Number.MAX_SAFE_INTEGER;

/**
 * Draws a claimed paper, signs it where a certificate is set up, and stores its bytes for good. A failure is kept with the
 * paper, which is tried again later, each time after a longer wait. What was issued is taken down in the ledger with it.
 * @returns the paper as it stands now
 */
export const drawClaimed = async (drawing: Drawing, row: IssuedPaper, now: Date): Promise<IssuedPaper> => {
  const { db, log } = drawing;
  try {
    const { stored: drawn, sealed, ...issued } = await pdfOf(drawing, row, now);
    const ready = { readyAt: now, sealed };
    const stored = await db.transaction(async (tx) => {
      // Whoever comes second keeps what the first has stored.
      const mine = await storeDrawn(tx, row.id, { ...ready, pdfSha256: drawn.sha256, pdfSize: drawn.size });
      if (mine) await enterIssue(tx, await recordIssue(tx, { ...issued, row: mine, now }));
      return mine;
    });
    return stored ?? (await getPaper(db, row.id));
  } catch (err) {
    log.warn({ err, paper: row.id }, 'a paper could not be drawn');
    const failed = await storeFailure(db, row.id, {
      state: row.attempts >= ATTEMPTS ? 'failed' : 'queued',
      lastError: err instanceof Error ? err.message : String(err),
      seconds: 5 * 2 ** row.attempts,
    });
    return failed ?? (await getPaper(db, row.id));
  }
};

const pdfOf = async (drawing: Drawing, row: IssuedPaper, now: Date) => {
  const { cases, publicUrl, renderer, sealOf, files } = drawing;
  const origin = await originOf(row, cases);
  const paper = drawPaper(row, origin, publicUrl, await newestInShort(drawing.db));
  const seal = sealOf(row.organName, now);
  const drawn = await renderer.pdf(paper);
  const pdf = seal ? await seal(drawn, { reason: row.title, at: now }) : drawn;
  const { act, projectNumber } = origin;
  const stored = await files.put(Readable.from([pdf]), noLimit);
  return {
    stored,
    sealed: seal !== undefined,
    act,
    projectNumber,
    decisive: decisiveAsPrinted(paper),
    pages: await pagesOf(pdf),
  };
};

/** The editable copy: made when it is first asked for, the same bytes ever after; whatever marks the issued paper is not in it. */
export const docxOf = async (drawing: Drawing, row: IssuedPaper): Promise<StoredBytes> => {
  if (row.docxSha256 !== null && row.docxSize !== null) return { sha256: row.docxSha256, size: row.docxSize };
  const docx = await drawing.renderer.docx(drawPaper(row, await originOf(row, drawing.cases), undefined));
  const made = await drawing.files.put(Readable.from([docx]), noLimit);
  await storeDocx(drawing.db, row.id, made);
  const stored = await getPaper(drawing.db, row.id);
  return { sha256: stored.docxSha256 ?? made.sha256, size: stored.docxSize ?? made.size };
};

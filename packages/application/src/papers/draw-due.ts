import { decisiveAsPrinted } from '@zhengxiang/documents/papers';
import type { IssuedPaper, PaperMachine, PaperStore, StoredBytes, UnitOfWork } from '../ports/index.ts';
import { recordIssue } from './issue-record.ts';
import type { PaperCases } from './paper-cases.ts';
import { drawPaper, originOf } from './paper-origin.ts';

export interface Drawing {
  readonly unit: UnitOfWork<PaperStore>;
  readonly cases: Pick<PaperCases, 'read'>;
  readonly machine: PaperMachine;
  /** Where people outside reach the product; undefined while nobody has said. */
  readonly publicUrl: string | undefined;
  /** Hears of a paper that could not be drawn. */
  readonly notDrawn: (error: unknown, paperId: string) => void;
}

/** After so many failures somebody has to look at it. */
const ATTEMPTS = 5;

/** @throws Error when the paper is not there: papers are never removed */
const stillThere = async ({ unit }: Drawing, id: string): Promise<IssuedPaper> => {
  const found = await unit.snapshot((store) => store.findPaper(id));
  if (!found) throw new Error(`no paper ${id}`);
  return found;
};

/**
 * Draws a paper, signs it where a certificate is set up, and stores its bytes for good. A failure is kept with the
 * paper, which is tried again later, each time after a longer wait. What was issued is taken down in the ledger with it.
 * @returns the paper as it stands now
 */
export const drawBegun = async (drawing: Drawing, row: IssuedPaper, now: Date): Promise<IssuedPaper> => {
  const { unit } = drawing;
  try {
    const { stored: drawn, sealed, ...issued } = await pdfOf(drawing, row, now);
    const stored = await unit.transaction(async (store) => {
      // Whoever comes second keeps what the first has stored.
      const ready = { readyAt: now, sealed, pdfSha256: drawn.sha256, pdfSize: drawn.size };
      const mine = await store.putDrawn(row.id, ready);
      if (mine) await store.enterIssue(await recordIssue(store, { ...issued, row: mine, now }));
      return mine;
    });
    return stored ?? (await stillThere(drawing, row.id));
  } catch (err) {
    drawing.notDrawn(err, row.id);
    const failed = await unit.transaction((store) =>
      store.putPaperFault(row.id, {
        state: row.attempts >= ATTEMPTS ? 'failed' : 'queued',
        lastError: err instanceof Error ? err.message : String(err),
        seconds: 5 * 2 ** row.attempts,
      }),
    );
    return failed ?? (await stillThere(drawing, row.id));
  }
};

const pdfOf = async (drawing: Drawing, row: IssuedPaper, now: Date) => {
  const { cases, publicUrl, unit, machine } = drawing;
  const origin = await originOf(row, cases);
  const paper = drawPaper(row, origin, publicUrl, await unit.snapshot((store) => store.newestState()));
  const seal = machine.sealOf(row.organName, now);
  const drawn = await machine.renderer.pdf(paper);
  const pdf = seal ? await seal(drawn, { reason: row.title, at: now }) : drawn;
  const { act, projectNumber } = origin;
  return {
    stored: await machine.bytes.keep(pdf),
    sealed: seal !== undefined,
    act,
    projectNumber,
    decisive: decisiveAsPrinted(paper),
    pages: await machine.pagesOf(pdf),
  };
};

/** The editable copy: made when it is first asked for, the same bytes ever after; whatever marks the issued paper is not in it. */
export const docxOf = async (drawing: Drawing, row: IssuedPaper): Promise<StoredBytes> => {
  if (row.docxSha256 !== null && row.docxSize !== null) return { sha256: row.docxSha256, size: row.docxSize };
  const docx = await drawing.machine.renderer.docx(drawPaper(row, await originOf(row, drawing.cases), undefined));
  const made = await drawing.machine.bytes.keep(docx);
  await drawing.unit.transaction((store) => store.putDocx(row.id, made));
  const stored = await stillThere(drawing, row.id);
  return { sha256: stored.docxSha256 ?? made.sha256, size: stored.docxSize ?? made.size };
};

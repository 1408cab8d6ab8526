import { fileURLToPath } from 'node:url';
import type { Paper } from '@zhengxiang/core';
import { ChildQueue } from '../child/child-queue.ts';
import { checkRoomForCode, codePlace } from './code-place.ts';
import { preparePaper } from './prepare.ts';
import { closestStep, drawnStyles } from './styles.ts';
import { tightened } from './tighten.ts';
import { readTypefaces, type Typefaces } from './typst/typefaces.ts';
import { checkCharacters } from './unprintable.ts';

export interface PaperRendererOptions {
  /** Folders with licensed fonts of the site (仿宋_GB2312, 方正小标宋简体 …); they come before the product's own. */
  readonly fontFolders?: readonly string[];
  /** A process makes that many papers before a fresh one takes its place, because Typst's cache grows. */
  readonly papersPerProcess?: number;
  /** A paper that takes longer is given up, in milliseconds. */
  readonly timeout?: number;
}

/**
 * One paper after the other, in the order asked. Equal papers give equal bytes. Rejects when a paper cannot be drawn:
 * `UnprintableCharacters` for one with characters that no font draws.
 */
export interface PaperRenderer {
  readonly pdf: (paper: Paper) => Promise<Uint8Array>;
  /** The editable copy: see `renderDocx`. */
  readonly docx: (paper: Paper) => Promise<Uint8Array>;
  /** The copy to reckon in: see `renderXlsx`. */
  readonly xlsx: (paper: Paper) => Promise<Uint8Array>;
  /** The fonts that it draws with. */
  readonly typefaces: Typefaces;
  readonly close: () => void;
}

type Format = 'pdf' | 'docx' | 'xlsx';

const childFile = fileURLToPath(new URL('./render-child.mjs', import.meta.url));

/** What Typst reads; the office formats take the paper as it is. */
interface Setting {
  readonly parts: string;
  readonly faces: string;
  readonly code: string;
  readonly day: string;
}

/** A paper for the drawing process: how it is set, and how it may be set closer when that saves its second page. */
interface PdfJob {
  readonly settings: readonly Setting[];
  /** What is issued is kept: PDF/A-2u. Drafts and blank forms have no day to bear. */
  readonly archival: boolean;
}

const partsOf = (paper: Paper, closer: number) => {
  const { attached = [], ...own } = preparePaper(paper);
  return [own, ...attached.map(preparePaper)].map((one) => ({
    paper: tightened(one, closer),
    styles: drawnStyles(one.page, closer),
  }));
};

/** As it stands, then closer and closer: GB/T 9704 (7.3.5.4) lets distances be adjusted, so that the seal stands with the text. */
const steps = Array.from({ length: closestStep + 1 }, (_one, at) => at);

const pdfJob = (paper: Paper, { faces, draws }: Typefaces): PdfJob => {
  [paper, ...(paper.attached ?? [])].forEach((one) =>
    checkRoomForCode(paper.smallPrint ? { ...one, smallPrint: paper.smallPrint } : one),
  );
  checkCharacters(preparePaper(paper), draws);
  return {
    settings: (paper.page.onOnePage === true && paper.attached === undefined ? steps : [0]).map((closer) => ({
      parts: JSON.stringify(partsOf(paper, closer)),
      faces: JSON.stringify(faces),
      code: JSON.stringify(codePlace),
      day: paper.issuedOn ?? '',
    })),
    archival: paper.issuedOn !== undefined,
  };
};

/**
 * A renderer of one's own; the server keeps one for its life and closes it when it stops. It draws in a child process, because a long
 * list takes seconds in every format.
 */
export const createPaperRenderer = (options: PaperRendererOptions = {}): PaperRenderer => {
  const typefaces = readTypefaces(options.fontFolders ?? []);
  const queue = new ChildQueue({
    file: childFile,
    args: [JSON.stringify(typefaces.folders)],
    jobsPerProcess: options.papersPerProcess ?? 200,
    timeout: options.timeout ?? 120_000,
    attempts: 2,
    errors: {
      slow: () => new Error('The paper took too long to draw'),
      died: () => new Error('The process that draws papers ended twice'),
      refused: (message) => new Error(`The paper was refused: ${message}`),
    },
  });
  const drawn = (format: Format, given: object): Promise<Uint8Array> =>
    queue.ask({ format, given }) as Promise<Uint8Array>;
  return {
    pdf: async (paper) => drawn('pdf', pdfJob(paper, typefaces)),
    docx: (paper) => drawn('docx', paper),
    xlsx: (paper) => drawn('xlsx', paper),
    typefaces,
    close: queue.close,
  };
};

let shared: PaperRenderer | undefined;

/** One PDF with the product's fonts, for programs that need no renderer of their own. The idle process ends with the program. */
export const renderPdf = (paper: Paper): Promise<Uint8Array> => {
  shared ??= createPaperRenderer();
  return shared.pdf(paper);
};

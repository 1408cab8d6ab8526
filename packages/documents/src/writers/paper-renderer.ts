import { fileURLToPath } from 'node:url';
import type { Paper } from '@zhengxiang/core';
import { ChildQueue } from '../child/child-queue.ts';
import { checkRoomForCode, codePlace } from './code-place.ts';
import { preparePaper } from './prepare.ts';
import { drawnStyles } from './styles.ts';
import { productFontFolders } from './typst/fonts.ts';

export interface PaperRendererOptions {
  /** Folders with licensed fonts of the site (仿宋_GB2312, 方正小标宋简体 …); they come before the product's own. */
  readonly fontFolders?: readonly string[];
  /** A process makes that many papers before a fresh one takes its place, because Typst's cache grows. */
  readonly papersPerProcess?: number;
  /** A paper that takes longer is given up, in milliseconds. */
  readonly timeout?: number;
}

/** One paper after the other, in the order asked. Equal papers give equal bytes. Rejects when a paper cannot be drawn. */
export interface PaperRenderer {
  readonly pdf: (paper: Paper) => Promise<Uint8Array>;
  /** The editable copy: see `renderDocx`. */
  readonly docx: (paper: Paper) => Promise<Uint8Array>;
  /** The copy to reckon in: see `renderXlsx`. */
  readonly xlsx: (paper: Paper) => Promise<Uint8Array>;
  readonly close: () => void;
}

type Format = 'pdf' | 'docx' | 'xlsx';

const childFile = fileURLToPath(new URL('./render-child.mjs', import.meta.url));

/** What Typst reads; the office formats take the paper as it is. */
const typstInputs = (paper: Paper): Readonly<Record<'paper' | 'styles' | 'code', string>> => {
  checkRoomForCode(paper);
  return {
    paper: JSON.stringify(preparePaper(paper)),
    styles: JSON.stringify(drawnStyles(paper.page)),
    code: JSON.stringify(codePlace),
  };
};

/**
 * A renderer of one's own; the server keeps one for its life and closes it when it stops. It draws in a child process, because a long
 * list takes seconds in every format.
 */
export const createPaperRenderer = (options: PaperRendererOptions = {}): PaperRenderer => {
  const queue = new ChildQueue({
    file: childFile,
    args: [JSON.stringify([...(options.fontFolders ?? []), ...productFontFolders])],
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
    pdf: async (paper) => drawn('pdf', typstInputs(paper)),
    docx: (paper) => drawn('docx', paper),
    xlsx: (paper) => drawn('xlsx', paper),
    close: queue.close,
  };
};

let shared: PaperRenderer | undefined;

/** One PDF with the product's fonts, for programs that need no renderer of their own. The idle process ends with the program. */
export const renderPdf = (paper: Paper): Promise<Uint8Array> => {
  shared ??= createPaperRenderer();
  return shared.pdf(paper);
};

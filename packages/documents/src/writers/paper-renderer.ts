import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Paper } from '@zhengxiang/core';
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

interface Job {
  readonly id: number;
  readonly format: Format;
  /** What Typst reads; the office formats take the paper as it is. */
  readonly given: Readonly<Record<'paper' | 'styles', string>> | Paper;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

type Answer = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly error: string };

const childFile = fileURLToPath(new URL('./render-child.mjs', import.meta.url));

/**
 * Draws papers in a child process that is started when it is needed and replaced when it has done its share or died: a long list
 * takes seconds in every format, and the server answers people meanwhile.
 */
export class ChildRenderer implements PaperRenderer {
  private readonly waiting: Job[] = [];
  private current: Job | undefined;
  private child: ChildProcess | undefined;
  private made = 0;
  private nextId = 1;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: PaperRendererOptions = {}) {}

  readonly pdf = (paper: Paper): Promise<Uint8Array> =>
    this.drawn('pdf', { paper: JSON.stringify(preparePaper(paper)), styles: JSON.stringify(drawnStyles(paper.page)) });
  readonly docx = (paper: Paper): Promise<Uint8Array> => this.drawn('docx', paper);
  readonly xlsx = (paper: Paper): Promise<Uint8Array> => this.drawn('xlsx', paper);

  readonly close = (): void => {
    this.closed = true;
    const open = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    this.current = undefined;
    this.stop();
    for (const job of open) job.reject(new Error('The renderer is closed'));
  };

  private drawn(format: Format, given: Job['given']): Promise<Uint8Array> {
    if (this.closed) return Promise.reject(new Error('The renderer is closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ id: this.nextId++, format, given, resolve, reject, attempts: 0 });
      this.next();
    });
  }

  private next(): void {
    if (this.current) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.current = job;
    job.attempts += 1;
    const child = this.running();
    // A renderer that has nothing to do keeps no program alive.
    child.ref();
    child.channel?.ref();
    this.timer = setTimeout(() => {
      this.stop();
      this.settle((one) => {
        one.reject(new Error('The paper took too long to draw'));
      });
    }, this.options.timeout ?? 120_000);
    child.send({ id: job.id, format: job.format, given: job.given });
  }

  private running(): ChildProcess {
    if (this.child && this.made >= (this.options.papersPerProcess ?? 200)) this.stop();
    if (this.child) return this.child;
    const folders = [...(this.options.fontFolders ?? []), ...productFontFolders];
    const child = fork(childFile, [JSON.stringify(folders)], { serialization: 'advanced', execArgv: [] });
    child.on('message', (answer: Answer) => {
      if (this.child === child) this.answered(answer);
    });
    child.on('exit', () => {
      if (this.child === child) this.died();
    });
    this.child = child;
    this.made = 0;
    return child;
  }

  private answered(answer: Answer): void {
    this.made += 1;
    this.child?.unref();
    this.child?.channel?.unref();
    this.settle((job) => {
      if ('bytes' in answer) job.resolve(answer.bytes);
      else job.reject(new Error(`The paper was refused: ${answer.error}`));
    });
  }

  /** The process is gone in the middle of a paper (killed, out of memory): once more, then the paper fails. */
  private died(): void {
    this.child = undefined;
    const job = this.current;
    if (!job) return;
    if (job.attempts > 1) {
      this.settle((one) => {
        one.reject(new Error('The process that draws papers ended twice'));
      });
      return;
    }
    clearTimeout(this.timer);
    this.current = undefined;
    this.waiting.unshift(job);
    this.next();
  }

  private settle(end: (job: Job) => void): void {
    clearTimeout(this.timer);
    const job = this.current;
    this.current = undefined;
    if (job) end(job);
    this.next();
  }

  private stop(): void {
    clearTimeout(this.timer);
    const { child } = this;
    this.child = undefined;
    child?.kill();
  }
}

/** A renderer of one's own; the server keeps one for its life and closes it when it stops. */
export const createPaperRenderer = (options: PaperRendererOptions = {}): PaperRenderer => new ChildRenderer(options);

let shared: PaperRenderer | undefined;

/** One PDF with the product's fonts, for programs that need no renderer of their own. The idle process ends with the program. */
export const renderPdf = (paper: Paper): Promise<Uint8Array> => {
  shared ??= createPaperRenderer();
  return shared.pdf(paper);
};

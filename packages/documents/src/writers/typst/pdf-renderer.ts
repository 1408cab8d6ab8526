import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Paper } from '@zhengxiang/core';
import { preparePaper } from '../prepare.ts';
import { drawnStyles } from '../styles.ts';
import { productFontFolders } from './fonts.ts';

export interface PdfRendererOptions {
  /** Folders with licensed fonts of the site (仿宋_GB2312, 方正小标宋简体 …); they come before the product's own. */
  readonly fontFolders?: readonly string[];
  /** A process makes that many papers before a fresh one takes its place, because Typst's cache grows. */
  readonly papersPerProcess?: number;
  /** A paper that takes longer is given up, in milliseconds. */
  readonly timeout?: number;
}

export interface PdfRenderer {
  /** One paper after the other, in the order asked. Equal papers give equal bytes. Rejects when Typst refuses the paper. */
  readonly render: (paper: Paper) => Promise<Uint8Array>;
  readonly close: () => void;
}

interface Job {
  readonly id: number;
  readonly inputs: Readonly<Record<'paper' | 'styles', string>>;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

type Answer = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly error: string };

const childFile = fileURLToPath(new URL('./render-child.mjs', import.meta.url));

/** Makes PDFs in a child process that is started when it is needed and replaced when it has done its share or died. */
export class TypstRenderer implements PdfRenderer {
  private readonly waiting: Job[] = [];
  private current: Job | undefined;
  private child: ChildProcess | undefined;
  private made = 0;
  private nextId = 1;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: PdfRendererOptions = {}) {}

  readonly render = (paper: Paper): Promise<Uint8Array> => {
    if (this.closed) return Promise.reject(new Error('The PDF renderer is closed'));
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      const inputs = {
        paper: JSON.stringify(preparePaper(paper)),
        styles: JSON.stringify(drawnStyles(paper.page)),
      };
      this.waiting.push({ id, inputs, resolve, reject, attempts: 0 });
      this.next();
    });
  };

  readonly close = (): void => {
    this.closed = true;
    const open = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    this.current = undefined;
    this.stop();
    for (const job of open) job.reject(new Error('The PDF renderer is closed'));
  };

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
    child.send({ id: job.id, inputs: job.inputs });
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
      if ('pdf' in answer) job.resolve(answer.pdf);
      else job.reject(new Error(`Typst refused the paper: ${answer.error}`));
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
export const createPdfRenderer = (options: PdfRendererOptions = {}): PdfRenderer => new TypstRenderer(options);

let shared: PdfRenderer | undefined;

/** One PDF with the product's fonts, for programs that need no renderer of their own. The idle process ends with the program. */
export const renderPdf = (paper: Paper): Promise<Uint8Array> => {
  shared ??= createPdfRenderer();
  return shared.render(paper);
};

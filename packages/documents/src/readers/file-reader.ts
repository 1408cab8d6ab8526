import { fileURLToPath } from 'node:url';
import { ChildQueue } from '../child/child-queue.ts';
import type { ReadFile } from './lines.ts';
import type { ReadSheet } from './spreadsheet.ts';
import { UnreadableFile } from './unreadable.ts';

export interface FileReaderOptions {
  /** A file that takes longer is given up, in milliseconds. */
  readonly timeout?: number;
  /** How much memory a file may take, in megabytes; the reading process ends beyond it. */
  readonly memory?: number;
}

/** Opens uploaded files in a process with limits of time and memory. Rejects with UnreadableFile and a reason in Chinese. */
export interface FileReader {
  /** A filled-in form: see `readBack`. */
  readonly form: (bytes: Uint8Array) => Promise<ReadFile>;
  /** A ledger: see `readSpreadsheet`. */
  readonly sheets: (bytes: Uint8Array) => Promise<ReadSheet[]>;
  readonly close: () => void;
}

const childFile = fileURLToPath(new URL('./read-child.mjs', import.meta.url));

/** A reader of one's own; the server keeps one for its life and closes it when it stops. */
export const createFileReader = ({ timeout = 30_000, memory = 768 }: FileReaderOptions = {}): FileReader => {
  const queue = new ChildQueue({
    file: childFile,
    execArgv: [`--max-old-space-size=${String(memory)}`],
    jobsPerProcess: 100,
    timeout,
    // A file that ended the process once would end it again.
    attempts: 1,
    mostWaiting: 20,
    errors: {
      slow: () =>
        new UnreadableFile(
          `读了 ${String(Math.round(timeout / 1000))} 秒还没有读完，已停止：文件太大或内容异常。请删去无关的工作表、空行和图片，另存一份后重试`,
        ),
      died: () =>
        new UnreadableFile(
          '读这个文件占用的内存超出限制，已停止：文件太大或内容异常。请删去无关的内容，另存一份后重试',
        ),
      refused: (message) => new Error(`The file could not be read: ${message}`),
      busy: () => new UnreadableFile('正在读取的文件较多，请过一会儿再导入'),
    },
  });
  const opened = async (what: 'form' | 'sheets', bytes: Uint8Array): Promise<unknown> => {
    const answer = (await queue.ask({ what, bytes })) as { readonly read: unknown } | { readonly unreadable: string };
    if ('unreadable' in answer) throw new UnreadableFile(answer.unreadable);
    return answer.read;
  };
  return {
    form: (bytes) => opened('form', bytes) as Promise<ReadFile>,
    sheets: (bytes) => opened('sheets', bytes) as Promise<ReadSheet[]>,
    close: queue.close,
  };
};

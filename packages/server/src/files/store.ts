import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** Where attachments lie: under their own SHA-256, so that the same bytes are kept once and a changed byte shows. */
export interface FileStore {
  /**
   * @param accept looks at the bytes, which lie in `file` for the time being; what it throws refuses them
   * @throws FileTooLarge after `limit` bytes, or what `accept` throws; nothing is kept then
   */
  put(content: Readable, limit: number, accept?: (file: string, size: number) => Promise<void>): Promise<StoredBytes>;
  /** Clears away what uploads left that were broken off with the program itself. Answers how many. */
  sweep(now: Date): Promise<number>;
  /** Takes the bytes away for good; nothing happens where there are none. */
  remove(sha256: string): Promise<void>;
  open(sha256: string): Readable;
  /** Reads the bytes through and compares them with their hash. */
  stateOf(sha256: string): Promise<FileState>;
  /** The bytes, after they were found to be what was once taken. @throws FileAltered where they are not */
  openWhole(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  pathOf(sha256: string): string;
}

/** An upload that has not grown for so long is none any more. */
const STILL_WRITING_MS = 60 * 60_000;

export class FileTooLarge extends Error {}

export type FileState = 'whole' | 'altered' | 'missing';

/** The bytes are not those that were taken, or they are gone. */
export class FileAltered extends Error {
  override readonly name = 'FileAltered';
  constructor(
    readonly sha256: string,
    readonly state: Exclude<FileState, 'whole'>,
  ) {
    super(`the bytes of ${sha256} are ${state}`);
  }
}

/** Writes what comes into a place of its own, and only what was accepted under its hash. */
const putInto =
  (incoming: string, pathOf: (sha256: string) => string): FileStore['put'] =>
  async (content, limit, accept) => {
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const temporary = path.join(incoming, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > limit ? new FileTooLarge() : null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }));
      await accept?.(temporary, size);
      const sha256 = hash.digest('hex');
      await mkdir(path.dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
      await rename(temporary, pathOf(sha256));
      return { sha256, size };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  };

/** Attachments in a folder of the data directory. */
export const folderStore = (folder: string): FileStore => {
  const incoming = path.join(folder, 'incoming');
  const pathOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256.slice(2));
  const has = (sha256: string): Promise<boolean> =>
    stat(pathOf(sha256)).then(
      () => true,
      () => false,
    );
  const stateOf = async (sha256: string): Promise<FileState> => {
    if (!(await has(sha256))) return 'missing';
    const hash = createHash('sha256');
    await pipeline(createReadStream(pathOf(sha256)), hash);
    return hash.digest('hex') === sha256 ? 'whole' : 'altered';
  };
  return {
    pathOf,
    stateOf,
    has,
    async openWhole(sha256) {
      const state = await stateOf(sha256);
      if (state !== 'whole') throw new FileAltered(sha256, state);
      return createReadStream(pathOf(sha256));
    },
    put: putInto(incoming, pathOf),
    async sweep(now) {
      const names = await readdir(incoming).catch(() => []);
      let swept = 0;
      for (const name of names) {
        const file = path.join(incoming, name);
        const found = await stat(file).catch(() => undefined);
        // Another process may be writing it at this moment.
        if (!found || now.getTime() - found.mtimeMs < STILL_WRITING_MS) continue;
        await rm(file, { force: true });
        swept += 1;
      }
      return swept;
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    open: (sha256) => createReadStream(pathOf(sha256)),
  };
};

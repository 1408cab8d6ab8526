import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface Written {
  readonly sha256: string;
  readonly size: number;
}

/** A ZIP that is written while its parts come in: a gigabyte of attachments never lies in memory. Names are UTF-8. */
export interface ZipWriter {
  /** Writes one entry and tells what its bytes were. One after the other. */
  add(name: string, content: () => Readable, compress: boolean): Promise<Written>;
  end(): Promise<void>;
}

/** @throws what the disk or the signal throws, from whichever call is waiting */
export const openZip = (file: string, modified: Date, signal: AbortSignal): ZipWriter => {
  const zip = new ZipFile();
  const broken = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(file, { flags: 'w', mode: 0o600 }), { signal });
  written.catch((error: unknown) => broken.abort(error));
  zip.on('error', (error) => broken.abort(error));
  return {
    add: (name, content, compress) =>
      new Promise<Written>((resolve, reject) => {
        let source: Readable | undefined;
        const fail = (): void => {
          source?.destroy();
          reject(broken.signal.reason as Error);
        };
        if (broken.signal.aborted) {
          fail();
          return;
        }
        broken.signal.addEventListener('abort', fail, { once: true });
        const hash = createHash('sha256');
        let size = 0;
        const measure = new Transform({
          transform(chunk: Buffer, _encoding, done) {
            size += chunk.length;
            hash.update(chunk);
            done(null, chunk);
          },
          flush(done) {
            broken.signal.removeEventListener('abort', fail);
            resolve({ sha256: hash.digest('hex'), size });
            done();
          },
        });
        zip.addReadStreamLazy(name, { mtime: modified, mode: 0o100644, compress }, (give) => {
          source = content();
          source.once('error', (error) => broken.abort(error));
          give(undefined, source.pipe(measure));
        });
      }),
    async end() {
      zip.end();
      await written;
    },
  };
};

export const textStream = (text: string): Readable => Readable.from([Buffer.from(text, 'utf8')]);

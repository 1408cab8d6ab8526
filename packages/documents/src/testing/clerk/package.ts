import { fromBuffer } from 'yauzl';
import { buffer } from 'node:stream/consumers';
import { zipOfParts } from '../zip.ts';

export type Parts = Map<string, string>;

/** All parts of an office file as text. */
export const unzipped = (bytes: Uint8Array): Promise<Parts> =>
  new Promise((resolve, reject) => {
    const parts: Parts = new Map();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (problem, stream) => {
          if (problem) return reject(problem);
          void buffer(stream).then((content) => {
            parts.set(entry.fileName, content.toString('utf8'));
            zip.readEntry();
          }, reject);
        });
      });
      zip.on('end', () => {
        resolve(parts);
      });
      zip.readEntry();
    });
  });

export const zipped = (parts: Parts): Uint8Array =>
  zipOfParts([...parts].map(([name, content]) => ({ name, content: Buffer.from(content) })));

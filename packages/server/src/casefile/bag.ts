import type { Readable } from 'node:stream';
import { textStream, type Written, type ZipWriter } from './zip-writer.ts';

export interface BagEntry extends Written {
  /** Inside the bag: `data/03-附件/…`. */
  readonly path: string;
}

/** One BagIt 1.0 bag (RFC 8493) inside a ZIP: the payload under `data/`, then the tag files that account for it. */
export interface Bag {
  readonly entries: readonly BagEntry[];
  addText(path: string, text: string): Promise<BagEntry>;
  /** Compressed where that helps: PDF, images and office files are compressed already. */
  addStream(path: string, content: () => Readable): Promise<BagEntry>;
  /** Writes the tag files. `info` gives the lines of bag-info.txt beside date and Payload-Oxum. */
  close(info: readonly (readonly [string, string])[], on: string): Promise<void>;
}

const manifest = (entries: readonly BagEntry[]): string =>
  entries.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');

/** Bag-info values are one line each. */
const infoLine = ([name, value]: readonly [string, string]): string =>
  `${name}: ${value.replace(/\s+/gu, ' ').trim()}\n`;

export const openBag = (zip: ZipWriter, root: string): Bag => {
  const entries: BagEntry[] = [];
  const write = async (path: string, content: () => Readable, compress: boolean): Promise<BagEntry> => ({
    path,
    ...(await zip.add(`${root}/${path}`, content, compress)),
  });
  const add = async (path: string, content: () => Readable, compress: boolean): Promise<BagEntry> => {
    const entry = await write(`data/${path}`, content, compress);
    entries.push(entry);
    return entry;
  };
  return {
    entries,
    addText: (path, text) => add(path, () => textStream(text), true),
    addStream: (path, content) => add(path, content, false),
    async close(info, on) {
      const bytes = entries.reduce((sum, { size }) => sum + size, 0);
      const tags = [
        ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
        [
          'bag-info.txt',
          [
            ...info,
            ['Bagging-Date', on] as const,
            ['Payload-Oxum', `${String(bytes)}.${String(entries.length)}`] as const,
          ]
            .map(infoLine)
            .join(''),
        ],
        ['manifest-sha256.txt', manifest(entries)],
      ] as const;
      const written: BagEntry[] = [];
      for (const [name, text] of tags) written.push(await write(name, () => textStream(text), true));
      await write('tagmanifest-sha256.txt', () => textStream(manifest(written)), true);
    },
  };
};

import { fromBuffer, type Entry } from 'yauzl';

/** A cell as its XML holds it: `kind` text or number (days are numbers with a date format). */
export interface XlsxCell {
  readonly kind: 'text' | 'number';
  readonly text: string;
  readonly style: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (all, name: string) => entities[name] ?? all);

/** One part of a workbook, unzipped by another library than the one that wrote it. */
export const xlsxPart = (bytes: Uint8Array, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        return zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
          stream.on('error', reject);
        });
      });
      zip.on('end', () => reject(new Error(`no ${name}`)));
      zip.on('error', reject);
      zip.readEntry();
    });
  });

/** The cells of the first sheet, line by line; columns without a cell are undefined. */
export const sheetCells = async (bytes: Uint8Array): Promise<(XlsxCell | undefined)[][]> => {
  const xml = await xlsxPart(bytes, 'xl/worksheets/sheet1.xml');
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row = '']) => {
    const cells: (XlsxCell | undefined)[] = [];
    for (const [, attributes = '', body = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const letters = /r="([A-Z]+)/u.exec(attributes)?.[1] ?? 'A';
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const text = /<(?:t|v)(?: [^>]*)?>(.*?)<\/(?:t|v)>/su.exec(body)?.[1];
      if (text === undefined) continue;
      cells[column] = {
        kind: attributes.includes('t="inlineStr"') ? 'text' : 'number',
        text: unescaped(text),
        style: /\bs="(\d+)"/u.exec(attributes)?.[1] ?? '0',
      };
    }
    return cells;
  });
};

/** The same as text; empty where there is no cell. */
export const sheetText = async (bytes: Uint8Array): Promise<string[][]> =>
  (await sheetCells(bytes)).map((row) => Array.from(row, (cell) => cell?.text ?? ''));

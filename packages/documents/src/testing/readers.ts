import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBuffer } from 'yauzl';
import { outputOf } from './programs.ts';

/** Independent readers: what they read is what other people's programs will read. */

const withFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const ofPdf = (pdf: Uint8Array, program: 'pdftotext' | 'pdfinfo' | 'pdffonts', after: readonly string[] = []): string =>
  withFolder((folder) => {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return outputOf(program, [file, ...after]);
  });

/** Text without blanks and line ends, which a page sets as it likes. */
export const dense = (text: string): string => text.replaceAll(/[\s\u200b]+/gu, '');

/** The text of each page as poppler reads it, without blanks. */
export const pdfPages = (pdf: Uint8Array): readonly string[] =>
  ofPdf(pdf, 'pdftotext', ['-']).split('\f').slice(0, -1).map(dense);

/** The lines of each page as they stand, with their indents. */
export const pdfLines = (pdf: Uint8Array): readonly (readonly string[])[] =>
  ofPdf(pdf, 'pdftotext', ['-', '-layout'])
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n'));

export const pdfText = (pdf: Uint8Array): string => pdfPages(pdf).join('');

export const pdfFonts = (pdf: Uint8Array): string => ofPdf(pdf, 'pdffonts');

export const pdfPageCount = (pdf: Uint8Array): number => Number(/Pages:\s+(\d+)/u.exec(ofPdf(pdf, 'pdfinfo'))?.[1]);

/** One part of an office package. */
export const partOf = (docx: Uint8Array, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(docx), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== name) return zip.readEntry();
        return zip.openReadStream(entry as never, (problem, stream) => {
          if (problem) return reject(problem);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            resolve(Buffer.concat(chunks).toString('utf8'));
          });
        });
      });
      zip.on('end', () => {
        reject(new Error(`no ${name}`));
      });
      zip.readEntry();
    });
  });

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:(amp|lt|gt|quot|apos)|#x?[0-9a-f]+);/giu, (all, name: string | undefined) =>
    name === undefined ? all : (entities[name] ?? all),
  );

/** The text of a DOCX as its XML holds it, tick boxes as ☑ and ☐, without blanks. */
export const docxText = async (docx: Uint8Array): Promise<string> => {
  const xml = await partOf(docx, 'word/document.xml');
  const parts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:sym [^>]*w:char="(2611|2610)"[^>]*\/>/gu)];
  return dense(
    parts.map(([, text, box]) => (box === undefined ? unescaped(text ?? '') : box === '2611' ? '☑' : '☐')).join(''),
  );
};

/** The names of everything in an office package. */
export const partsOf = (packed: Uint8Array): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(packed), (error, zip) => {
      if (error) return reject(error);
      const names: string[] = [];
      zip.on('entry', (entry: { fileName: string }) => names.push(entry.fileName));
      zip.on('end', () => {
        resolve(names);
      });
    });
  });

export const docxXml = (docx: Uint8Array): Promise<string> => partOf(docx, 'word/document.xml');

/**
 * All files through one start of LibreOffice. `docx`, `xlsx`: opened and saved again, as somebody does who fills a form in with it;
 * `txt`: the words it reads in Word files; `pdf`: printed.
 */
export const throughLibreOffice = (
  files: Readonly<Record<string, Uint8Array>>,
  from: 'docx' | 'xlsx',
  to: 'docx' | 'xlsx' | 'txt' | 'pdf',
): Readonly<Record<string, Uint8Array>> =>
  withFolder((folder) => {
    const names = Object.keys(files);
    names.forEach((name) => {
      writeFileSync(join(folder, `${name}.${from}`), files[name] ?? '');
    });
    const target = to === 'txt' ? 'txt:Text (encoded):UTF8' : to;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const given = names.map((name) => `${name}.${from}`);
    outputOf('soffice', [profile, '--headless', '--convert-to', target, '--outdir', 'out', ...given], {
      cwd: folder,
      timeout: 280_000,
    });
    const saved = (name: string): Uint8Array => {
      const file = join(folder, 'out', `${name}.${to}`);
      if (!existsSync(file))
        throw new Error(`LibreOffice did not save ${name}.${to}: libreoffice-writer and -calc are needed`);
      return new Uint8Array(readFileSync(file));
    };
    return Object.fromEntries(names.map((name) => [name, saved(name)]));
  });

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** The foot of a page as a printer or scanner has it: one byte a dot, 0 is black. */
export interface PrintedFoot {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
  /** Millimetres of the page above it. */
  readonly above: number;
}

export const DPI = 200;
export const mm = (dots: number): number => (dots * 25.4) / DPI;
const dotsOf = (millimetres: number): number => Math.round((millimetres * DPI) / 25.4);

/** Lower than any bottom margin. */
const FOOT = 45;

const pgm = (file: Buffer): PrintedFoot => {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no grey picture');
  const [all, width = '0', height = '0'] = head;
  const kept = Math.min(dotsOf(FOOT), Number(height));
  const dots = new Uint8Array(file.subarray(all.length + (Number(height) - kept) * Number(width)));
  return { width: Number(width), height: kept, dots, above: mm(Number(height) - kept) };
};

const inFolder = <T>(pdf: Uint8Array, work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The foot of every page of a PDF at 200 dots an inch, in grey. */
export const printedFeet = (pdf: Uint8Array): readonly PrintedFoot[] =>
  inFolder(pdf, (folder) => {
    execFileSync('pdftoppm', ['-r', String(DPI), '-gray', 'paper.pdf', 'page'], { cwd: folder });
    const files = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return files.sort().map((name) => pgm(readFileSync(join(folder, name))));
  });

export interface PrintedWord {
  readonly text: string;
  /** Millimetres from the upper left corner of the page. */
  readonly box: Box;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of every page and where they stand. */
export const printedWords = (pdf: Uint8Array): readonly (readonly PrintedWord[])[] =>
  inFolder(pdf, (folder) => {
    const html = execFileSync('pdftotext', ['-bbox', 'paper.pdf', '-'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/gu;
    return html
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(word)].map(([, ...parts]) => {
          const [left = 0, top = 0, right = 0, bottom = 0] = parts.slice(0, 4).map((one) => (Number(one) * 25.4) / 72);
          return { text: parts[4] ?? '', box: { left, top, right, bottom } };
        }),
      );
  });

const mapped = (page: PrintedFoot, dotAt: (x: number, y: number) => number): PrintedFoot => {
  const dots = new Uint8Array(page.width * page.height);
  for (let y = 0; y < page.height; y += 1)
    for (let x = 0; x < page.width; x += 1) dots[y * page.width + x] = dotAt(x, y);
  return { ...page, dots };
};

/** What a printer leaves that cannot print to the edge. */
export const withoutEdges = (page: PrintedFoot, millimetres: number): PrintedFoot => {
  const edge = dotsOf(millimetres);
  return mapped(page, (x, y) =>
    x < edge || x >= page.width - edge || y >= page.height - edge ? 255 : (page.dots[y * page.width + x] ?? 0),
  );
};

const at = ({ width, height, dots }: PrintedFoot, x: number, y: number): number =>
  dots[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? 255;

const blurred = (page: PrintedFoot): PrintedFoot => {
  const across = mapped(page, (x, y) => (at(page, x - 1, y) + 2 * at(page, x, y) + at(page, x + 1, y)) / 4);
  return mapped(across, (x, y) => (at(across, x, y - 1) + 2 * at(across, x, y) + at(across, x, y + 1)) / 4);
};

const scaled = (page: PrintedFoot, width: number, height: number): PrintedFoot => {
  return mapped({ ...page, width, height }, (x, y) => {
    const [fx, fy] = [((x + 0.5) * page.width) / width - 0.5, ((y + 0.5) * page.height) / height - 0.5];
    const [x0, y0] = [Math.max(0, Math.floor(fx)), Math.max(0, Math.floor(fy))];
    const [ax, ay] = [Math.max(0, fx - x0), Math.max(0, fy - y0)];
    return (
      at(page, x0, y0) * (1 - ax) * (1 - ay) +
      at(page, x0 + 1, y0) * ax * (1 - ay) +
      at(page, x0, y0 + 1) * (1 - ax) * ay +
      at(page, x0 + 1, y0 + 1) * ax * ay
    );
  });
};

/** A grey, pale copy that was made smaller and larger again, a little out of focus. */
export const worn = (page: PrintedFoot): PrintedFoot => {
  const pale = mapped(page, (x, y) => 90 + ((page.dots[y * page.width + x] ?? 0) * 130) / 255);
  const small = scaled(blurred(pale), Math.round(page.width * 0.7), Math.round(page.height * 0.7));
  return scaled(small, page.width, page.height);
};

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
// Left to itself the package fetches its program from the network.
prepareZXingModule({
  overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
});

export interface PrintedCode {
  readonly text: string;
  /** Millimetres. */
  readonly box: Box;
}

/** The QR codes that a reader finds. */
export const codesOn = async ({ width, height, dots, above }: PrintedFoot): Promise<readonly PrintedCode[]> => {
  const picture = Buffer.concat([Buffer.from(`P5 ${String(width)} ${String(height)} 255\n`), dots]);
  const found = await readBarcodes(new Uint8Array(picture), {
    formats: ['QRCode'],
    maxNumberOfSymbols: 4,
  });
  return found.map(({ text, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
    const [xs, ys] = [corners.map(({ x }) => mm(x)), corners.map(({ y }) => above + mm(y))];
    return {
      text,
      box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    };
  });
};

/** Whether every dot of the ring around a box, as broad as that, is white. */
export const isQuietAround = (page: PrintedFoot, box: Box, breadth: number): boolean => {
  // The edge of a module falls between two dots.
  const blur = mm(1.5);
  const top = box.top - page.above;
  const bottom = box.bottom - page.above;
  for (let y = dotsOf(top - breadth) + 1; y < dotsOf(bottom + breadth); y += 1)
    for (let x = dotsOf(box.left - breadth) + 1; x < dotsOf(box.right + breadth); x += 1) {
      const inside = mm(x) > box.left - blur && mm(x) < box.right + blur && mm(y) > top - blur && mm(y) < bottom + blur;
      const outside = x < 0 || y < 0 || x >= page.width || y >= page.height;
      if (!inside && (outside || (page.dots[y * page.width + x] ?? 0) < 200)) return false;
    }
  return true;
};

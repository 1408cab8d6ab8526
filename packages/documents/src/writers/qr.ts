import { encode } from 'uqr';
import { crc32, deflateSync } from 'node:zlib';

/** The modules of a QR code that holds the text, one string of 0 and 1 a row; what {@link SmallPrint} draws. */
export const qrModules = (text: string): readonly string[] =>
  encode(text, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([frame, named, check]);
};

/** The modules as a black and white PNG, for papers whose format draws no squares (DOCX). Four white modules around them. */
export const qrPng = (modules: readonly string[], scale = 8): Buffer => {
  const border = 4;
  const size = (modules.length + 2 * border) * scale;
  const dark = (x: number, y: number): boolean =>
    modules[Math.floor(y / scale) - border]?.[Math.floor(x / scale) - border] === '1';
  const bytesARow = Math.ceil(size / 8) + 1;
  const pixels = Buffer.alloc(bytesARow * size);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const at = y * bytesARow + 1 + (x >> 3);
      // One bit a pixel, 1 is white.
      if (!dark(x, y)) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head[8] = 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

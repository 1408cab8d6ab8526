import { encode } from 'uqr';

/** Modules a side up to which a code of 14 mm is still read on a pale, reduced copy with room to spare. */
const DENSE = 33;

/**
 * The modules of a QR code that holds the text, one string of 0 and 1 a row; what {@link SmallPrint} draws. An address so long that
 * the code would become too fine for a copier gets less correction instead of smaller modules.
 */
export const qrModules = (text: string): readonly string[] => {
  const sturdy = encode(text, { ecc: 'M', border: 0 });
  const { data } = sturdy.size <= DENSE ? sturdy : encode(text, { ecc: 'L', border: 0 });
  return data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
};

/** The modules of a code that holds bytes, with the least correction: for a sheet of its own, where it is drawn large. */
export const qrOfBytes = (bytes: Uint8Array): readonly (readonly boolean[])[] =>
  encode([...bytes], { ecc: 'L', border: 0 }).data;

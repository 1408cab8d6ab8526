// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'ac1a811437a6c0b275e2501ebd50bdb1531f8e027e79052c3c8eb79d91a82916';

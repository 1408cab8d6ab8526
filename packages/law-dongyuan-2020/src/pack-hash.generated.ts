// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '3b6f8a11a02889c2d295c779dd105a0ed5ab837ac0dcfc3cdf36f672a41868eb';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '066b9992d128b52ffa3b716d0166db6af1ede753bc6214be1464a166cae2f016';

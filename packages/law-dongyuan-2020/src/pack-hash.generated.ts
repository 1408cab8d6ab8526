// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'bb2679fcf77d39fa5f218466505543cf0d7b9f76458f09b9f78405dd72982011';

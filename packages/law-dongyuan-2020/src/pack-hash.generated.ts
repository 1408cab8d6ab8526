// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '407af2b159481715f9324694b8fa51ea5a62836244121447b2b333d25c62f33f';

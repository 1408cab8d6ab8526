// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '84a2165e527d1b3a7bd6b6d773243ae3303a4da02b8479ebc11bcf591983899e';

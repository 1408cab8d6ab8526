// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '048beeafdf7e13cd10e0bc45e5263e5477a71830f7cfa6679371e9f052758bbf';

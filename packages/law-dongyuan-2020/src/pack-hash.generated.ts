// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '3a4210556ae10d712c36f365d8d07a465a999b4f3cf6d5540c4fedb2509d8c7e';

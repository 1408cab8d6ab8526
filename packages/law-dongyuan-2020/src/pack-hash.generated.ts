// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '4aab9f53fa6a5b158cfc9e9e7907fbbe0ac1b9aa39a815106ba455f5ae45c3c5';

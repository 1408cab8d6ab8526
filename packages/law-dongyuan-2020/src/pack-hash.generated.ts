// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'fade8deeaffdab4e3f0d57e37281eb2bc02408a7b031a9f9eab1293993fb69c7';

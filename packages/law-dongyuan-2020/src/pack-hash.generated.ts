// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '9b9df3e5f547419c4b3e67b0e71796a87ad0c5b0b9888b9bab995cdeac3cdd5c';

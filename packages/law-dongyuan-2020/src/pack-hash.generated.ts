// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'df8a3ad657d7e2c8762ceab89f1869027b1bef443c1506f01a628bfb0a8f7f44';

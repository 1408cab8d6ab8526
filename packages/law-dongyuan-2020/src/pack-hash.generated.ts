// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '864372c8b45e7816a02df38ad620d5bd84553a04d46ff47e3f7ad8889ff1102f';

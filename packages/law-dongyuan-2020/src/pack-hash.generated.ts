// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'bbfe58c959e78f925f56041bd72f48eec6852058007e902de5a88c10f73207df';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '7508bde7cdb72b095cf18d0482a5168b465cc9a1d78c07791b95042b736a75fa';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '546df65f755abf9271bfaf20a245b98db2fc082beaaddbdfe3a95baa78f51660';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '2acbd239f82f09dd7dda76c3d39324da4f6b06b45169a6db4cbec35862e8dfd4';

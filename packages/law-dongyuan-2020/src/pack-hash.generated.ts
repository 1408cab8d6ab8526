// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '4d3dded861d9b40c85a38593e26aac3945f5f62daa992d507e34bf93384a7875';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '87c49b9b9cf9a4ba75137da7d7c3a5528be550e138e16efdba7e1c678b61247d';

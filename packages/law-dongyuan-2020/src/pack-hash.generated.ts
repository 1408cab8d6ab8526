// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'c5ac758aa2b651f52280ab94399aacc2712a7dc218d0c3254cf07e9eb1cf1942';

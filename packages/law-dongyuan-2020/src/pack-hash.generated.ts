// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '39cb7b97e06870e666a5186823f2b23663c5b745bf866dbe068cf298c4fd5e0c';

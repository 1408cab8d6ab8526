// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '43b130257394e65dc0f7f8e12ccfb48a141f7c3ed6950f156444d6a7531e8b9e';

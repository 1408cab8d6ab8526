// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '3a2dbbb076a9f759b42c788d4c6bd9697c6686f0f4d35c3aeb553f73b33a8064';

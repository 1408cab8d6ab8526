// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'c5b79b5f0771823211d9bea4ab3ee82b0c650d4214b05d75ab3deb95e6438f43';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'e206eb9bfcd0b008223c987d7243084aba2014788e4a4836ea101a3dffcd76a3';

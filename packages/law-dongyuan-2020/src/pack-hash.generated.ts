// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '2e1a3186ee03bbbab80fb5c9e60ceb49f14bc396e5f2a7872cbb79693cb2c275';

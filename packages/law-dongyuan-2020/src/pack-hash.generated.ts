// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '5d417037e938acd0fdc6bc94541c264bf051668e4729ed89adf4c982b08de710';

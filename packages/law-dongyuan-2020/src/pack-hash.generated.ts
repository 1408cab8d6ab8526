// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a2d3682f3fe1e7a4a045e472d99f709f7fcea808125fa10d449d2c99fe7a4f6a';

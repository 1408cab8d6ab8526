// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '0a33f99ebd456436f0898d9556564e1fb7ebc029b690a889574d410c88f2c457';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '9559ac5d6cdccee356a2c69370ed12c3ebd28b5c2f2dccb684c97039485a1c64';

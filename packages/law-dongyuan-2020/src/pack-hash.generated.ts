// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '9faaf00c37b812835ab0b31e1d5165c9eb9e13e1890a6bdd5ba04fecf5761340';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '49042c7e197291d7d5b2fed4d08f7cf28a2df9bbe29f500024f2dffb172c6e63';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '96dc5a6484659a44232f28fbe3f00f5c823ce06fb4bd122328b8691fe5fb4913';

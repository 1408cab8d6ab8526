// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '11e95faa06508a7222aaf2ba93a0e008caeb028436f95976ee885b2ab10c6971';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '0c184e534d41397173d1f2b4133cbddedd55840f8fcd3015eb760e7686103626';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '356f58845c454318e44711fb3ad5047ec8df4e2dc326f88d2cf3a28c102942d3';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '5c5a09ac59fd0a5c330aa35054254301c32b46f27389fb7d1b0e9475b60e95f3';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '9a047868208fac043bbb9d7611e283f8d16f0693f966738944eca54f3313821a';

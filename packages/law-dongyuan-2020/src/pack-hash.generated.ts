// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '71f1f976b290c946f028c11bba6b2a1daceb8e847842d0b0af62dfc2e749e99e';

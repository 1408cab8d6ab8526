// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'cab07324fcfabe53fa90fa7108241e5584dce766cd3a6bf5a5879967703a9cc7';

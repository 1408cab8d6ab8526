// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'dc54dd04bb92ae5b1bc452cded1b2ca12671628c39086f9eb6e52fda5a0a5b93';

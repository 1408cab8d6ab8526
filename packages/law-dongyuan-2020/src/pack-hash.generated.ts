// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a237f09efe414716a128f03a24d63f918aeeb10c02fd2e109b17092d9a4e0575';

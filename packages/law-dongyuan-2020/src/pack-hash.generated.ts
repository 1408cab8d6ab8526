// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '68c457a0b4f926e4ec13f9a7e32950466a11b707d146d7bca07137463055be23';

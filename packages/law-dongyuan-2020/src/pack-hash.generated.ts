// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a528ed57949b2e389f295cb47ad5a9e09328d27a39220a62a3da123d76da27c9';

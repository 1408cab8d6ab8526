// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '26639531a565f14ec6c4d44238fa85a400ae2ab5b65cea9157da90b5b233e23c';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'dea485b07ea6d02f331ee20b1f2db9fce147db382e2728ae9b1ce1feeae20126';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '311faf457b6f5af02e6c6969b584479b11abea343983e98dfa8bed1d02f5e7dd';

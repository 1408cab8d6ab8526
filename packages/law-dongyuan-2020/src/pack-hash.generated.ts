// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '5d1d134460d34fcb2fa33b4085771cf35e2324a3a262e97f80f66a2aae33932a';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '1da99af631a2badfd5ad7b91374e1ca44c7c7900ac5fb501d5692532e24820bd';

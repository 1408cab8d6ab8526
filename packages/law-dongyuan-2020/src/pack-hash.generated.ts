// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'e01e3f5ff1867bec36f0c2ac958a3b6ace73a952e639971efd296f90a727eb98';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '729617c6ad9d2a1ce90a86e32633a0d232e66439c8b31d20de2d898f18828931';

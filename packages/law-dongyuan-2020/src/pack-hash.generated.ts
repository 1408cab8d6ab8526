// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'f4c8d89761837c694df6d0e6e9bd6636d6b0548f56a4f45879afa239e3d7cd12';

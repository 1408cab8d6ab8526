// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '27080706a64ec74790d8c0f23e83c9cd9dd69dff7a930f02807af76842f98738';

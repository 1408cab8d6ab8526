// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'fb3816a7867d7ef93b79ffff1ff7a8c5d4edf09bb1ead9b4190eb8ffd66c1d43';

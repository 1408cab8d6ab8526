// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'b41799ff4bcc4190a41e222d11e7d4cadb210eb6d6b0afa290a372a7734d39fe';

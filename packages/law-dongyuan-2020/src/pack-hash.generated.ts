// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'bb6e0a512a3c64d0faee03cdce1268cf650f937dac6a63fb59d28875d4ed43d1';

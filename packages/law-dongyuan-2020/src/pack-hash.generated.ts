// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'e621903ec463ef7f37e5b79f9d9e2f55f4417cb3a7814464f7f669e2b021f377';

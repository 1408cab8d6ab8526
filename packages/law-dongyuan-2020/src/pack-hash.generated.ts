// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a0bb4444339c96c35cc04568797d49c139967680ff4e4a81a33ecaf6830a9cc5';

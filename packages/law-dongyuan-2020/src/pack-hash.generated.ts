// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a47b0580d0d14aad64ac67c26a4d4b7a95fb7afbcf4fd6eecff152cddc8beaf1';

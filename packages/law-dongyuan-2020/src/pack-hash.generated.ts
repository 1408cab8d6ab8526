// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '156f38da7972ecb260d0dd0a6d574319f84f3bcdbf7aad0f971f4b0c0af1df9e';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '4fd582a1748583623c8e7b18ad623ecbbb69707e342decd8d41170f1ad1d761a';

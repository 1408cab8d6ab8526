// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'f194a90aac4b95cbfd3c36d3246abeb3d9cea9b7d969b1b96745c6451c95750e';

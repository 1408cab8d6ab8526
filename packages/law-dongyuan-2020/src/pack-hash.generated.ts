// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '34033ffd3235d4b3fb31998a39f7be93d2d9f4f6a6ec38228958957c3e46b6c1';

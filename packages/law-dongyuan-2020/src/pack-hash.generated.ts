// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '1a0a7b3afb54704037937e16c66ce0951a63f84686363b031b9612c34c31677d';

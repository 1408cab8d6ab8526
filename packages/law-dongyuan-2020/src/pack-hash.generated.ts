// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '8855ab4de5bef0abe36631210c8387d811f6fc947ed66cd295133a6117398c61';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '8160ab107a922eb86fc0e9f723283be2cd5c40abd810204b182c90bc262673bb';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'd93cf708867e9212160dd0ae81e31472b161e7c9ce854a7a0827dfcaa5311dbf';

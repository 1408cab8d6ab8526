// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '78c19cbc486fe4b506194a625f216e0a241389f2a1d3db95069ffff38282273a';

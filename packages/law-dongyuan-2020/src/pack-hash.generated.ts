// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'c0b2cd56ee7ff032666702e100354dd03d707e7e662384ece8b0b6f0e586d856';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'f80cc7f7ca147705439212031cff209208f48c4e77937cfe3a52e4cc518ad4e3';

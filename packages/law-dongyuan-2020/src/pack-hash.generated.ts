// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'fe934a34590387a68896024cbfb493714c4383d8db9f18d44865f03fea47750e';

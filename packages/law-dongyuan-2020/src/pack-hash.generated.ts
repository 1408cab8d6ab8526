// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '34644663f232f6ebb3830294fadade61f73ac5254a0e0cd60305e8e3d1afe873';

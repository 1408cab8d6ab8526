// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'e00f34534d43985358765de8b4d8903f84882ebbe89848be0329c56a6c47480e';

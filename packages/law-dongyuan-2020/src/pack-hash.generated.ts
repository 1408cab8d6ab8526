// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'd851b12c4a3befaa85f40cdd97f3608b54f3810b98f8b8b18299727eeea7c3a7';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '9557f5f67a6e7dc74601794bd5edd86ffb83095e363bf99452d60b9732275379';

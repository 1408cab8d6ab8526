// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '4a4b20f53685179f9c37aa168bb3c1e8aa4545dda789486d9ae5a1acbe279e57';

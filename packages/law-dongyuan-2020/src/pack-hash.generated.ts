// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'ba2a74f7c108209318d8a6960587ff4b375accada0d5fb5be847ac57aa587f16';

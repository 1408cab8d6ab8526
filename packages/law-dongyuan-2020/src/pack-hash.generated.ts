// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '6b2d8b2275d1aa32280b90cb44172ceef95fe0f317614634c8e846d230ea05ee';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'e5abbc828a170f99c8d033ad2257b797b2a656fbb26355f61e4ead59c8d01b7f';

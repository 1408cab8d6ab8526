// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '3f36a8680ae188505d5112d0de88a65eb6d81db364627c449c71a7a90073b010';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'afb8a605659f070eb3b15106ce3e6ee6bb8e7e98782fca89786419cf90986593';

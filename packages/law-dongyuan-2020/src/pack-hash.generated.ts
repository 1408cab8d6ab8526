// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '14c4c466e68c4553f335da067c99fc88f26c4808e73de589e2bb459b1c8dd0d0';

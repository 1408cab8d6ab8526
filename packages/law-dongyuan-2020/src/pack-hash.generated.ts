// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a244a8ee06a2ce3b4ededcc9f06e3f9fecd07b7070cc94ecda0caf7654849072';

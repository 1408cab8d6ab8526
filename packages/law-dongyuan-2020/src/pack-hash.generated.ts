// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'a541497f0a49eb41191585b17276c1b5aea5435963c0629d0d8fb658602c50f8';

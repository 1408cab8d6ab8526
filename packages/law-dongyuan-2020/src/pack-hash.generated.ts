// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '8df812a10f6cb1f496c5bdd6f61258b3a2f40b59ecaa80d91ffba5fca7887bed';

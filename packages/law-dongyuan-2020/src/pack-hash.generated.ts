// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '59b078d334bd5dd1f9b925e466f7e4d30da1871d6391b6edd7ae64deccee5dce';

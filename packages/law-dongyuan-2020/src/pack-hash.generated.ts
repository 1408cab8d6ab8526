// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = 'be43502228b6daacf85a33bbf4e3b086180b06a6017c522e319a11979defcd46';

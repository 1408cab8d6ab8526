// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '4e0d2d199ed421f1a0bf5c523cdd454d851abea5dc57f36e3f8277f28fcf0570';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '630e85dca9199b533d3faa87d2d8a7bdc7e655f01755371a836cb4627e378af1';

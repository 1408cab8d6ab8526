// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '5415867d87bd914f9f1932c32ad57f87a84eddf47976174662f2e647df0ec2e5';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '2a5e4a827cd13cd71a1dded78a2afe6c597ef9a51814784621132300b4c3557b';

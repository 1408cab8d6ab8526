// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '927a51832f8c3ab08a70c58895de1384be184fb0022ea24abcda3400587c9446';

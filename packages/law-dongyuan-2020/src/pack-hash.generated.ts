// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '51cbe6f7558a888f2aa0bc99ff2436e0e75733fb2ac7852d0ed55478b89c21f3';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'cc26d756f57bb560b1bf9cff6087b962fd79745f24c1d3b87c5cd3dfef7364ef';

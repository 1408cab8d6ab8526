// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '54b7e9faa80a41f2560368ece9456ca08ab779e3d3d7c4004941afcdbe7b31c0';

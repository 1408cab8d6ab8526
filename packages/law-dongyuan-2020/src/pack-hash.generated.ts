// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '23c8ba76ddc1155bc3d565311717204d9a2c7069b9abf17460a08943b73a6141';

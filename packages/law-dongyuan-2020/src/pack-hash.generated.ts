// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '2a9ed62c420e6dd8ab1499833f407a7853836f62fe826745dedf5bdc5a052882';

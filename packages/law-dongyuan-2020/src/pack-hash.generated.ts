// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'fd9fd486805a7ed24c67c05e93fdf681dec74e3d01aeb19c0fe425179089f102';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '6f4e710787d0362e3d00c04db29b084453349fc194215a0cf10b8cb69a448d05';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '797c7812c60bd079d98bf7f83d36bcffab44c7e911ce89c29422cc293141f511';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '509edc7658b1016cfe24a84f8f20c29f40e5627b20024c95f5ab130b13fd80c8';

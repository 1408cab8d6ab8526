// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '82ddc3b5fad78ed5a3ee0e68d390b26f0cb23a6d645f5a4ec73c485f72b4bcf0';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '3eb023e3bec6c925e2593dbe0c567052bf05dd02d5c6317d6c54ff3a8da4b522';

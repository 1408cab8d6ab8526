// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'ebfc95910a4517eb72ab72e255eb485cdd235b4ad00189509e5b63262a5fd6d9';

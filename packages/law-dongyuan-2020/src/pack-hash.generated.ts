// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '64c6d63cff25294d506298adf9ef7fe5b219bc1f9c12a951bb34d47af1cd19e2';

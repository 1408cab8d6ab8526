// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '44acde8550e846a7b990d9a1c3812475f5ff7237b8a6c0bc22dcf7c35c7212bf';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '8ac89a8a88fb727ab9e2b72410416a2427e3faf58224714b100ba4af76ed3ca2';

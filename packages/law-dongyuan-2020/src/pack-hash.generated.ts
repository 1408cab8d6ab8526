// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '4b81c2d1bd7956f4da8dddd55f0798cc36b4259e730cc4afe9d0b7e8e4a3adbc';

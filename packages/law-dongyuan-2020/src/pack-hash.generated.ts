// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '2a87de3d07a00c39e30fd74387cf71ad5237b5297d7bb76029c89a9c8ed54c12';

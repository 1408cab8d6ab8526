// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '85a902dcb66bf6c08cb08726cfa034f206d08f973cdd492bdefee324d031d6b3';

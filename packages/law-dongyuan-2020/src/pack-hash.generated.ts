// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '26676f05b7db4a64f206159a325901fffee62fe526301b89e8efcc64e24f7205';

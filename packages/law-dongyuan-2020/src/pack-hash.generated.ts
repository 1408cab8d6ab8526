// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'fe164513eaacfee359e21a491d6d2e52b512d8cbe462220dc1c469d578e97d16';

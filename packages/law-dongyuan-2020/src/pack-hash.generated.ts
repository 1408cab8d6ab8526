// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '6d21e98342c8597d1d1726282134e6e5eb5604546dfc9cb1fc4726d82a261d0e';

// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = 'db05f8c12e3247f3a855a430dcc25e5ccf66221553d421f09516478f5f8bc3a0';

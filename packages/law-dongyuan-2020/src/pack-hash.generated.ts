// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '5091d6f06410aef8e5190a7e6957c7e06e3d7651e5c55b68789c990859eb0147';

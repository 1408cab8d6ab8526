// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '3e9981b8012c7be6a4443d9070d2ee7ac4c32dd40daad5717eee31b05ec2b593';

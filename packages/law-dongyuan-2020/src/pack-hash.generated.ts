// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '8dfb752cd1adfb829c945d5da51f3a8f9661622028a48ceed4f4f22d66d0a281';

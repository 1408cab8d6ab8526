// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '469cd9109e87c9db56cdba21fc41ec9929fc494030b2cc61e8b58da2317c5ab6';

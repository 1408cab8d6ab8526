// Written by scripts/lock-pack.ts.
/** SHA-256 of what decides under this pack: its sources and text, the procedure, the machine of the law. */
export const packHash = '36a3796f2c4a572154b94d93dfed5da6ba7a106040cef08db95d2b9b72eb09ad';

// Written by scripts/lock-pack.ts.
/** SHA-256 of the sources and the text of this pack. */
export const packHash = '8554e86ea97b60b1558a641e53ced96c3f435ac388edd16414f475d2bf889a39';

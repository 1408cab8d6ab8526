/** Where the text says what the words of the catalogue point to. */
export const placeNames = {
  'place-of-mlps': '第八条',
  'place-of-data-interface': '第九条',
  'place-of-own-equipment': '第十四条',
  'place-of-supervision': '第十六条',
} as const;

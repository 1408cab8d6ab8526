import type { LetterNumberStore } from '../ports/index.ts';

const most = 2 ** 31 - 1;

/**
 * The next number of a series and year: 1, 2, 3 … past those that the organ's own register keeps and those given by hand, otherwise
 * without gaps, because nobody else takes one until the paper with it is stored, and a transaction that fails gives it back.
 */
export const nextLetterNumber = async (store: LetterNumberStore, series: string, year: number): Promise<number> => {
  const last = await store.holdLetterNumber(series, year);
  const place = await freeFrom(store, series, year, last + 1);
  await store.putLetterNumber(series, year, place);
  return place;
};

/** The first number from there on that no letter bears and no note keeps back. */
const freeFrom = async (store: LetterNumberStore, series: string, year: number, from: number): Promise<number> => {
  const range = { series, year, from, to: most };
  const taken = new Set((await store.lettersIn(range)).map(({ place }) => place));
  const kept = await store.notesOver(range);
  let place = from;
  for (;;) {
    const at = place;
    const over = kept.find((note) => note.from <= at && note.to >= at);
    if (over) place = over.to + 1;
    else if (taken.has(at)) place += 1;
    else return place;
  }
};

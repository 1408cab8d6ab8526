import { plainDate } from '@zhengxiang/core';
import type { LetterNumbersView } from '../contract/index.ts';
import type { NumberedLetter, NumberNote } from '../ports/index.ts';

type Line = LetterNumbersView['lines'][number];

const bare = { title: null, caseId: null, issuedOn: null, reason: null, by: null, at: null };

/** What is said of a number in particular comes before the range that it lies in. */
const noteOn = (notes: readonly NumberNote[], place: number): NumberNote | undefined =>
  notes.filter(({ from, to }) => from <= place && to >= place).sort((a, b) => a.to - a.from - (b.to - b.from))[0];

const lineOf = (place: number, letter: NumberedLetter | undefined, note: NumberNote | undefined): Line => {
  const at = { ...bare, from: place, to: place };
  if (letter) {
    const { title, caseId, issuedOn } = letter;
    return { ...at, what: 'letter', title, caseId, issuedOn: plainDate(issuedOn) };
  }
  if (!note) return { ...at, what: 'gap' };
  const what = note.kind === 'unused' ? 'unused' : 'reserved';
  return { ...at, what, reason: note.reason, by: note.byName, at: note.at.toISOString() };
};

const continues = (before: Line, line: Line): boolean =>
  line.what !== 'letter' && before.what === line.what && before.at === line.at && before.reason === line.reason;

/** Every number from 1 on is accounted for: a letter, a range of the office, an unused one with its reason, or a gap to explain. */
export const linesOf = (
  last: number,
  letters: readonly NumberedLetter[],
  notes: readonly NumberNote[],
): readonly Line[] => {
  const lines: Line[] = [];
  const byPlace = new Map(letters.map((one) => [one.place ?? 0, one]));
  const end = Math.max(last, ...letters.map(({ place }) => place ?? 0), ...notes.map(({ to }) => to), 0);
  for (let place = 1; place <= end; place += 1) {
    const line = lineOf(place, byPlace.get(place), noteOn(notes, place));
    const before = lines.at(-1);
    if (before && continues(before, line)) lines[lines.length - 1] = { ...before, to: place };
    else lines.push(line);
  }
  return lines;
};

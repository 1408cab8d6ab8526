import type { LetterNumberStore, NumberNote, NumberRange } from '../ports/index.ts';
import { by } from './order.ts';
import type { Tables } from './tables.ts';

const keyOf = (series: string, year: number): string => `${series}:${String(year)}`;

/** A note reaches over one of these numbers. */
const reaches = (note: NumberNote, { series, year, from, to }: NumberRange): boolean =>
  note.series === series && note.year === year && note.from <= to && note.to >= from;

type Letters = Pick<LetterNumberStore, 'lettersIn' | 'waitingForNumber' | 'takeLetterNumber'>;

const lettersOf = ({ papers }: Tables): Letters => ({
  lettersIn: ({ series, year, from, to }) =>
    Promise.resolve(
      papers
        .values()
        .filter((one) => one.series === series && one.year === year)
        .filter(({ place }) => place !== null && place >= from && place <= to)
        .sort(by(({ place }) => place))
        .map(({ id, caseId, title, place, issuedOn, organName }) => ({
          id,
          caseId,
          title,
          place,
          issuedOn,
          organName,
        })),
    ),
  waitingForNumber: (series) =>
    Promise.resolve(
      papers
        .values()
        .filter(({ awaitsNumber }) => awaitsNumber === series)
        .sort(by(({ registeredAt }) => registeredAt.getTime())),
    ),
  takeLetterNumber: (id, number) => {
    const paper = papers.get(id);
    const waits = paper?.awaitsNumber === number.series;
    if (paper && waits) papers.set(id, { ...paper, ...number, awaitsNumber: null, nextAt: paper.registeredAt });
    return Promise.resolve(waits);
  },
});

/** 发文字号. */
export const memoryLetterNumbers = (tables: Tables): LetterNumberStore => {
  const { letterSeries, numberNotes } = tables;
  const last = (series: string, year: number): number => letterSeries.get(keyOf(series, year)) ?? 0;
  return {
    ...lettersOf(tables),
    notesOver: (range) =>
      Promise.resolve(
        numberNotes
          .values()
          .filter((note) => (note.kind === 'reserved' || note.kind === 'unused') && reaches(note, range))
          .sort(
            by(
              ({ from }) => from,
              ({ at }) => at.getTime(),
            ),
          ),
      ),
    isNumberedByHand: (series) => {
      const said = numberNotes
        .values()
        .filter((note) => note.series === series && (note.kind === 'by-hand' || note.kind === 'automatic'))
        .sort(
          by(
            ({ at }) => at.getTime(),
            ({ id }) => id,
          ),
        );
      return Promise.resolve(said.at(-1)?.kind === 'by-hand');
    },
    addNumberNote: (note) => {
      numberNotes.set(note.id, note);
      return Promise.resolve();
    },
    lastLetterNumber: (series, year) => Promise.resolve(last(series, year)),
    // Transactions run one after another.
    holdLetterNumber: (series, year) => Promise.resolve(last(series, year)),
    putLetterNumber: (series, year, place) => {
      letterSeries.set(keyOf(series, year), place);
      return Promise.resolve();
    },
  };
};

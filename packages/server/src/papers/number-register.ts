import type { LetterNumbersView } from '@zhengxiang/application/contract';
import { plainDate, type Actor, signature } from '@zhengxiang/core';
import { hasBusiness, type LawPack } from '@zhengxiang/procedure';
import { legalDay, type Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import {
  addNote,
  isByHand,
  lastNumber,
  notesOver,
  numbered,
  takeNumber,
  waitingForNumber,
  type NumberNote,
} from '../db/papers/number-rows.ts';
import { findPaper } from '../db/papers/paper-rows.ts';
import { holdRegister } from '../db/papers/register-rows.ts';
import { paperNumberText } from './numbers.ts';

/** What became of a change: done, or why not, in Chinese with the way out. */
export type NumberOutcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly why: string };

const done: NumberOutcome = { kind: 'done' };
const refused = (why: string): NumberOutcome => ({ kind: 'refused', why });

/** So many numbers a series may have in a year. */
export const mostNumbers = 99_999;

export interface NumberRegister {
  /** The numbers of the person's own organ in a year; undefined for an organ that issues no numbered letters. */
  view(actor: Actor, year: number): Promise<LetterNumbersView | undefined>;
  /** A range that the office's own register uses, or numbers that nothing was issued under. */
  note(
    actor: Actor,
    given: {
      readonly year: number;
      readonly kind: 'reserved' | 'unused';
      readonly from: number;
      readonly to: number;
      readonly reason: string;
    },
  ): Promise<NumberOutcome>;
  /** From now on each number is entered by hand, or taken by itself again. */
  byHand(actor: Actor, on: boolean): Promise<NumberOutcome>;
  /** The number that the office's register allots to a waiting letter. */
  give(
    actor: Actor,
    paperId: string,
    number: { readonly year: number; readonly place: number },
  ): Promise<NumberOutcome>;
}

interface NumberRegisterParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly lawOn: (day: ReturnType<typeof legalDay>) => Promise<LawPack>;
  /** A letter got its number and can be drawn. */
  readonly wake: () => void;
}

const words = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `${String(from)} 号` : `${String(from)}—${String(to)} 号`;

type Numbered = Awaited<ReturnType<typeof numbered>>;
type Line = LetterNumbersView['lines'][number];

/** Every number from 1 on is accounted for: a letter, a range of the office, an unused one with its reason, or a gap to explain. */
export const linesOf = (last: number, letters: Numbered, notes: readonly NumberNote[]): readonly Line[] => {
  const lines: Line[] = [];
  const byPlace = new Map(letters.map((one) => [one.place ?? 0, one]));
  const end = Math.max(last, ...letters.map(({ place }) => place ?? 0), ...notes.map(({ to }) => to), 0);
  const bare = { title: null, caseId: null, issuedOn: null, reason: null, by: null, at: null };
  for (let place = 1; place <= end; place += 1) {
    const letter = byPlace.get(place);
    // What is said of a number in particular comes before the range that it lies in.
    const note = notes
      .filter(({ from, to }) => from <= place && to >= place)
      .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
    const line: Line = letter
      ? {
          ...bare,
          from: place,
          to: place,
          what: 'letter',
          title: letter.title,
          caseId: letter.caseId,
          issuedOn: plainDate(letter.issuedOn),
        }
      : note
        ? {
            ...bare,
            from: place,
            to: place,
            what: note.kind === 'unused' ? 'unused' : 'reserved',
            reason: note.reason,
            by: note.byName,
            at: note.at.toISOString(),
          }
        : { ...bare, from: place, to: place, what: 'gap' };
    const before = lines.at(-1);
    const joins =
      before &&
      line.what !== 'letter' &&
      before.what === line.what &&
      before.at === line.at &&
      before.reason === line.reason;
    if (joins) lines[lines.length - 1] = { ...before, to: place };
    else lines.push(line);
  }
  return lines;
};

export const createNumberRegister = ({ db, clock, lawOn, wake }: NumberRegisterParts): NumberRegister => {
  const seriesOf = async (actor: Actor): Promise<string | undefined> =>
    hasBusiness(actor.post)
      ? (await lawOn(legalDay(clock.now()))).county.letterSeries?.[
          actor.organisationRole as keyof LawPack['county']['letterSeries']
        ]
      : undefined;
  const inRegister = async (
    actor: Actor,
    change: (tx: Tx, series: string) => Promise<NumberOutcome>,
  ): Promise<NumberOutcome> => {
    const series = await seriesOf(actor);
    if (series === undefined) return refused('发文字号由出具文书的单位登记。');
    return db.transaction(async (tx) => {
      await holdRegister(tx);
      return change(tx, series);
    });
  };
  const by = (actor: Actor) => ({ byId: actor.personId, byName: signature(actor), at: clock.now() });
  return {
    async view(actor, year) {
      const series = await seriesOf(actor);
      if (series === undefined) return undefined;
      const letters = await numbered(db, series, year, 1, mostNumbers);
      const notes = await notesOver(db, series, year, 1, mostNumbers);
      const last = await lastNumber(db, series, year);
      const waiting = await waitingForNumber(db, series);
      return {
        series,
        year,
        byHand: await isByHand(db, series),
        last,
        lines: [...linesOf(last, letters, notes)],
        waiting: waiting.map(({ id, caseId, name, title, issuedOn }) => ({
          id,
          caseId,
          name,
          title,
          issuedOn: plainDate(issuedOn),
        })),
      };
    },
    note: (actor, { year, kind, from, to, reason }) =>
      inRegister(actor, async (tx, series) => {
        const [letter] = await numbered(tx, series, year, from, to);
        if (letter)
          return refused(
            `${paperNumberText({ series, year, place: letter.place ?? 0 })}已经给了《${letter.title}》，请避开这个号。`,
          );
        const over = await notesOver(tx, series, year, from, to);
        const clash = over.find((one) => one.kind === kind || kind === 'reserved');
        if (clash) return refused(`${words(clash)}已经登记过（${clash.reason}），请避开这些号。`);
        await addNote(tx, { series, year, kind, from, to, reason, ...by(actor) });
        return done;
      }),
    byHand: (actor, on) =>
      inRegister(actor, async (tx, series) => {
        if ((await isByHand(tx, series)) === on) return done;
        if (!on && (await waitingForNumber(tx, series)).length > 0)
          return refused('还有文书在等字号，请先逐份登记字号，再改为自动编号。');
        await addNote(tx, {
          series,
          year: 0,
          kind: on ? 'by-hand' : 'automatic',
          from: 0,
          to: 0,
          reason: '',
          ...by(actor),
        });
        return done;
      }),
    async give(actor, paperId, { year, place }) {
      const outcome = await inRegister(actor, async (tx, series) => {
        const paper = await findPaper(db, paperId);
        if (paper?.organId !== actor.organisationId) return refused('没有这份文书。');
        if (paper.series === series && paper.year === year && paper.place === place) return done;
        if (paper.awaitsNumber !== series) return refused('这份文书已有字号，不能再改。');
        const [letter] = await numbered(tx, series, year, place, place);
        if (letter)
          return refused(
            `${paperNumberText({ series, year, place })}已经给了《${letter.title}》，请核对本单位的发文登记簿。`,
          );
        const unused = (await notesOver(tx, series, year, place, place)).find(({ kind }) => kind === 'unused');
        if (unused)
          return refused(`${paperNumberText({ series, year, place })}登记为空号（${unused.reason}），不能再用。`);
        return (await takeNumber(tx, paperId, { series, year, place }))
          ? done
          : refused('这份文书已有字号，请刷新页面。');
      });
      if (outcome.kind === 'done') wake();
      return outcome;
    },
  };
};

import { plainDate, signature, type Actor, type PlainDate } from '@zhengxiang/core';
import { hasBusiness, type LawPack } from '@zhengxiang/procedure';
import type { LetterNumbersView } from '../contract/index.ts';
import type { LetterNumberStore, NumberNote, NumberRange, PaperRegisterStore, UnitOfWork } from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';
import { linesOf } from './number-lines.ts';
import { paperNumberText, type PaperNumber } from './paper-numbers.ts';

/** What became of a change: done, or why not, in Chinese with the way out. */
export type NumberOutcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly why: string };

const done: NumberOutcome = { kind: 'done' };
const refused = (why: string): NumberOutcome => ({ kind: 'refused', why });

/** So many numbers a series may have in a year. */
export const mostNumbers = 99_999;

/** A range that the office's own register uses, or numbers that nothing was issued under. */
export interface NewNumberNote extends Omit<NumberRange, 'series'> {
  readonly kind: 'reserved' | 'unused';
  readonly reason: string;
}

export interface NumberRegister {
  /** The numbers of the person's own organ in a year; undefined for an organ that issues no numbered letters. */
  view(actor: Actor, year: number): Promise<LetterNumbersView | undefined>;
  note(actor: Actor, given: NewNumberNote): Promise<NumberOutcome>;
  /** From now on each number is entered by hand, or taken by itself again. */
  byHand(actor: Actor, on: boolean): Promise<NumberOutcome>;
  /** The number that the office's register allots to a waiting letter. */
  give(actor: Actor, paperId: string, number: Omit<PaperNumber, 'series'>): Promise<NumberOutcome>;
}

type Store = LetterNumberStore & PaperRegisterStore;

interface Parts {
  readonly unit: UnitOfWork<Store>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly lawOn: (day: PlainDate) => Promise<LawPack>;
  /** A letter got its number and can be drawn. */
  readonly wake: () => void;
}

const words = ({ from, to }: Pick<NumberNote, 'from' | 'to'>): string =>
  from === to ? `${String(from)} 号` : `${String(from)}—${String(to)} 号`;

const viewOf = async (store: LetterNumberStore, series: string, year: number): Promise<LetterNumbersView> => {
  const range = { series, year, from: 1, to: mostNumbers };
  const last = await store.lastLetterNumber(series, year);
  const waiting = await store.waitingForNumber(series);
  return {
    series,
    year,
    byHand: await store.isNumberedByHand(series),
    last,
    lines: [...linesOf(last, await store.lettersIn(range), await store.notesOver(range))],
    waiting: waiting.map(({ id, caseId, name, title, issuedOn }) => ({
      id,
      caseId,
      name,
      title,
      issuedOn: plainDate(issuedOn),
    })),
  };
};

/** Who says something of numbers, and when. */
type Said = Pick<NumberNote, 'id' | 'byId' | 'byName' | 'at'>;

const noteNumbers = async (store: LetterNumberStore, given: NewNumberNote & NumberRange, said: Said) => {
  const [letter] = await store.lettersIn(given);
  if (letter) {
    const number = paperNumberText({ ...given, place: letter.place ?? 0 });
    return refused(`${number}已经给了《${letter.title}》，请避开这个号。`);
  }
  const clash = (await store.notesOver(given)).find(({ kind }) => kind === given.kind || given.kind === 'reserved');
  if (clash) return refused(`${words(clash)}已经登记过（${clash.reason}），请避开这些号。`);
  const { series, year, kind, from, to, reason } = given;
  await store.addNumberNote({ series, year, kind, from, to, reason, ...said });
  return done;
};

const changeWay = async (store: LetterNumberStore, series: string, on: boolean, said: Said) => {
  if ((await store.isNumberedByHand(series)) === on) return done;
  if (!on && (await store.waitingForNumber(series)).length > 0)
    return refused('还有文书在等字号，请先逐份登记字号，再改为自动编号。');
  const kind = on ? 'by-hand' : 'automatic';
  await store.addNumberNote({ series, year: 0, kind, from: 0, to: 0, reason: '', ...said });
  return done;
};

const giveNumber = async (store: Store, actor: Actor, paperId: string, number: PaperNumber) => {
  const { series, year, place } = number;
  const paper = await store.findPaper(paperId);
  if (paper?.organId !== actor.organisationId) return refused('没有这份文书。');
  if (paper.series === series && paper.year === year && paper.place === place) return done;
  if (paper.awaitsNumber !== series) return refused('这份文书已有字号，不能再改。');
  const range = { series, year, from: place, to: place };
  const text = paperNumberText(number);
  const [letter] = await store.lettersIn(range);
  if (letter) return refused(`${text}已经给了《${letter.title}》，请核对本单位的发文登记簿。`);
  const unused = (await store.notesOver(range)).find(({ kind }) => kind === 'unused');
  if (unused) return refused(`${text}登记为空号（${unused.reason}），不能再用。`);
  return (await store.takeLetterNumber(paperId, number)) ? done : refused('这份文书已有字号，请刷新页面。');
};

export const createNumberRegister = ({ unit, now, newId, lawOn, wake }: Parts): NumberRegister => {
  const seriesOf = async (actor: Actor): Promise<string | undefined> => {
    if (!hasBusiness(actor.post)) return undefined;
    const series = (await lawOn(legalDay(now()))).county.letterSeries;
    return series?.[actor.organisationRole as keyof typeof series];
  };
  const inRegister = async (
    actor: Actor,
    change: (store: Store, series: string, said: Said) => Promise<NumberOutcome>,
  ): Promise<NumberOutcome> => {
    const series = await seriesOf(actor);
    if (series === undefined) return refused('发文字号由出具文书的单位登记。');
    return unit.transaction(async (store) => {
      await store.holdPaperRegister();
      return change(store, series, { id: newId(), byId: actor.personId, byName: signature(actor), at: now() });
    });
  };
  return {
    view: async (actor, year) => {
      const series = await seriesOf(actor);
      return series === undefined ? undefined : unit.snapshot((store) => viewOf(store, series, year));
    },
    note: (actor, given) => inRegister(actor, (store, series, said) => noteNumbers(store, { ...given, series }, said)),
    byHand: (actor, on) => inRegister(actor, (store, series, said) => changeWay(store, series, on, said)),
    give: async (actor, paperId, number) => {
      const outcome = await inRegister(actor, (store, series) =>
        giveNumber(store, actor, paperId, { ...number, series }),
      );
      if (outcome.kind === 'done') wake();
      return outcome;
    },
  };
};

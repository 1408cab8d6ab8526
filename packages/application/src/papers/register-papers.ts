import { signature } from '@zhengxiang/core';
import { issueDayOf, papersOfAct, papersOfType, type ActPaper, type ActSource } from '@zhengxiang/documents/papers';
import type { CaseReader, LetterNumberStore, PaperRegisterStore, PersonalStore, UnitOfWork } from '../ports/index.ts';
import { nextLetterNumber } from './next-number.ts';
import type { PaperCase, PaperCases } from './paper-cases.ts';
import { newCode } from './verify-codes.ts';

type RegisterStore = PaperRegisterStore & LetterNumberStore;

export interface Registering {
  readonly unit: UnitOfWork<RegisterStore & CaseReader & PersonalStore>;
  readonly cases: Pick<PaperCases, 'readIn'>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** A whole number from 0 to the one before its argument, that nobody can guess. */
  readonly randomBelow: (end: number) => number;
}

interface Due {
  readonly source: ActSource;
  readonly paper: ActPaper;
  readonly act: PaperCase['events'][number];
  readonly caseId: string;
}

/**
 * Enters the papers of all acts that have none yet, and gives the letters their numbers; a case that another process has
 * entered meanwhile is left alone. A restart, a repetition or a second process enters nothing twice.
 * @returns how many papers were entered
 */
export const registerPapers = async (given: Registering): Promise<number> => {
  const { unit, cases } = given;
  const behind = await unit.snapshot((store) => store.casesBehindPapers());
  if (behind.length === 0) return 0;
  return unit.transaction(async (store) => {
    await store.holdPaperRegister();
    const due: Due[] = [];
    for (const caseId of await store.casesBehindPapers()) {
      const from = await store.papersEnteredUpTo(caseId);
      const found = await cases.readIn(store, caseId);
      if (!found) continue;
      due.push(...dueOf(found, from));
      await store.notePapersEntered(caseId, found.events.length);
    }
    due.sort((a, b) => a.act.recordedAt.localeCompare(b.act.recordedAt));
    for (const one of due) await enter(store, one, given);
    return due.length;
  });
};

const dueOf = (found: PaperCase, from: number): readonly Due[] =>
  found.events.slice(from).flatMap((act) => {
    if (papersOfType(found.pack, act.type).length === 0) return [];
    const after = found.after(act.seq);
    if (!after) return [];
    const source = { pack: found.pack, ...after };
    return papersOfAct(source).map((paper) => ({ source, paper, act, caseId: found.caseId }));
  });

/** The title as it will be printed; a paper that cannot be drawn is entered all the same, and its failure is seen. */
const titleOf = ({ source, paper, act }: Due): string => {
  try {
    const marks = { organ: act.actor.organisationName, issuedOn: issueDayOf(source) };
    return paper.draw(source, marks).title;
  } catch (error) {
    if (error instanceof RangeError) return paper.name;
    throw error;
  }
};

/** What an entered letter has for its 发文字号: a number, the series whose number it waits for, or neither. */
const numberFor = async (store: LetterNumberStore, { source, paper, act }: Due, year: number) => {
  const none = { series: null, year: null, place: null, awaitsNumber: null };
  const series = paper.numbered ? (paper.series ?? source.pack.county.letterSeries?.[act.actingAs]) : undefined;
  if (series === undefined) return none;
  if (await store.isNumberedByHand(series)) return { ...none, awaitsNumber: series };
  return { ...none, series, year, place: await nextLetterNumber(store, series, year) };
};

const enter = async (store: RegisterStore, due: Due, { now, newId, randomBelow }: Registering): Promise<void> => {
  const { source, paper, act, caseId } = due;
  const issuedOn = issueDayOf(source);
  const subject = paper.subject?.(source) ?? null;
  const id = newId();
  const at = now();
  await store.addPaper({
    id,
    caseId,
    eventSeq: act.seq,
    eventHash: act.hash,
    kind: paper.kind,
    subject,
    name: paper.name,
    title: titleOf(due),
    ...(await numberFor(store, due, Number(issuedOn.slice(0, 4)))),
    organId: act.actor.organisationId,
    organName: act.actor.organisationName,
    issuedBy: signature(act.actor),
    issuedOn,
    verifyCode: newCode(randomBelow),
    state: 'queued',
    nextAt: at,
    registeredAt: at,
  });
  if (paper.replaceable) await store.supersedePapers({ id, caseId, kind: paper.kind, subject });
};

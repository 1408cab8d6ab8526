import type { AnnexValues, Field, Fields, PaperOfAct } from '@zhengxiang/core';
import type { DraftOfPaper } from '../acts/index.ts';
import { actOf, isActOf, type OfProcedure } from '../acts/look-up.ts';
import type { AnnexSource } from './annex-source.ts';

type Answers = Readonly<Record<string, unknown>>;
type Draft = NonNullable<AnnexSource['draft']>;

/** The cells of annexes that stand in the form itself: annex 3 in the request of a change. */
const annexesAsked = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([key, { type }]: readonly [string, Field]) => (type === 'annex' ? [key] : []));

const sources: Readonly<Record<DraftOfPaper, (answers: Answers, fields: Fields) => Draft>> = {
  application: (application) => ({ application }),
  change: (change) => ({ change }),
  sharing: (sharing) => ({ sharing }),
  selfEvaluation: (answers, fields) => {
    const [key = ''] = annexesAsked(fields);
    return { selfEvaluation: (answers[key] ?? {}) as AnnexValues };
  },
};

/** How the annexes of an act are filled from the answers of its form. */
export interface WrittenPapers {
  /** The annexes that the act's form fills in, in the order of their numbers. */
  readonly annexes: readonly string[];
  /** The answers as a layout takes them, complete or not. */
  readonly draft: (answers: Answers) => Draft;
  /** Beginnings of layout fields → beginnings of paths in the form. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** The papers that half-written answers to an act will become: its own, or those of the act that makes papers of them. */
export const papersOfDraft = (of: OfProcedure, action: string): readonly PaperOfAct[] => {
  const { papersBy, papers = [] } = actOf(of, action);
  const left = papersBy !== undefined && isActOf(of, papersBy) ? (actOf(of, papersBy).papers ?? []) : papers;
  return left.filter(({ sometimes }) => sometimes !== true);
};

/** Undefined for an act whose form is no official paper. */
export const writtenPapers = (of: OfProcedure, action: string): WrittenPapers | undefined => {
  const { writes, fields } = actOf(of, action);
  if (writes === undefined) return undefined;
  return {
    annexes: papersOfDraft(of, action).map(({ kind }) => kind),
    draft: (answers) => sources[writes](answers, fields),
    prefixes: {
      ...(writes === 'selfEvaluation' ? {} : { [`${writes}.`]: '' }),
      ...Object.fromEntries(annexesAsked(fields).map((key) => [`${key}.`, `${key}.`])),
    },
  };
};

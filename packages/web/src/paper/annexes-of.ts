import type { ActionId, AnnexSource } from '@zhengxiang/procedure';

type Answers = Readonly<Record<string, unknown>>;
type Draft = NonNullable<AnnexSource['draft']>;

/** How the paper of an act is filled from the answers of its form. */
export interface FormPapers {
  /** The annexes that the act's form fills in, in the order of their numbers. */
  readonly annexes: readonly string[];
  /** The answers as a layout takes them. */
  readonly draft: (answers: Answers) => Draft;
  /** Beginnings of layout fields → beginnings of paths in the form. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** The acts whose forms are official papers. */
export const formPapers: Readonly<Partial<Record<ActionId, FormPapers>>> = {
  'initiation.prepare': {
    annexes: ['annex1', 'annex2'],
    draft: (answers) => ({ application: answers }),
    prefixes: { 'application.': '', 'annex1.': 'annex1.', 'annex2.': 'annex2.' },
  },
  'change.request': {
    annexes: ['annex3', 'annex4'],
    draft: (answers) => ({ change: answers }),
    prefixes: { 'change.': '', 'annex3.': 'annex3.' },
  },
  'acceptance.apply': {
    annexes: ['annex5'],
    draft: (answers) => ({ selfEvaluation: (answers['annex5'] ?? {}) as Answers }),
    prefixes: { 'annex5.': 'annex5.' },
  },
  'sharing.confirm': {
    annexes: ['annex6', 'annex7'],
    draft: (answers) => ({ sharing: answers }),
    prefixes: { 'sharing.': '', 'annex7.': 'annex7.' },
  },
};

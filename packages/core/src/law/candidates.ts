import type { Fen } from '../values/fen.ts';
import type { Law } from './law.ts';
import type { Cite } from './cite.ts';
import type { Unmet } from './verdict.ts';
import type { MainFacts } from './vocabulary.ts';

/** One thing of a case that an act can be about. */
export interface Candidate {
  readonly id: string;
  /** Why it cannot be picked now, with its place in the text; undefined where it can. The act's guard refuses it just so. */
  readonly locked?: { readonly cite: Cite; readonly verdict: Unmet } | undefined;
  /** Of acts that pay: how much is left of it, the most that may be paid now, 分, and where that is less, why. */
  readonly money?:
    | {
        readonly rest: Fen;
        readonly most: Fen;
        readonly limited?: { readonly cite: Cite; readonly verdict: Unmet } | undefined;
      }
    | undefined;
}

/** What a further field of the form can pick, given what its other fields say so far: lines of the package, of the contract. */
export interface CandidatesBeside {
  /** `items.item` for one in every row of a table. */
  readonly field: string;
  readonly of: (facts: MainFacts, law: Law, answers: Readonly<Record<string, unknown>>) => readonly Candidate[];
}

/**
 * What an act can be about now. What is not among them is refused by the act's guards, what is among them and not locked is
 * not refused for being picked: forms narrow by them and fill in the first.
 */
export interface Candidates {
  /** The field of the act's form that picks; `items.item` for one in every row of a table. */
  readonly field: string;
  /** The likeliest first, locked ones last. */
  readonly of: (facts: MainFacts, law: Law) => readonly Candidate[];
  readonly beside?: readonly CandidatesBeside[] | undefined;
}

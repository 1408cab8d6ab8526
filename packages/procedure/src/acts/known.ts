import type { Candidate, Law, PlainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '../facts/index.ts';
import { acceptanceKnown } from './acceptance/index.ts';
import { filingKnown } from './filing/index.ts';
import { fundingFollowing, fundingKnown } from './funding/index.ts';
import { implementationKnown } from './implementation/index.ts';
import { correctionFollowing } from './correction/index.ts';
import type { ActionId, InputOf, ProjectActionId } from './index.ts';
import { initiationKnown } from './initiation/index.ts';
import { oversightKnown } from './oversight/index.ts';
import { procurementFollowing, procurementKnown } from './procurement/index.ts';
import { reviewKnown } from './review/index.ts';

/** Rows may lack cells and have no id yet; so have files that are handed in once more. */
type Begun<T> = T extends readonly (infer R extends object)[]
  ? readonly { readonly [K in keyof R]?: R[K] | undefined }[]
  : T;

/** Answers that a form is begun with. Every one of them can be changed before it is sent. */
export type KnownOf<A extends ActionId> = { readonly [K in keyof InputOf<A>]?: Begun<InputOf<A>[K]> | undefined };

/**
 * What the case knows already of the answers to an act, so that it is not typed twice. Facts only: what somebody has to judge
 * or to vouch for is never filled in beforehand.
 */
export type Known<A extends ActionId> = (facts: ProjectFacts, today: PlainDate, law: Pick<Law, 'words'>) => KnownOf<A>;

/** Answers that follow from another one: chosen anew, they are filled in anew. */
export interface Following<A extends ActionId> {
  /** The answer that they follow from. */
  readonly from: keyof InputOf<A> & string;
  readonly answers: (given: {
    readonly facts: ProjectFacts;
    readonly today: PlainDate;
    readonly chosen: unknown;
    /** What the law says of the thing that was chosen, where the act picks one. */
    readonly candidate: Candidate | undefined;
  }) => KnownOf<A>;
}

/** By act; see the file of each. */
export const knownOfActs: { readonly [A in ProjectActionId]?: Known<A> } = {
  ...initiationKnown,
  ...reviewKnown,
  ...fundingKnown,
  ...procurementKnown,
  ...implementationKnown,
  ...acceptanceKnown,
  ...oversightKnown,
  ...filingKnown,
};

/** By act; see the file of each. */
export const followingOfActs: { readonly [A in ProjectActionId]?: Following<A> } = {
  ...fundingFollowing,
  ...procurementFollowing,
  ...correctionFollowing,
};

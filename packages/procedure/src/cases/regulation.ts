import { regulationReducers } from '../acts/regulation/index.ts';
import type { PlainDate, ReadingDecision, TrialExtension } from '@zhengxiang/core';
import type { InputOf } from '../acts/index.ts';
import type { ActorRef, AnyEvent, CaseOrigin } from '../project/events.ts';

/** `Q1`, `Q2` … */
export interface Question {
  readonly id: string;
  readonly place: string;
  readonly question: string;
  readonly askedBy: ActorRef;
  readonly askedOn: PlainDate;
  readonly answer?: InputOf<'interpretation.answer'> | undefined;
}

/** What the bureau has said of one version of the regulation (articles 3(1), 30, 31). */
export interface RegulationFacts {
  readonly origin: CaseOrigin;
  readonly seq: number;
  readonly questions: readonly Question[];
  readonly confirmations: readonly (InputOf<'interpretation.confirmReading'> & { readonly on: PlainDate })[];
  readonly extensions: readonly InputOf<'trial.recordExtension'>[];
  /** Registrations of extensions as they were before they were put right; absent where none was. */
  readonly correctedExtensions?:
    | readonly {
        readonly before: InputOf<'trial.recordExtension'>;
        readonly reason: string;
        readonly on: PlainDate;
      }[]
    | undefined;
  readonly policies: readonly InputOf<'policy.publish'>[];
}

export const emptyRegulation = (origin: CaseOrigin): RegulationFacts => ({
  origin,
  seq: 0,
  questions: [],
  confirmations: [],
  extensions: [],
  policies: [],
});

type Apply = (facts: RegulationFacts, event: AnyEvent) => RegulationFacts;

/** The facts after one more event. Events of other case kinds are refused loudly: mixing them is a bug. */
export const applyToRegulation = (facts: RegulationFacts, event: AnyEvent): RegulationFacts => {
  if (!Object.hasOwn(regulationReducers, event.type)) throw new Error(`No regulation reducer for ${event.type}`);
  const reduce = regulationReducers[event.type as keyof typeof regulationReducers] as Apply;
  return { ...reduce(facts, event), seq: event.seq };
};

/** The facts of a regulation's own case: a fold over its events. */
export const evolveRegulation = (origin: CaseOrigin, events: readonly AnyEvent[]): RegulationFacts =>
  events.reduce(applyToRegulation, emptyRegulation(origin));

/** The extensions on record for a regulation, as `governingPack` and the rules of article 31 take them. */
export const trialExtensionsOf = (facts: RegulationFacts): readonly TrialExtension[] =>
  facts.extensions.map(({ from, until }) => ({ packId: facts.origin.packId, from, until }));

/** What the bureau has said so far of the readings (article 30), by the newest word on each. */
export const readingDecisionsOf = ({
  origin,
  confirmations,
}: Pick<RegulationFacts, 'origin' | 'confirmations'>): readonly ReadingDecision[] =>
  [
    ...new Map(
      confirmations.map(({ reading, state, note, on }) => [
        reading,
        { packId: origin.packId, reading, state, on, note },
      ]),
    ).values(),
  ].flatMap(({ state, ...rest }) => (state === 'open' ? [] : [{ ...rest, state }]));

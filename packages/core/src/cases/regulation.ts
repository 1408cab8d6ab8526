import type { TrialExtension } from '../law/governing.ts';
import type { InputOf } from '../project/actions/index.ts';
import type { ActorRef, AnyEvent, CaseOrigin } from '../project/events.ts';
import type { PlainDate } from '../values/plain-date.ts';

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

const step = (facts: RegulationFacts, event: AnyEvent): RegulationFacts => {
  switch (event.type) {
    case 'interpretation.asked': {
      const question = {
        id: `Q${facts.questions.length + 1}`,
        ...event.body,
        askedBy: event.actor,
        askedOn: event.happenedOn,
      };
      return { ...facts, questions: [...facts.questions, question] };
    }
    case 'interpretation.answered':
      return {
        ...facts,
        questions: facts.questions.map((q) => (q.id === event.body.question ? { ...q, answer: event.body } : q)),
      };
    case 'interpretation.reading-confirmed':
      return { ...facts, confirmations: [...facts.confirmations, { ...event.body, on: event.happenedOn }] };
    case 'trial.extension-recorded':
      return { ...facts, extensions: [...facts.extensions, event.body] };
    case 'policy.published':
      return { ...facts, policies: [...facts.policies, event.body] };
    default:
      throw new Error(`No regulation reducer for ${event.type}`);
  }
};

/** The facts of a regulation's own case: a fold over its events. */
export const evolveRegulation = (origin: CaseOrigin, events: readonly AnyEvent[]): RegulationFacts =>
  events.reduce((facts, event) => ({ ...step(facts, event), seq: event.seq }), emptyRegulation(origin));

/** The extensions on record for a regulation, as `governingPack` and the rules of article 31 take them. */
export const trialExtensionsOf = (facts: RegulationFacts): readonly TrialExtension[] =>
  facts.extensions.map(({ from, until }) => ({ packId: facts.origin.packId, from, until }));

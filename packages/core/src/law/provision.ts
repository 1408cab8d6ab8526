import type { PlainDate } from '../values/plain-date.ts';
import type { Law } from './law.ts';
import type { Verdict } from './verdict.ts';
import type {
  ActionId,
  Actor,
  AnyFacts,
  FactsOf,
  InputOf,
  MainFacts,
  Organ,
  PowerHolder,
  Surroundings,
} from './vocabulary.ts';

/** Where somebody stands before a case. `today` is the legal day of the act. */
export interface Situation<F = MainFacts> {
  readonly facts: F;
  readonly actor: Actor;
  /** What the actor is for this case (`capacitiesOf`). */
  readonly capacities: readonly Organ[];
  readonly today: PlainDate;
  readonly around: Surroundings;
}

/** What a rule may look at: the situation, and the law by which it is judged, whose figures a successor may have changed. */
export interface RuleContext<F = MainFacts> extends Situation<F> {
  readonly law: Law;
}

/** The situation as rules of that law see it. */
export const underLaw = <F>(law: Law, situation: Situation<F>): RuleContext<F> => ({ ...situation, law });

/** What a rule about the case may look at: whoever looks finds the same. Who acts is no part of it. */
export type CaseContext<F = MainFacts> = Omit<RuleContext<F>, 'actor' | 'capacities'>;

/** The case as rules of that law see it, whoever stands before it. */
export const caseUnderLaw = <F>(law: Law, { facts, today, around }: Situation<F>): CaseContext<F> => ({
  facts,
  today,
  around,
  law,
});

/** Who may perform an act. An act without a power in the pack can be performed by nobody. */
export interface Power {
  readonly kind: 'power';
  readonly actions: readonly ActionId[];
  readonly by: readonly PowerHolder[];
  /** Chinese: what the regulation reader says beside the paragraph. */
  readonly says: string;
  /** Which of the acts this place of the text gives, where several places give the same one; all where absent. */
  readonly fits?: ((facts: AnyFacts, input: unknown) => boolean) | undefined;
}

/**
 * Refuses an act. `check` looks at the case alone (panel, to-dos). `checkPerson` narrows the power to some of those who hold
 * it (not whoever prepared the paper, not an expert who has judged): it is asked of holders only, so that everybody else
 * sees for whom the act waits. `checkInput` looks at what is about to be sent.
 */
export interface Guard {
  readonly kind: 'guard';
  readonly actions: readonly ActionId[];
  readonly says: string;
  /** The readings (article 30) without which the rule would refuse nothing. */
  readonly restsOn?: readonly string[] | undefined;
  /** The readings that some of its verdicts rest on, each of which names them itself. */
  readonly partlyOn?: readonly string[] | undefined;
  readonly check?: ((context: CaseContext<never>) => Verdict) | undefined;
  readonly checkPerson?: ((context: RuleContext<never>) => Verdict) | undefined;
  readonly checkInput?: ((context: RuleContext<never>, input: never) => Verdict | readonly Verdict[]) | undefined;
}

/** Somebody now has to do something. Shown until it is done, late when `dueOn` has passed. */
export interface DutyState {
  readonly of: Organ;
  /** One sentence: what has to be done. */
  readonly text: string;
  readonly since: PlainDate;
  readonly dueOn?: PlainDate | undefined;
  /** The act that discharges the duty. */
  readonly action?: ActionId | undefined;
}

export interface Duty {
  readonly kind: 'duty';
  readonly says: string;
  readonly arises: (context: RuleContext) => readonly DutyState[];
}

/** Something that is so because of the facts: shown on the project with its article. */
export interface ConsequenceState {
  readonly text: string;
  readonly tone: 'info' | 'warning' | 'danger';
}

export interface Consequence {
  readonly kind: 'consequence';
  readonly says: string;
  readonly follows: (context: RuleContext) => readonly ConsequenceState[];
}

/** Tells the user something at an act or on a screen; never refuses. */
export interface Notice {
  readonly kind: 'notice';
  readonly says: string;
  readonly actions: readonly ActionId[];
  /** Whom the text orders to be told once one of the acts is done; such a message cannot be turned off. */
  readonly tells?: readonly PowerHolder[] | undefined;
}

/** A term or figure that other rules use. */
export interface Definition {
  readonly kind: 'definition';
  readonly says: string;
  readonly value?: unknown;
  /** The figure of the law that it defines, by name: its value is the one of the law that is read. */
  readonly parameter?: string | undefined;
}

/** The text asks nothing that a system could do, and this is why. */
export interface NotExecutable {
  readonly kind: 'not-executable';
  readonly why: string;
}

export type Provision = Power | Guard | Duty | Consequence | Notice | Definition | NotExecutable;

export const power = (
  actions: readonly ActionId[],
  by: readonly PowerHolder[],
  says: string,
  fits?: Power['fits'],
): Power => ({ kind: 'power', actions, by, says, ...(fits && { fits }) });

interface GuardRule<A extends ActionId> {
  readonly says: string;
  readonly restsOn?: readonly string[] | undefined;
  readonly partlyOn?: readonly string[] | undefined;
  readonly check?: (context: CaseContext<FactsOf<A>>) => Verdict;
  readonly checkPerson?: (context: RuleContext<FactsOf<A>>) => Verdict;
  readonly checkInput?: (context: RuleContext<FactsOf<A>>, input: InputOf<A>) => Verdict | readonly Verdict[];
}

/** A rule that refuses the given acts of one case kind. */
export const guard = <A extends ActionId>(actions: readonly A[], rule: GuardRule<A>): Guard => ({
  kind: 'guard',
  actions,
  ...rule,
});

export const duty = (says: string, arises: Duty['arises']): Duty => ({ kind: 'duty', says, arises });
export const consequence = (says: string, follows: Consequence['follows']): Consequence => ({
  kind: 'consequence',
  says,
  follows,
});
export const notice = (actions: readonly ActionId[], says: string): Notice => ({ kind: 'notice', actions, says });
/** The text itself names who is to be told of an act. */
export const tells = (actions: readonly ActionId[], to: readonly PowerHolder[], says: string): Notice => ({
  kind: 'notice',
  actions,
  says,
  tells: to,
});
export const definition = (says: string, value?: unknown): Definition => ({ kind: 'definition', says, value });
/** A figure that the text lays down: what it says names it in braces. */
export const defines = (parameter: string, says: string): Definition => ({ kind: 'definition', says, parameter });
export const notExecutable = (why: string): NotExecutable => ({ kind: 'not-executable', why });

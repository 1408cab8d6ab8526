import { MissingAnswer, whereGiven } from '../forms/answers-so-far.ts';
import type { CitedProvision } from './article.ts';
import type { Cite, ProvisionId } from './cite.ts';
import { atField, newOnes } from './new-findings.ts';
import { allProvisions, type Pack } from './pack.ts';
import { checkAnswers } from './check-answers.ts';
import {
  caseUnderLaw,
  underLaw,
  type CaseContext,
  type Guard,
  type Power,
  type RuleContext,
  type Situation,
} from './provision.ts';
import { isHint, readingsOf, type ReadingMark } from './readings.ts';
import { unknown, type Unmet, type Verdict } from './verdict.ts';
import type { ActionId, AnyFacts, InputOf, PowerHolder } from './vocabulary.ts';
import { verdictInWords } from './worded.ts';

/** One rule's answer to one act, with the rule's citation. */
export interface Finding {
  readonly provision: ProvisionId;
  readonly cite: Cite;
  readonly verdict: Verdict;
  /** The id of the granted waiver that lifts an unmet in-principle rule. */
  readonly waivedBy?: string | undefined;
  /** The readings of the text that the answer rests on, as they stand on the day; absent where the text itself says so. */
  readonly readings?: readonly ReadingMark[] | undefined;
  /** The bureau has denied a reading that the rule rests on: it is told, and stands in nobody's way. */
  readonly hint?: true | undefined;
}

export type Availability = {
  readonly action: ActionId;
  /**
   * `open`: this actor may do it now. `waiting`: somebody else may do it now.
   * `blocked`: a rule stands in the way of everybody, or of this holder of the power. `past`: done, or not for this case.
   */
  readonly state: 'open' | 'waiting' | 'blocked' | 'past';
  /** Whether the actor holds the power at all. */
  readonly mine: boolean;
  readonly holders: readonly PowerHolder[];
  /** Citation of the power. */
  readonly powers: readonly ProvisionId[];
  /** Rules that are not satisfied, waived ones included. */
  readonly findings: readonly Finding[];
};

interface ActionRules {
  readonly powers: readonly (CitedProvision & { readonly provision: Power })[];
  readonly guards: readonly (CitedProvision & { readonly provision: Guard })[];
}

const rulesCache = new WeakMap<Pack, ReadonlyMap<string, ActionRules>>();

const names = ({ actions }: { readonly actions: readonly string[] }, id: string): boolean => actions.includes(id);

const rulesIn = (pack: Pack): ReadonlyMap<string, ActionRules> => {
  let index = rulesCache.get(pack);
  if (!index) {
    const provisions = allProvisions(pack);
    index = new Map(
      Object.keys(pack.procedure.acts).map((id) => [
        id,
        {
          powers: provisions.filter(
            (p): p is CitedProvision & { provision: Power } => p.provision.kind === 'power' && names(p.provision, id),
          ),
          guards: provisions.filter(
            (p): p is CitedProvision & { provision: Guard } => p.provision.kind === 'guard' && names(p.provision, id),
          ),
        },
      ]),
    );
    rulesCache.set(pack, index);
  }
  return index;
};

const rulesOf = (pack: Pack, action: ActionId): ActionRules => rulesIn(pack).get(action) ?? { powers: [], guards: [] };

const holds = (holder: PowerHolder, context: Situation<AnyFacts>): boolean =>
  context.capacities.includes(holder.organ) &&
  (holder.posts === undefined || holder.posts.includes(context.actor.post));

/** An exception from a rule that the text opens with 原则上, asked for and perhaps granted; facts keep theirs in `waivers`. */
interface Exception {
  readonly id: string;
  readonly provision: string;
  readonly subject?: string | undefined;
  /** 分; absent where it was granted for no amount in particular. */
  readonly amount?: number | undefined;
  readonly decision?: { readonly granted: boolean } | undefined;
}

const waiversOf = (facts: AnyFacts): readonly Exception[] =>
  'waivers' in facts ? (facts.waivers as readonly Exception[]) : [];

const waiverFor = (provision: ProvisionId, verdict: Unmet, facts: AnyFacts): string | undefined =>
  waiversOf(facts).find(
    (waiver) =>
      verdict.waivableBy !== undefined &&
      waiver.provision === provision &&
      waiver.subject === verdict.waivableBy.subject &&
      (waiver.amount ?? Infinity) >= (verdict.waivableBy.amount ?? 0) &&
      waiver.decision?.granted === true,
  )?.id;

/** A rule that asks for an answer which is missing cannot be judged yet, and says which. */
const unlessMissing = <T>(judge: () => T): T | Verdict => {
  try {
    return judge();
  } catch (error) {
    if (error instanceof MissingAnswer) return unknown(error.path);
    throw error;
  }
};

const isMet = (verdict: Verdict): boolean => verdict.kind === 'met';

type Judging = Pick<CaseContext<AnyFacts>, 'facts' | 'around'> & { readonly pack: Pack };

// Who acts is no part of it, and is not looked at.
const judgingIn = (pack: Pack, { facts, around }: CaseContext<AnyFacts>): Judging => ({ pack, facts, around });

const findingOf = (
  { id, cite, provision }: ActionRules['guards'][number],
  verdict: Verdict,
  { pack, facts, around }: Judging,
): Finding => {
  const readings = readingsOf(pack, around, verdict, provision.restsOn);
  return {
    provision: id,
    cite,
    verdict,
    waivedBy: verdict.kind === 'unmet' ? waiverFor(id, verdict, facts) : undefined,
    ...(readings.length > 0 && { readings }),
    ...(isHint(verdict, readings) && { hint: true as const }),
  };
};

const findingsOf = (
  guards: ActionRules['guards'],
  judge: (guard: Guard) => Verdict | readonly Verdict[] | undefined,
  judging: Judging,
): readonly Finding[] =>
  guards.flatMap((guard) => {
    const { provision } = guard;
    const answer = unlessMissing(() => judge(provision));
    const verdicts =
      answer === undefined ? [] : Array.isArray(answer) ? (answer as readonly Verdict[]) : [answer as Verdict];
    return verdicts
      .filter((verdict) => !isMet(verdict))
      .map((verdict) => findingOf(guard, verdictInWords(judging.pack, verdict), judging));
  });

/** Whether a finding stands in the way: neither lifted, nor left to somebody's judgement, nor by a reading that was denied. */
export const blocks = (finding: Finding): boolean =>
  finding.verdict.kind !== 'discretion' && finding.waivedBy === undefined && finding.hint !== true;

const isPast = (finding: Finding): boolean => finding.verdict.kind === 'unmet' && finding.verdict.past === true;

/** What stands against the act whoever takes it. */
const findingsOnCase = (
  pack: Pack,
  guards: ActionRules['guards'],
  context: CaseContext<AnyFacts>,
): readonly Finding[] =>
  findingsOf(guards, (guard) => guard.check?.(context as CaseContext<never>), judgingIn(pack, context));

/** What stands against this holder of the power in person; asked only where the act is possible at all. */
const findingsOnPerson = (
  pack: Pack,
  guards: ActionRules['guards'],
  context: RuleContext<AnyFacts>,
): readonly Finding[] =>
  findingsOf(guards, (guard) => guard.checkPerson?.(context as RuleContext<never>), judgingIn(pack, context));

/** Whether a rule of the pack narrows the power for this act to some of those who hold it. */
export const judgesPerson = (pack: Pack, action: ActionId): boolean =>
  rulesOf(pack, action).guards.some(({ provision }) => provision.checkPerson !== undefined);

/**
 * Whether an act is open to an actor, who else may do it, and every rule that stands in the way.
 * Pure: the server decides with it and the browser previews with it.
 */
export const availability = (pack: Pack, action: ActionId, situation: Situation<AnyFacts>): Availability => {
  const { powers, guards } = rulesOf(pack, action);
  const holders = powers.flatMap((p) => p.provision.by);
  const mine = holders.some((holder) => holds(holder, situation));
  const ofCase = findingsOnCase(pack, guards, caseUnderLaw(pack, situation));
  const findings =
    mine && !ofCase.some(blocks) ? [...ofCase, ...findingsOnPerson(pack, guards, underLaw(pack, situation))] : ofCase;
  const standing = findings.filter(blocks);
  const state = standing.some(isPast) ? 'past' : standing.length > 0 ? 'blocked' : mine ? 'open' : 'waiting';
  return { action, state, mine, holders, powers: powers.map((p) => p.id), findings };
};

/** What a decision was made of; stored with the event as its receipt. */
export interface Decision {
  readonly outcome: 'accepted' | 'refused';
  /** The power that was used. Absent when the actor has none. */
  readonly power?: { readonly provision: ProvisionId; readonly organ: PowerHolder['organ'] } | undefined;
  /** Everything unmet, waived findings included. */
  readonly findings: readonly Finding[];
  /** Ids of the waivers that were needed. */
  readonly waiversUsed: readonly string[];
}

/** What the rules of an act say of the case and of the answers, whoever takes it. */
export const findingsOnInput = (
  pack: Pack,
  action: ActionId,
  situation: Situation<AnyFacts>,
  input: unknown,
): readonly Finding[] => {
  const context = underLaw(pack, situation);
  const { guards } = rulesOf(pack, action);
  return [
    ...findingsOnCase(pack, guards, context),
    ...findingsOf(guards, (guard) => checkAnswers(guard, context, input), judgingIn(pack, context)),
  ];
};

/**
 * What the rules of the act that this one corrects say of the answers that are to count: on the case as it stood before that
 * act, on the day of the correction. What they would have said of the old answers as well is not held against it.
 */
const findingsOnCorrected = (
  pack: Pack,
  action: ActionId,
  situation: Situation<AnyFacts>,
  input: unknown,
): readonly Finding[] => {
  return whereGiven(() => {
    const correcting = pack.procedure.correcting?.(situation.facts, action, input);
    if (correcting === undefined) return [];
    const judged = (answers: unknown) =>
      findingsOnInput(pack, correcting.action, { ...situation, facts: correcting.facts }, answers);
    return newOnes(judged(correcting.was), judged(correcting.now)).map((finding) => atField(finding, correcting.at));
  });
};

/** Judges one act with its input: power first, then every guard on the facts and on the input. */
export const decide = <A extends ActionId>(
  pack: Pack,
  action: A,
  situation: Situation<AnyFacts>,
  input: InputOf<A>,
): Decision => {
  const context = underLaw(pack, situation);
  const { powers, guards } = rulesOf(pack, action);
  const held = powers
    .flatMap(({ id, provision: { by, fits } }) => by.map((holder) => ({ provision: id, holder, fits })))
    .filter(({ holder }) => holds(holder, context));
  const fitting = held.find(
    ({ fits }) => fits === undefined || unlessMissing(() => fits(context.facts, input)) === true,
  );
  const power = fitting ?? held[0];
  const ofCase = findingsOnCase(pack, guards, context);
  const findings = [
    ...ofCase,
    ...(power === undefined || ofCase.some(blocks) ? [] : findingsOnPerson(pack, guards, context)),
    ...findingsOf(guards, (guard) => checkAnswers(guard, context, input), judgingIn(pack, context)),
    ...findingsOnCorrected(pack, action, situation, input),
  ];
  const accepted = power !== undefined && !findings.some(blocks);
  return {
    outcome: accepted ? 'accepted' : 'refused',
    power: power && { provision: power.provision, organ: power.holder.organ },
    findings,
    waiversUsed: findings.flatMap((finding) => (finding.waivedBy === undefined ? [] : [finding.waivedBy])),
  };
};

/** Whether there is such an act under a law. One of another law, or one that no power names, does not exist in it. */
export const isActUnder = (pack: Pack, id: string): id is ActionId => (rulesIn(pack).get(id)?.powers.length ?? 0) > 0;

/** The acts that there are under a law, in the order of the procedure: those that one of its powers gives to somebody. */
export const actsUnder = (pack: Pack): readonly ActionId[] =>
  Object.keys(pack.procedure.acts).filter((id): id is ActionId => isActUnder(pack, id));

/** The holders of an act in a pack, and the powers that name them: for "who may do this" and for to-dos. */
export const powersFor = (
  pack: Pack,
  action: ActionId,
): { readonly provisions: readonly ProvisionId[]; readonly holders: readonly PowerHolder[] } => {
  const { powers } = rulesOf(pack, action);
  const holders = powers.flatMap((p) => p.provision.by);
  const nameOf = ({ organ, posts = [] }: PowerHolder): string => `${organ}/${posts.join('/')}`;
  // Several places of the text may give the same desk the same act.
  const once = new Map(holders.map((holder) => [nameOf(holder), holder]));
  return { provisions: powers.map((p) => p.id), holders: [...once.values()] };
};

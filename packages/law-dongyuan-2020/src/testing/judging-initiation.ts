import {
  allProvisions,
  availability,
  decide,
  powersFor,
  type Finding,
  type PlainDate,
  type RuleContext,
} from '@zhengxiang/core';
import {
  type ActionId,
  type AnyFacts,
  type InputOf,
  type Organ,
  type Surroundings,
  noSurroundings,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { chapter1 } from '../ch1-general/index.ts';
import { initiationDocuments } from '../ch2-initiation/documents.ts';
import { chapter2 } from '../ch2-initiation/index.ts';
import { day, people, today, type Person } from './initiation.ts';
import { organs, posts } from './judging.ts';
import { chaptersAlone } from './chapters-alone.ts';
import { checkWellMade, shown } from './well-made.ts';

/** Chapters 1 and 2 alone: what the other chapters say of the same acts is tested beside them. */
const chapters: LawPack = chaptersAlone({
  id: 'chapters-1-and-2',
  title: '第一章、第二章',
  inForce: { from: today, to: today },
  articles: [...chapter1, ...chapter2],
  requiredDocuments: initiationDocuments,
});

export interface Setting {
  readonly by?: Person;
  readonly on?: PlainDate;
  readonly around?: Partial<Surroundings>;
  readonly capacities?: readonly Organ[];
}

/** An adopted line of this year's list, which most applications name. */
export const listed: Surroundings = {
  ...noSurroundings,
  annualLine: { year: 2024, adopted: true, name: '社会救助', ownerId: 'owner', reportedOn: day('2023-10-15') },
};

const contextOf = (
  facts: AnyFacts,
  by: Person,
  { on = today, around, capacities }: Setting,
): RuleContext<AnyFacts> => ({
  facts,
  actor: by.actor,
  capacities: capacities ?? [by.organ],
  today: on,
  around: { ...listed, ...around },
  law: chapters,
});

/** Somebody who holds the act's power: the first of the cast, else the first holder that the pack names. */
const holderOf = (action: ActionId): Person => {
  const [holder] = powersFor(chapters, action).holders;
  const organ = holder?.organ ?? 'project-owner';
  const post = holder?.posts?.[0] ?? 'member';
  const cast = Object.values(people).find((one) => one.organ === organ && one.actor.post === post);
  return cast ?? { organ, actor: { ...people.clerk.actor, personId: '某人', post } };
};

const codeOf = ({ provision, verdict }: Finding): string => {
  const rule = provision.slice(provision.indexOf('/') + 1);
  if (verdict.kind !== 'unmet') return `${rule}: ${verdict.kind}`;
  const field = verdict.field === undefined ? '' : ` @${verdict.field}`;
  return `${rule}: ${verdict.reason.code}${field}`;
};

/** What stands against an act with its input. */
export const findings = <A extends ActionId>(
  facts: AnyFacts,
  action: A,
  input: InputOf<A>,
  setting: Setting = {},
): readonly Finding[] => {
  const by = setting.by ?? holderOf(action);
  const decision = decide(chapters, action, contextOf(facts, by, setting), input);
  for (const finding of decision.findings) checkWellMade(action, finding, { open: true, elsewhere: true });
  const standing = decision.findings.filter((finding) => finding.waivedBy === undefined);
  const blocking = standing.some(({ verdict }) => verdict.kind !== 'discretion');
  const foreign = powersFor(chapters, action).holders.length === 0;
  const expected = blocking || foreign ? 'refused' : 'accepted';
  if (setting.by === undefined && expected !== decision.outcome) throw new Error(`${action} is ${decision.outcome}`);
  return standing;
};

/** The standing refusals as `rule: reason @field`; empty when the act is accepted. */
export const refusals = <A extends ActionId>(
  facts: AnyFacts,
  action: A,
  input: InputOf<A>,
  setting: Setting = {},
): readonly string[] => findings(facts, action, input, setting).map(codeOf);

/** `open`, or `blocked: …` / `past: …` with the reasons, `waiting` for somebody without the power. */
export const stateOf = (facts: AnyFacts, action: ActionId, setting: Setting = {}): string => {
  const answer = availability(chapters, action, contextOf(facts, setting.by ?? holderOf(action), setting));
  for (const finding of answer.findings) checkWellMade(action, finding, { open: true, elsewhere: true });
  const reasons = answer.findings
    .filter((finding) => finding.waivedBy === undefined)
    .map(({ verdict }) => (verdict.kind === 'unmet' ? verdict.reason.code : verdict.kind));
  return [answer.state, ...reasons].join(' ');
};

/** The sentence and way out of the first standing refusal. */
export const firstReason = (
  facts: AnyFacts,
  action: ActionId,
  setting: Setting = {},
): readonly (string | undefined)[] => {
  const answer = availability(chapters, action, contextOf(facts, setting.by ?? holderOf(action), setting));
  const verdict = answer.findings[0]?.verdict;
  return verdict?.kind === 'unmet' ? [verdict.reason.text, verdict.remedy?.action] : [];
};

/** Every organ and post that holds the act's power, as `organ/post`. */
export const whoMay = (action: ActionId): readonly string[] => {
  const { holders } = powersFor(chapters, action);
  return organs.flatMap((organ) =>
    posts
      .filter((post) => holders.some((one) => one.organ === organ && (one.posts?.includes(post) ?? true)))
      .map((post) => `${organ}/${post}`),
  );
};

const each = <T>(facts: ProjectFacts, setting: Setting, pick: (context: RuleContext) => readonly T[]): readonly T[] =>
  pick(contextOf(facts, setting.by ?? people.clerk, setting) as RuleContext);

/** Everything that follows from the facts, a line each: `tone text`. */
export const consequencesOf = (facts: ProjectFacts, setting: Setting = {}): string =>
  allProvisions(chapters)
    .flatMap(({ provision }) =>
      provision.kind === 'consequence' ? each(facts, setting, (context) => provision.follows(context)) : [],
    )
    .map(shown)
    .join('\n');

/** The duties that have arisen: organ, since when, by which act, the sentence. */
export const dutiesOf = (facts: ProjectFacts, setting: Setting = {}): readonly string[] =>
  allProvisions(chapters)
    .flatMap(({ provision }) =>
      provision.kind === 'duty' ? each(facts, setting, (context) => provision.arises(context)) : [],
    )
    .map(({ of, since, action, text }) => `${of} ${since} ${action ?? ''} ${text}`);

import {
  allProvisions,
  availability,
  decide,
  powersFor,
  type Finding,
  type PlainDate,
  type PowerHolder,
  type RuleContext,
} from '@zhengxiang/core';
import {
  type ActionId,
  type AnyFacts,
  type InputOf,
  type Post,
  type Surroundings,
  noSurroundings,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { acceptanceDocuments } from '../ch5-acceptance/documents.ts';
import { chapter5 } from '../ch5-acceptance/index.ts';
import { chapter6 } from '../ch6-oversight/index.ts';
import { chapter7 } from '../ch7-supplementary/index.ts';
import { bureauName, ownerName, today } from './acceptance.ts';
import { trialPeriod } from '../ch7-supplementary/trial.ts';
import { organs, posts } from './judging.ts';
import { chaptersAlone } from './chapters-alone.ts';
import { checkWellMade, shown } from './well-made.ts';

/** Chapters 5 to 7 alone: what the other chapters say of the same acts is tested beside them. */
export const chapters: LawPack = chaptersAlone({
  id: 'chapters-5-to-7',
  title: '第五章至第七章',
  inForce: trialPeriod,
  articles: [...chapter5, ...chapter6, ...chapter7],
  requiredDocuments: acceptanceDocuments,
});

export interface Setting {
  readonly on?: PlainDate;
  readonly personId?: string;
  readonly around?: Partial<Surroundings>;
}

const contextFor = (facts: AnyFacts, who: PowerHolder & { post: Post }, setting: Setting): RuleContext<AnyFacts> => ({
  facts,
  actor: {
    personId: setting.personId ?? 'p',
    name: '某人',
    organisationId: 'o',
    organisationName: who.organ === 'data-bureau' ? bureauName : ownerName,
    organisationRole: 'unit',
    post: who.post,
  },
  capacities: [who.organ],
  today: setting.on ?? today,
  around: { ...noSurroundings, ...setting.around },
  law: chapters,
});

const holderOf = (action: ActionId): PowerHolder & { post: Post } => {
  const [holder] = powersFor(chapters, action).holders;
  return { organ: holder?.organ ?? 'project-owner', post: holder?.posts?.[0] ?? 'clerk' };
};

const nameOf = ({ provision, verdict }: Finding): string => {
  const code = verdict.kind === 'unmet' ? verdict.reason.code : verdict.kind;
  const field = verdict.kind === 'unmet' && verdict.field !== undefined ? ` @${verdict.field}` : '';
  return `${provision}: ${code}${field}`;
};

/** What stands against an act with its input, as `provision: reason @field`; empty when it is accepted. */
export const refusals = <A extends ActionId>(
  facts: AnyFacts,
  action: A,
  input: InputOf<A>,
  setting: Setting = {},
): readonly string[] => {
  const decision = decide(chapters, action, contextFor(facts, holderOf(action), setting), input);
  for (const finding of decision.findings) checkWellMade(action, finding);
  const standing = decision.findings.filter((finding) => finding.waivedBy === undefined);
  // Acts of other chapters (payment.make) have their power there.
  if (decision.power && (standing.length === 0) !== (decision.outcome === 'accepted'))
    throw new Error(`${action}: ${decision.outcome}`);
  return standing.map(nameOf);
};

/** The sentences of the refusals. */
export const sentences = <A extends ActionId>(facts: AnyFacts, action: A, input: InputOf<A>, setting: Setting = {}) =>
  decide(chapters, action, contextFor(facts, holderOf(action), setting), input).findings.map((finding) => {
    checkWellMade(action, finding);
    return finding.verdict.kind === 'unmet' ? finding.verdict.reason.text : finding.verdict.kind;
  });

/** `open`, `blocked reason → remedy` or `past reason` for somebody who holds the power. */
export const stateOf = (facts: AnyFacts, action: ActionId, setting: Setting = {}): string => {
  const { state, findings } = availability(chapters, action, contextFor(facts, holderOf(action), setting));
  for (const finding of findings) checkWellMade(action, finding);
  const reasons = findings.map(({ verdict }) => {
    if (verdict.kind !== 'unmet') return verdict.kind;
    return verdict.remedy?.action === undefined
      ? verdict.reason.code
      : `${verdict.reason.code} → ${verdict.remedy.action}`;
  });
  return [state, ...reasons].join(' ');
};

/** Every organ and post that holds the act's power, as `organ/post`, posts together where all of them may. */
export const whoMay = (facts: AnyFacts, action: ActionId): readonly string[] =>
  organs.flatMap((organ) => {
    const able = posts.filter((post) => availability(chapters, action, contextFor(facts, { organ, post }, {})).mine);
    return able.length === posts.length ? [`${organ}/*`] : able.map((post) => `${organ}/${post}`);
  });

const projectContext = (facts: ProjectFacts, setting: Setting): RuleContext =>
  contextFor(facts, { organ: 'project-owner', post: 'clerk' }, setting) as RuleContext;

/** What follows from the facts by the rules of an article, a line each: `tone text`. */
export const consequencesOf = (article: string, facts: ProjectFacts, setting: Setting = {}): readonly string[] =>
  allProvisions(chapters)
    .filter(({ cite }) => cite.startsWith(`${article}.`))
    .flatMap(({ provision }) =>
      provision.kind === 'consequence' ? provision.follows(projectContext(facts, setting)) : [],
    )
    .map(shown);

/** The duties that have arisen: organ, since, due, act, text. */
export const dutiesOf = (facts: ProjectFacts, setting: Setting = {}): readonly string[] =>
  allProvisions(chapters)
    .flatMap(({ provision }) => (provision.kind === 'duty' ? provision.arises(projectContext(facts, setting)) : []))
    .map(({ of, since, dueOn, action, text }) => `${of} ${since}~${dueOn ?? ''} ${action ?? ''} ${text}`);

/** The documents that the stage ahead asks for, `+` present, `-` missing, `?` in principle. */
export const documentsOf = (facts: ProjectFacts): readonly string[] =>
  acceptanceDocuments(projectContext(facts, {})).map(
    ({ role, cite, present, inPrinciple }) => `${present ? '+' : '-'}${inPrinciple ? '?' : ''}${role} ${cite}`,
  );

export const provisionIds = (): readonly string[] => allProvisions(chapters).map(({ id }) => id);

import {
  allProvisions,
  availability,
  decide,
  powersFor,
  type Actor,
  type Availability,
  type Decision,
  type Finding,
  type PlainDate,
  type RuleContext,
} from '@zhengxiang/core';
import {
  type ActionId,
  type InputOf,
  type Organ,
  type Post,
  noSurroundings,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { chapter3 } from '../ch3-procurement/index.ts';
import { procurementDocuments } from '../ch3-procurement/documents.ts';
import { chapter4 } from '../ch4-implementation/index.ts';
import { today } from './delivery.ts';
import { chaptersAlone } from './chapters-alone.ts';
import { checkWellMade, shown } from './well-made.ts';

/** Chapters 3 and 4 alone: what the other chapters say of the same acts is tested beside them. */
export const chapters: LawPack = chaptersAlone({
  id: 'chapters-3-and-4',
  title: '第三章、第四章',
  inForce: { from: today, to: today },
  articles: [...chapter3, ...chapter4],
  requiredDocuments: procurementDocuments,
});

export const posts: readonly Post[] = ['clerk', 'leader', 'intake', 'review', 'data-sharing', 'evaluation', 'member'];
export const organs: readonly Organ[] = [
  'project-owner',
  'competent-department',
  'data-bureau',
  'finance-bureau',
  'audit-bureau',
  'discipline-commission',
  'organization-department',
  'review-experts',
  'independent-reviewer',
  'procurement-experts',
  'procurement-agency',
  'acceptance-panel',
  'design-firm',
  'contractor',
  'supervision-firm',
  'county-unit',
];

interface Who {
  readonly organ: Organ;
  readonly post: Post;
}

export const contextOf = (
  facts: ProjectFacts,
  { organ, post }: Who = { organ: 'project-owner', post: 'clerk' },
  on: PlainDate = today,
): RuleContext => {
  const actor: Actor = {
    personId: 'p',
    name: '某人',
    organisationId: 'o',
    organisationName: '某单位',
    organisationRole: 'unit',
    post,
  };
  return { facts, actor, capacities: [organ], today: on, around: noSurroundings, law: chapters };
};

/** Somebody who holds the act's power: the first holder that the pack names. Acts of other chapters have none here. */
const holderOf = (action: ActionId): Who | undefined => {
  const [holder] = powersFor(chapters, action).holders;
  return holder && { organ: holder.organ, post: holder.posts?.[0] ?? 'clerk' };
};

const codeOf = ({ provision, verdict }: Finding): string =>
  `${provision.slice(provision.indexOf('/') + 1)}: ${verdict.kind === 'unmet' ? verdict.reason.code : verdict.kind}`;

/** The standing refusals of an act with its input, as `rule: reason`; empty when it is accepted. */
export const refusals = <A extends ActionId>(
  facts: ProjectFacts,
  action: A,
  input: InputOf<A>,
  on: PlainDate = today,
): readonly string[] => findings(facts, action, input, on).map(codeOf);

export const findings = <A extends ActionId>(
  facts: ProjectFacts,
  action: A,
  input: InputOf<A>,
  on: PlainDate = today,
): readonly Finding[] => {
  const holder = holderOf(action);
  const decision: Decision = decide(chapters, action, contextOf(facts, holder, on), input);
  for (const finding of decision.findings) checkWellMade(action, finding);
  const standing = decision.findings.filter((finding) => finding.waivedBy === undefined);
  const expected = standing.length === 0 && holder !== undefined ? 'accepted' : 'refused';
  if (expected !== decision.outcome) throw new Error(`${action} is ${decision.outcome}`);
  return standing;
};

/** `open`, `blocked: reason …` or `past: reason …` for somebody who holds the power. */
export const stateOf = (facts: ProjectFacts, action: ActionId, on: PlainDate = today): string => {
  const answer: Availability = availability(chapters, action, contextOf(facts, holderOf(action), on));
  for (const finding of answer.findings) checkWellMade(action, finding);
  const reasons = answer.findings
    .filter((finding) => finding.waivedBy === undefined)
    .map((finding) => (finding.verdict.kind === 'unmet' ? finding.verdict.reason.code : finding.verdict.kind));
  return reasons.length === 0 ? answer.state : `${answer.state}: ${reasons.join(' ')}`;
};

/** Every organ and post that holds the act's power, as `organ/post`. */
export const whoMay = (facts: ProjectFacts, action: ActionId): readonly string[] =>
  organs.flatMap((organ) =>
    posts
      .filter((post) => availability(chapters, action, contextOf(facts, { organ, post })).mine)
      .map((post) => `${organ}/${post}`),
  );

/** Everything that follows from the facts, a line each: `tone text`. */
export const consequencesOf = (facts: ProjectFacts, on: PlainDate = today): string =>
  allProvisions(chapters)
    .flatMap(({ provision }) =>
      provision.kind === 'consequence' ? provision.follows(contextOf(facts, undefined, on)) : [],
    )
    .map(shown)
    .join('\n');

/** The duties that have arisen: organ, since when, by which act. */
export const dutiesOf = (facts: ProjectFacts, on: PlainDate = today): readonly string[] =>
  allProvisions(chapters)
    .flatMap(({ provision }) => (provision.kind === 'duty' ? provision.arises(contextOf(facts, undefined, on)) : []))
    .map(({ of, since, action, text }) => `${of} ${since} ${action ?? ''} ${text}`);

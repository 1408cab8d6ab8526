import { actsUnder, allProvisions, availability, inWordsOf, type PowerHolder, type Situation } from '@zhengxiang/core';
import {
  type ActionId,
  type AnyFacts,
  type Organ,
  type Post,
  actOf,
  organName,
  titleOfAct,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { CaseState } from '../case/case-state.ts';
import type { AvailabilityView } from '../contract/index.ts';
import { citeWords, findingView } from '../case/finding-view.ts';

type Naming = (state: CaseState) => readonly string[];

const inProject =
  (names: (facts: ProjectFacts) => readonly (string | undefined)[]): Naming =>
  (state) =>
    state.kind === 'project' ? names(state.facts).filter((name) => name !== undefined) : [];

/** Organs that stand for somebody in particular: one organisation of the case instead of the general word. */
const organisationsIn: Partial<Record<Organ, Naming>> = {
  'project-owner': ({ facts }) => [facts.origin.owner.name],
  'competent-department': ({ facts: { origin } }) =>
    origin.owner.competentDepartment ? [origin.owner.competentDepartment.name] : [],
  'independent-reviewer': inProject((facts) => [facts.review.rounds.at(-1)?.reviewer?.name]),
};

/** Organs made of people that the case names. */
const peopleIn: Partial<Record<Organ, Naming>> = {
  'review-experts': inProject((facts) =>
    (facts.review.rounds.at(-1)?.experts ?? []).map((expert) => expert.person.name),
  ),
  'acceptance-panel': inProject((facts) => (facts.acceptance.panel?.members ?? []).map((member) => member.person.name)),
};

/** The concrete name of an organ in a case: the unit rather than 项目建设单位, 评审专家组（three names）. */
export const organNameIn = (pack: LawPack, organ: Organ, state: CaseState): string => {
  const [organisation] = organisationsIn[organ]?.(state) ?? [];
  const people = peopleIn[organ]?.(state) ?? [];
  const name = organisation ?? organName(pack, organ);
  return people.length > 0 ? `${name}（${people.join('、')}）` : name;
};

/** Organs that are nobody in a case which names none are left out: a unit without a competent department waits for none. */
const isNobody = (organ: Organ, state: CaseState): boolean =>
  optionalOrgans.has(organ) && (organisationsIn[organ]?.(state) ?? []).length === 0;

const optionalOrgans: ReadonlySet<Organ> = new Set(['competent-department']);

const holdersView = (pack: LawPack, holders: readonly PowerHolder[], state: CaseState): AvailabilityView['holders'] => {
  const merged = new Map<Organ, Set<Post>>();
  for (const { organ, posts } of holders.filter((holder) => !isNobody(holder.organ, state)))
    merged.set(organ, new Set([...(merged.get(organ) ?? []), ...(posts ?? [])]));
  return [...merged].map(([organ, posts]) => ({ organ, name: organNameIn(pack, organ, state), posts: [...posts] }));
};

type Notices = AvailabilityView['notices'];

const noticesByPack = new WeakMap<LawPack, ReadonlyMap<ActionId, Notices>>();

const indexNotices = (pack: LawPack): ReadonlyMap<ActionId, Notices> => {
  const index = new Map<ActionId, Notices>();
  for (const { id, cite, provision } of allProvisions(pack)) {
    if (provision.kind !== 'notice') continue;
    const notice = { cite, citeText: citeWords(id, cite), text: provision.says };
    for (const action of provision.actions) index.set(action, [...(index.get(action) ?? []), notice]);
  }
  return index;
};

/** Packs are immutable: what they tell at an act is gathered once. */
const noticesOf = (pack: LawPack, action: ActionId): Notices => {
  const index = noticesByPack.get(pack) ?? indexNotices(pack);
  noticesByPack.set(pack, index);
  return index.get(action) ?? [];
};

/** One act as this person sees it: the panel 现在可以做什么. */
export const availabilityView = (
  pack: LawPack,
  action: ActionId,
  context: Situation<AnyFacts>,
  state: CaseState,
): AvailabilityView => {
  const answer = availability(pack, action, context);
  const { stage, urgency, says, ends, workedIn } = actOf(pack, action);
  return {
    action,
    title: titleOfAct(pack, action),
    says: inWordsOf(pack, says),
    stage,
    urgency,
    ...(ends && { ends }),
    ...(workedIn && { room: workedIn }),
    state: answer.state,
    mine: answer.mine,
    holders: holdersView(pack, answer.holders, state),
    powers: answer.powers.map((provision) => ({
      provision,
      citeText: citeWords(provision, provision.split('/')[0] ?? ''),
    })),
    findings: answer.findings.map(findingView),
    notices: noticesOf(pack, action),
  };
};

/** All acts of a case kind. */
export const availabilityViews = (
  pack: LawPack,
  context: Situation<AnyFacts>,
  state: CaseState,
): readonly AvailabilityView[] =>
  actsUnder(pack)
    .filter((action) => actOf(pack, action).caseKind === state.kind)
    .map((action) => availabilityView(pack, action, context, state));

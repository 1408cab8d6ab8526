import {
  actions,
  allProvisions,
  availability,
  organNames,
  type ActionId,
  type AnyFacts,
  type LawPack,
  type Organ,
  type PowerHolder,
  type RuleContext,
} from '@zhengxiang/core';
import type { CaseState } from '../case-state.ts';
import type { AvailabilityView } from '../contract/index.ts';
import { citeWords, findingView } from '../finding-view.ts';

/** The concrete name of an organ in a case: 东源县民政局 rather than 项目建设单位 where the case says who that is. */
export const organNameIn = (organ: Organ, state: CaseState): string => {
  const { owner } = state.facts.origin;
  const names: Partial<Record<Organ, string | undefined>> = {
    'project-owner': owner.name,
    'competent-department': owner.competentDepartment?.name,
    ...(state.kind === 'project' && { 'independent-reviewer': state.facts.review.rounds.at(-1)?.reviewer?.name }),
  };
  return names[organ] ?? organNames[organ];
};

const holdersView = (holders: readonly PowerHolder[], state: CaseState): AvailabilityView['holders'] => {
  const relevant = holders.filter(
    ({ organ }) => !(organ === 'competent-department' && !state.facts.origin.owner.competentDepartment),
  );
  const merged = new Map<Organ, Set<string>>();
  for (const { organ, posts } of relevant) merged.set(organ, new Set([...(merged.get(organ) ?? []), ...(posts ?? [])]));
  return [...merged].map(([organ, posts]) => ({
    organ,
    name: organNameIn(organ, state),
    posts: [...posts] as AvailabilityView['holders'][number]['posts'],
  }));
};

const noticesOf = (pack: LawPack, action: ActionId): AvailabilityView['notices'] =>
  allProvisions(pack).flatMap(({ id, cite, provision }) =>
    provision.kind === 'notice' && provision.actions.includes(action)
      ? [{ cite, citeText: citeWords(id, cite), text: provision.says }]
      : [],
  );

/** One act as this person sees it: the panel 现在可以做什么. */
export const availabilityView = (
  pack: LawPack,
  action: ActionId,
  context: RuleContext<AnyFacts>,
  state: CaseState,
): AvailabilityView => {
  const answer = availability(pack, action, context);
  const { title, says, stage, urgency } = actions[action];
  return {
    action,
    title,
    says,
    stage,
    urgency,
    state: answer.state,
    mine: answer.mine,
    holders: holdersView(answer.holders, state),
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
  context: RuleContext<AnyFacts>,
  state: CaseState,
): readonly AvailabilityView[] =>
  (Object.keys(actions) as ActionId[])
    .filter((action) => actions[action].caseKind === state.kind)
    .map((action) => availabilityView(pack, action, context, state));

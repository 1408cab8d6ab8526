import type { Acceptance, PanelMember, ProjectFacts, RectificationItem } from '../../facts/index.ts';
import type { InputOf } from '../index.ts';

export const withAcceptance = (facts: ProjectFacts, change: Partial<Acceptance>): ProjectFacts => ({
  ...facts,
  acceptance: { ...facts.acceptance, ...change },
});

/** Whoever stays when a panel is convened again keeps the opinion that they signed. */
export const membersOf = (
  input: InputOf<'acceptance.convenePanel'>,
  before: readonly PanelMember[],
): readonly PanelMember[] => {
  const opinionOf = (id: string) => before.find((member) => member.person.id === id)?.opinion;
  const side = (people: typeof input.experts | undefined, of: PanelMember['side']): readonly PanelMember[] =>
    (people ?? []).map((person) => ({ person, side: of, opinion: opinionOf(person.id) }));
  return [
    ...side(input.bureauMembers, 'data-bureau'),
    ...side(input.financeMembers, 'finance-bureau'),
    ...side(input.experts, 'expert'),
    ...side(input.otherMembers, 'other'),
  ];
};

/** A failed report ends a round of acceptance: the next application starts without panel, rectification and report. */
export const freshRound = { panel: undefined, rectification: undefined, report: undefined } as const;

/** A later order adds to the list; the numbers go on, so that an item keeps its id. */
export const orderedItems = (
  before: readonly RectificationItem[],
  input: InputOf<'acceptance.orderRectification'>,
): readonly RectificationItem[] => [
  ...before,
  ...input.items.map(({ problem, requirement }, index) => ({
    id: `T${String(before.length + index + 1)}`,
    problem,
    requirement,
  })),
];

export const reportedItem = (
  item: RectificationItem,
  input: InputOf<'acceptance.reportRectified'>,
): RectificationItem => {
  const row = input.items.find((reported) => reported.item === item.id);
  return row === undefined ? item : { ...item, done: row.done, passed: undefined, note: undefined };
};

export const reinspectedItem = (item: RectificationItem, input: InputOf<'acceptance.reinspect'>): RectificationItem => {
  const row = input.items.find((inspected) => inspected.item === item.id);
  return row === undefined ? item : { ...item, passed: row.passed, note: row.note };
};

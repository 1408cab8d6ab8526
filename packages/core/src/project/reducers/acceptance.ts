import type { InputOf } from '../actions/index.ts';
import type { acceptanceActions } from '../actions/acceptance.ts';
import type { EventTypeOf } from '../actions/index.ts';
import type { Reducers } from '../events.ts';
import type { Acceptance, PanelMember, ProjectFacts, RectificationItem } from '../facts/index.ts';

type AcceptanceEvent = EventTypeOf<keyof typeof acceptanceActions>;

const withAcceptance = (facts: ProjectFacts, change: Partial<Acceptance>): ProjectFacts => ({
  ...facts,
  acceptance: { ...facts.acceptance, ...change },
});

/** Whoever stays when a panel is convened again keeps the opinion that they signed. */
const membersOf = (
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
const freshRound = { panel: undefined, rectification: undefined, report: undefined } as const;

/** A later order adds to the list; the numbers go on, so that an item keeps its id. */
const orderedItems = (
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

const reportedItem = (item: RectificationItem, input: InputOf<'acceptance.reportRectified'>): RectificationItem => {
  const row = input.items.find((reported) => reported.item === item.id);
  return row === undefined ? item : { ...item, done: row.done, passed: undefined, note: undefined };
};

const reinspectedItem = (item: RectificationItem, input: InputOf<'acceptance.reinspect'>): RectificationItem => {
  const row = input.items.find((inspected) => inspected.item === item.id);
  return row === undefined ? item : { ...item, passed: row.passed, note: row.note };
};

/** Articles 19–24. Pure folds: whether an act was allowed has been decided before. */
export const acceptanceReducers = {
  'acceptance.preliminary-held': (facts, { body }) => withAcceptance(facts, { preliminary: body }),

  'sharing.confirmed': (facts, { body, happenedOn }) => ({
    ...facts,
    // A new confirmation has not been countersigned by anybody.
    sharing: { confirmation: { ...body, on: happenedOn } },
  }),

  'sharing.countersigned': (facts, { body }) => ({
    ...facts,
    sharing: { ...facts.sharing, countersignedOn: body.signedOn, countersignNote: body.note },
  }),

  'acceptance.applied': (facts, { body, happenedOn }) =>
    withAcceptance(facts, {
      ...(facts.acceptance.report?.conclusion === 'failed' ? freshRound : {}),
      application: { ...body, on: happenedOn },
      returned: undefined,
    }),

  'acceptance.application-returned': (facts, { body, happenedOn }) =>
    withAcceptance(facts, { returned: { on: happenedOn, reason: body.reason } }),

  'acceptance.panel-convened': (facts, { body }) =>
    withAcceptance(facts, {
      panel: { members: membersOf(body, facts.acceptance.panel?.members ?? []), onSiteOn: body.onSiteOn },
    }),

  'acceptance.opinion-given': (facts, { body, actor }) => {
    const { panel } = facts.acceptance;
    if (panel === undefined) return facts;
    const members = panel.members.map((member) =>
      member.person.id === actor.personId ? { ...member, opinion: body } : member,
    );
    return withAcceptance(facts, { panel: { ...panel, members } });
  },

  'acceptance.rectification-ordered': (facts, { body, happenedOn }) => {
    const before = facts.acceptance.rectification;
    return withAcceptance(facts, {
      rectification: {
        state: 'ordered',
        orderedOn: happenedOn,
        dueOn: body.dueOn,
        items: orderedItems(before?.items ?? [], body),
        reinspections: before?.reinspections ?? 0,
        reinspectedOn: before?.reinspectedOn,
      },
    });
  },

  'acceptance.rectification-reported': (facts, { body }) => {
    const { rectification } = facts.acceptance;
    if (rectification === undefined) return facts;
    const items = rectification.items.map((item) => reportedItem(item, body));
    return withAcceptance(facts, { rectification: { ...rectification, state: 'reported', items } });
  },

  'acceptance.reinspected': (facts, { body }) => {
    const { rectification } = facts.acceptance;
    if (rectification === undefined) return facts;
    const items = rectification.items.map((item) => reinspectedItem(item, body));
    const state = items.every((item) => item.passed === true) ? 'passed' : 'ordered';
    const reinspections = rectification.reinspections + 1;
    const { reinspectedOn } = body;
    return withAcceptance(facts, { rectification: { ...rectification, state, items, reinspections, reinspectedOn } });
  },

  'acceptance.report-issued': (facts, { body, actor }) => {
    const report = { ...body, by: actor };
    return withAcceptance(facts, { report, reports: [...facts.acceptance.reports, report] });
  },

  'delivery.put-into-use': (facts, { body }) => withAcceptance(facts, { inUseOn: body.inUseOn }),

  'balance.release-requested': (facts, { body, happenedOn }) => ({
    ...facts,
    contracts: facts.contracts.map((contract) =>
      contract.id === body.contract ? { ...contract, balanceReleaseRequestedOn: happenedOn } : contract,
    ),
  }),
} satisfies Reducers<ProjectFacts, AcceptanceEvent>;

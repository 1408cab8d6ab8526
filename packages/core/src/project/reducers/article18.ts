import type { EventType } from '../actions/index.ts';
import type { Reducers } from '../events.ts';
import type { Article18Filing, ProjectFacts, Termination } from '../facts/index.ts';
import type { PlainDate } from '../../values/plain-date.ts';

type Article18Event =
  | 'filing.major-change-filed'
  | 'filing.late-delivery-filed'
  | 'filing.article18-acknowledged'
  | Extract<EventType, `termination.${string}`>;

const filed = (facts: ProjectFacts, filing: Omit<Article18Filing, 'id'>): ProjectFacts => ({
  ...facts,
  article18: [...facts.article18, { id: `F${String(facts.article18.length + 1)}`, ...filing }],
});

/** The case closes with the second of the two acknowledgements, whichever comes last. */
const acknowledged = (facts: ProjectFacts, by: Partial<Termination>, on: PlainDate): ProjectFacts => {
  if (facts.termination === undefined) return facts;
  const termination = { ...facts.termination, ...by };
  const both = termination.bureauAcknowledgedOn !== undefined && termination.financeAcknowledgedOn !== undefined;
  return {
    ...facts,
    termination,
    ...(both ? { closed: { how: 'terminated', on, note: termination.cause } } : {}),
  };
};

/** Article 18. Pure folds: whether an act was allowed has been decided before. */
export const article18Reducers = {
  'filing.major-change-filed': (facts, { body, happenedOn }) =>
    filed(facts, { kind: 'major-change', filedOn: happenedOn, cause: body.cause }),

  'filing.late-delivery-filed': (facts, { body, happenedOn }) =>
    filed(facts, {
      kind: 'late-delivery',
      filedOn: happenedOn,
      cause: body.cause,
      contract: body.contract,
      newDate: body.newDate,
    }),

  'filing.article18-acknowledged': (facts, { body, happenedOn }) => ({
    ...facts,
    article18: facts.article18.map((filing) =>
      filing.id === body.filing ? { ...filing, acknowledgedOn: happenedOn } : filing,
    ),
  }),

  'termination.filed': (facts, { body, happenedOn }) => ({
    ...facts,
    termination: { filedOn: happenedOn, terminatedOn: body.terminatedOn, cause: body.cause },
  }),

  'termination.acknowledged-by-bureau': (facts, { happenedOn }) =>
    acknowledged(facts, { bureauAcknowledgedOn: happenedOn }, happenedOn),

  'termination.acknowledged-by-finance': (facts, { happenedOn }) =>
    acknowledged(facts, { financeAcknowledgedOn: happenedOn }, happenedOn),
} satisfies Reducers<ProjectFacts, Article18Event>;

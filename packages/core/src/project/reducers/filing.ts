import type { Reducers } from '../events.ts';
import type { FilingTrack, ProjectFacts, SplittingFlag } from '../facts/index.ts';

const withFiling = (facts: ProjectFacts, change: Partial<FilingTrack>): ProjectFacts => ({
  ...facts,
  filing: { ...facts.filing, ...change },
});

const withFlag = (facts: ProjectFacts, id: string, change: Partial<SplittingFlag>): ProjectFacts => ({
  ...facts,
  splitting: facts.splitting.map((flag) => (flag.id === id ? { ...flag, ...change } : flag)),
});

/** Article 2(1): what is filed of a small project, and suspected splitting (`S1`, `S2` …). */
export const filingReducers = {
  'filing.plan-filed': (facts, { body, happenedOn }) =>
    withFiling(facts, { plan: { on: happenedOn, documents: body.documents } }),
  'filing.tender-filed': (facts, { body, happenedOn }) => withFiling(facts, { tender: { ...body, on: happenedOn } }),
  'filing.contract-filed': (facts, { body, happenedOn }) =>
    withFiling(facts, { contract: { ...body, on: happenedOn } }),
  'filing.acceptance-filed': (facts, { body, happenedOn }) =>
    withFiling(facts, { acceptance: { ...body, on: happenedOn } }),
  'filing.acknowledged': (facts, { body, happenedOn }) => ({
    ...withFiling(facts, { acknowledgedOn: happenedOn }),
    closed: { how: 'finished', on: happenedOn, note: body.note },
  }),
  'filing.amended': (facts, { body, happenedOn }) =>
    withFiling(facts, {
      amendments: [...facts.filing.amendments, { ...body, on: happenedOn, version: facts.versions.length }],
    }),
  'splitting.flagged': (facts, { body, happenedOn }) => ({
    ...facts,
    splitting: [...facts.splitting, { id: `S${facts.splitting.length + 1}`, ...body, on: happenedOn }],
  }),
  'splitting.explained': (facts, { body }) => withFlag(facts, body.flag, { explanation: body.explanation }),
  'splitting.decided': (facts, { body }) => withFlag(facts, body.flag, { split: body.split }),
} satisfies Reducers<
  ProjectFacts,
  | 'filing.plan-filed'
  | 'filing.tender-filed'
  | 'filing.contract-filed'
  | 'filing.acceptance-filed'
  | 'filing.acknowledged'
  | 'filing.amended'
  | 'splitting.flagged'
  | 'splitting.explained'
  | 'splitting.decided'
>;

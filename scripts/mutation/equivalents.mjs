// Survivors that change nothing, each with its reason. `at` stands in the line, `change` in `original → replacement`.
const seenBefore = 'An earlier rule or line has made sure of the value; the fallback only satisfies the type checker.';
const wordIsNobody =
  'What the mutator puts in the place of nobody is a word: it has neither name nor code, and meets no firm and no person.';
const undefinedIsNeverLess = 'A comparison with undefined is false as well: the check only satisfies the type checker.';

export const equivalents = [
  { file: 'ch1-general/filing-rules.ts', at: 'budgetAmountOf(facts) ?? fen(0)', reason: seenBefore },
  { file: 'ch1-general/filing-rules.ts', at: 'earliest !== undefined &&', reason: undefinedIsNeverLess },
  { file: 'ch1-general/similarity.ts', at: '?? [];', reason: 'One letter makes no pair, no letter neither.' },
  { file: 'ch1-general/splitting.ts', at: 'data === undefined ||', reason: seenBefore },
  { file: 'ch1-general/splitting.ts', at: 'budgetAmountOf(facts) ?? fen(0)', reason: seenBefore },
  { file: 'ch1-general/splitting.ts', at: 'budgetAmountOf(context.facts) ?? fen(0)', reason: seenBefore },
  { file: 'ch1-general/splitting.ts', at: 'sibling.reportedOn !== undefined', reason: undefinedIsNeverLess },
  { file: 'ch1-general/track-rules.ts', at: '?? fen(0)', reason: seenBefore },
  { file: 'ch1-general/track.ts', at: 'now === undefined', reason: 'Without amounts there is none on the other side.' },
  { file: 'ch1-general/track.ts', at: 'version !== undefined', reason: seenBefore },
  { file: 'ch2-initiation/documents.ts', at: 'version === undefined', reason: 'Without a version there is no track.' },
  {
    file: 'ch2-initiation/judging-rules.ts',
    at: "mode !== 'experts'",
    reason: 'A reviewer is entered with the judgement.',
  },
  { file: 'ch2-initiation/opinion-rules.ts', at: 'round?.experts ?? []', reason: seenBefore },
  { file: 'ch2-initiation/opinion-rules.ts', at: 'postponedUntil !== undefined', reason: undefinedIsNeverLess },
  { file: 'ch2-initiation/opinion-rules.ts', at: 'facts.review.opinion === undefined', reason: seenBefore },
  { file: 'ch2-initiation/plausible-day.ts', at: 'earliest !== undefined', reason: undefinedIsNeverLess },
  { file: 'ch2-initiation/review-state.ts', at: 'round === undefined', reason: seenBefore },
  { file: 'ch2-initiation/review-state.ts', at: '?.number', reason: seenBefore },
  { file: 'ch2-initiation/submission-rules.ts', at: 'on !== undefined', reason: seenBefore },
  {
    file: 'ch3-procurement/art11-funding.ts',
    at: 'facts.approval === undefined ||',
    reason: 'A contract is signed after the approval.',
  },
  {
    file: 'ch3-procurement/award-rules.ts',
    at: 'if (award === undefined) return met;',
    reason: 'The package has been chosen by its award.',
  },
  { file: 'ch3-procurement/days.ts', at: 'day.date !== undefined &&', reason: undefinedIsNeverLess },
  { file: 'ch3-procurement/documents.ts', at: 'procurement.budget !== undefined &&', reason: undefinedIsNeverLess },
  {
    file: 'ch3-procurement/documents.ts',
    at: 'application !== undefined &&',
    reason: 'What is approved has been applied for.',
  },
  {
    file: 'ch4-implementation/art17-change.ts',
    at: "difference < 0 ? '减少'",
    reason: 'Where nothing differs the line says so already, and amounts are whole 分.',
  },
  {
    file: 'ch4-implementation/change-decision-rules.ts',
    at: 'approved !== undefined &&',
    reason: undefinedIsNeverLess,
  },
  { file: 'ch4-implementation/supervision.ts', at: '[of.award.winner] : []', reason: wordIsNobody },
  { file: 'ch4-implementation/supervision.ts', at: 'supervision.firm] : []', reason: wordIsNobody },
  { file: 'ch4-implementation/supervision.ts', at: 'contractorsOf(facts) : []', reason: wordIsNobody },
  { file: 'ch5-acceptance/art20-application.ts', at: '?? 0) >= limit', reason: '0 and 1 分 both lie below the limit.' },
  { file: 'ch5-acceptance/art21-sharing.ts', at: 'reopened !== undefined &&', reason: undefinedIsNeverLess },
  { file: 'ch5-acceptance/panel-rules.ts', at: '?? { members: []', reason: seenBefore },
  { file: 'ch5-acceptance/panel-rules.ts', at: 'panel?.members ?? [])', reason: wordIsNobody },
  { file: 'ch5-acceptance/report-rules.ts', at: 'panel?.members ?? []', reason: seenBefore },
  { file: 'ch7-supplementary/art31-effect.ts', at: 'until !== undefined &&', reason: undefinedIsNeverLess },
  { file: 'parameters.ts', at: 'if (!amount.ok) throw', reason: 'The figures of the text are amounts.' },
  { file: 'visibility.ts', at: 'round === undefined ||', reason: 'A review under way has a round.' },
];

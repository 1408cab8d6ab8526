import { paper, type PaperBlock } from '@zhengxiang/core';
import {
  appraisalCriteria,
  judgements,
  type AppraisalCriterion,
  type ProjectFacts,
  type ReviewRound,
} from '@zhengxiang/procedure';
import { applicationOf } from './known.ts';
import { said, text } from './official-paper.ts';
import { numberCell, table, wordCell } from './tables.ts';

const criteria = Object.entries(appraisalCriteria) as readonly (readonly [AppraisalCriterion, string])[];
const captions: Readonly<Record<string, string>> = appraisalCriteria;

/** More columns of 修改后符合 do not fit beside the criteria. */
const mostAbreast = 6;

type Experts = ReviewRound['experts'];

const inGroups = (experts: Experts): readonly Experts[] => {
  // Two groups of four read better than six and two.
  const count = Math.ceil(experts.length / mostAbreast);
  const size = Math.ceil(experts.length / Math.max(1, count));
  return Array.from({ length: count }, (_one, at) => experts.slice(at * size, (at + 1) * size));
};

/** Who found what, criterion by criterion: a column an expert. */
const judgementTables = (experts: Experts): readonly PaperBlock[] =>
  inGroups(experts).flatMap((group) => [
    table(
      [5.4, ...group.map(() => 2.6)],
      ['评估方面', ...group.map(({ person }) => person.name)],
      criteria.map(([key, caption]) =>
        paper.row(
          wordCell(caption),
          ...group.map(({ judgement }) =>
            wordCell(judgement === undefined ? '' : judgements[judgement.criteria[key]], 'center'),
          ),
        ),
      ),
    ),
    paper.space(3),
  ]);

const summaries = (experts: Experts): readonly PaperBlock[] =>
  experts.map(({ person, judgement }, index) =>
    said(
      'judgement.summary',
      `${String(index + 1)}. ${person.name}（${person.organisation}）：${judgement?.summary ?? ''}`,
    ),
  );

const toAnswer = '请修改并答复';

const remarkTable = (facts: ProjectFacts, { number }: ReviewRound): readonly PaperBlock[] => {
  const remarks = facts.review.remarks.filter(({ round }) => round === number);
  if (remarks.length === 0) return [];
  const lines = new Map(applicationOf(facts).lines.map(({ id, name }) => [id, name]));
  const open = remarks.some(({ mustAnswer, answer }) => mustAnswer && answer === undefined);
  return [
    text(`专家逐条意见如下${open ? `，标明“${toAnswer}”的，请逐条修改并答复` : ''}：`),
    table(
      [1.4, 2.3, 2.8, 6, 3.6],
      ['序号', '专家', '方面', '意见', '单位答复'],
      remarks.map(({ by, criterion, line, remark, mustAnswer, answer }, index) =>
        paper.row(
          numberCell(index),
          wordCell(by, 'center'),
          wordCell(captions[criterion] ?? criterion),
          wordCell(line === undefined ? remark : `（${lines.get(line) ?? line}）${remark}`),
          wordCell(answer?.text ?? (mustAnswer ? toAnswer : '')),
        ),
      ),
    ),
  ];
};

/**
 * What each expert found, by name: criterion by criterion, in sum, and remark by remark. The names are sealed while a round is under
 * way only; the opinion is issued after it.
 */
export const expertOpinions = (facts: ProjectFacts, round: ReviewRound): readonly PaperBlock[] => {
  const judged = round.experts.filter(({ judgement }) => judgement !== undefined);
  return judged.length === 0
    ? remarkTable(facts, round)
    : [
        text('各位专家的评估如下：'),
        ...judgementTables(judged),
        text('综合意见：'),
        ...summaries(judged),
        ...remarkTable(facts, round),
      ];
};

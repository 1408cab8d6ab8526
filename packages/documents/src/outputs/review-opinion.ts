import {
  appraisalCriteria,
  chineseDate,
  judgements,
  paper,
  reviewOutcomes,
  wanText,
  type AppraisalCriterion,
  type Paper,
  type PaperBlock,
  type ProjectFacts,
  type ReviewRound,
} from '@zhengxiang/core';
import { costTable } from './cost-table.ts';
import { applicationOf, known, projectName } from './known.ts';
import { heading, officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';
import { numberCell, table, wordCell } from './tables.ts';

const criteria = Object.entries(appraisalCriteria) as readonly (readonly [AppraisalCriterion, string])[];

/** How the experts judged each criterion, counted; the single opinions stay with the case. */
const judgementTable = (round: ReviewRound): readonly PaperBlock[] => {
  const given = round.experts.flatMap(({ judgement }) => (judgement ? [judgement.criteria] : []));
  if (given.length === 0) return [];
  const count = (criterion: AppraisalCriterion, judged: keyof typeof judgements) =>
    wordCell(String(given.filter((one) => one[criterion] === judged).length), 'center');
  return [
    table(
      [5, 2, 2.6, 2],
      ['评估方面', judgements.sound, judgements['sound-after-change'], judgements.unsound],
      criteria.map(([key, caption]) =>
        paper.row(wordCell(caption), count(key, 'sound'), count(key, 'sound-after-change'), count(key, 'unsound')),
      ),
    ),
  ];
};

const remarkTable = (facts: ProjectFacts, round: number): readonly PaperBlock[] => {
  const remarks = facts.review.remarks.filter((remark) => remark.round === round && remark.mustAnswer);
  if (remarks.length === 0) return [];
  const captions: Readonly<Record<string, string>> = appraisalCriteria;
  return [
    text('以下意见请逐条修改并答复：'),
    table(
      [1, 4, 9],
      ['序号', '方面', '意见'],
      remarks.map((remark, index) =>
        paper.row(numberCell(index), wordCell(captions[remark.criterion] ?? remark.criterion), wordCell(remark.remark)),
      ),
    ),
  ];
};

const howReviewed = ({ mode, experts, reviewer, meetsOn }: ReviewRound): string =>
  mode === 'experts'
    ? `${chineseDate(meetsOn)}，我局组织${experts.map(({ person }) => person.name).join('、')}等 ${String(experts.length)} 名专家组成专家组，对项目进行论证和造价审核。`
    : `${chineseDate(meetsOn)}，受托第三方机构${reviewer === undefined ? '' : `${reviewer.name}（${reviewer.qualification}）`}对项目进行论证和造价审核。`;

/** 项目评审意见 with the experts' judgements, the remarks to answer and the cost table. */
export const reviewOpinion = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const opinion = known(facts.review.opinion, 'review opinion');
  const round = known(
    facts.review.rounds.find(({ number }) => number === opinion.round),
    'review round',
  );
  const application = applicationOf(facts);
  return officialPaper(issue, {
    title: `关于${projectName(facts)}的评审意见`,
    addressee: facts.origin.owner.name,
    body: [
      text(`根据${regulationName(issue)}，对你单位申报的${projectName(facts)}提出如下评审意见：`),
      heading('一、项目基本情况'),
      said('application.content', application.content),
      text(`申报预算金额 ${wanText(application.budgetAmount)}，总投资 ${wanText(application.totalInvestment)}。`),
      heading('二、项目论证'),
      text(howReviewed(round)),
      ...judgementTable(round),
      ...remarkTable(facts, round.number),
      heading('三、现有信息化基础和平台系统的利用'),
      said('opinion.reuseAssessment', opinion.reuseAssessment),
      ...(round.cost ? [heading('四、造价审核'), costTable(facts, round.cost)] : []),
      heading(`${round.cost ? '五' : '四'}、评审结论`),
      text(
        `${reviewOutcomes[opinion.outcome]}${round.cost ? `，核定金额 ${wanText(opinion.approvedAmount)}` : ''}${opinion.postponedUntil === undefined ? '' : `，暂缓至${chineseDate(opinion.postponedUntil)}`}。`,
      ),
      said('opinion.text', opinion.text),
    ],
  });
};

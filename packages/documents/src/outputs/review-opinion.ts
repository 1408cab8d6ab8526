import { chineseDate, wanText, type Paper } from '@zhengxiang/core';
import { reviewOutcomes, type ProjectFacts, type ReviewRound } from '@zhengxiang/procedure';
import { costTable } from './cost-table.ts';
import { expertOpinions } from './expert-opinions.ts';
import { applicationOf, decisiveOf, known, projectName } from './known.ts';
import { heading, officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';

/** Who was called and did not judge, why, and who came in their place. */
const whoLeft = ({ left = [] }: ReviewRound): string =>
  left
    .map(({ person, how, reason, on, substitute }) => {
      const why = `${how === 'avoided' ? '回避' : '更换'}，理由：${reason.replace(/[。；\s]+$/u, '')}`;
      return `原定专家${person.name}于${chineseDate(on)}${why}${substitute === undefined ? '' : `，由${substitute.name}接替`}。`;
    })
    .join('');

/** An institution that left the round, and that what it gave does not count. */
const whichLeft = ({ leftReviewers = [] }: ReviewRound): string =>
  leftReviewers
    .map(({ reviewer, reason, on, experts, cost }) => {
      const given = experts.length > 0 || cost !== undefined ? '，其已出具的意见不计' : '';
      return `原受托机构${reviewer.name}于${chineseDate(on)}更换，理由：${reason.replace(/[。；\s]+$/u, '')}${given}。`;
    })
    .join('');

const howReviewed = (round: ReviewRound): string => {
  const { mode, experts, reviewer, meetsOn } = round;
  return mode === 'experts'
    ? `${chineseDate(meetsOn)}，我局组织${experts.map(({ person }) => person.name).join('、')}等 ${String(experts.length)} 名专家组成专家组，对项目进行论证和造价审核。${whoLeft(round)}`
    : `${chineseDate(meetsOn)}，受托第三方机构${reviewer === undefined ? '' : `${reviewer.name}（${reviewer.qualification}）`}对项目进行论证和造价审核。${whichLeft(round)}`;
};

const costInSum = ({ declared, reduced, approved }: NonNullable<ReviewRound['cost']>): string =>
  `申报 ${wanText(declared)}，核减 ${wanText(reduced)}，核定 ${wanText(approved)}${reduced > 0 ? `，核减率 ${((reduced / declared) * 100).toFixed(1)}%` : ''}。逐项审核如下：`;

/** 项目评审意见 with what each expert found and remarked, and the cost table. */
export const reviewOpinion = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const opinion = known(facts.review.opinion, 'review opinion');
  const round = known(
    facts.review.rounds.find(({ number }) => number === opinion.round),
    'review round',
  );
  const application = applicationOf(facts);
  return officialPaper(issue, {
    title: `关于${projectName(facts)}的评审意见`,
    decisive: decisiveOf(
      facts,
      {
        评审结论: reviewOutcomes[opinion.outcome],
        ...(opinion.postponedUntil === undefined ? {} : { 暂缓至: chineseDate(opinion.postponedUntil) }),
      },
      round.cost
        ? { 核定金额: opinion.approvedAmount, 申报: round.cost.declared, 核减: round.cost.reduced }
        : { 申报预算金额: application.budgetAmount },
    ),
    addressee: facts.origin.owner.name,
    body: [
      text(`根据${regulationName(issue)}，对你单位申报的${projectName(facts)}提出如下评审意见：`),
      heading('一、项目基本情况'),
      said('application.content', application.content),
      text(`申报预算金额 ${wanText(application.budgetAmount)}，总投资 ${wanText(application.totalInvestment)}。`),
      heading('二、项目论证'),
      text(howReviewed(round)),
      ...expertOpinions(facts, round),
      heading('三、现有信息化基础和平台系统的利用'),
      said('opinion.reuseAssessment', opinion.reuseAssessment),
      ...(round.cost
        ? [heading('四、造价审核'), text(costInSum(round.cost)), costTable(facts, round.cost, issue.regulation)]
        : []),
      heading(`${round.cost ? '五' : '四'}、评审结论`),
      text(
        `${reviewOutcomes[opinion.outcome]}${round.cost ? `，核定金额 ${wanText(opinion.approvedAmount)}` : ''}${opinion.postponedUntil === undefined ? '' : `，暂缓至${chineseDate(opinion.postponedUntil)}`}。`,
      ),
      said('opinion.text', opinion.text),
    ],
  });
};

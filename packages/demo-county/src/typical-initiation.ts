import { fen } from '@zhengxiang/core';
import { currentApplication, type ProjectFacts } from '@zhengxiang/procedure';
import { organisationOf, personOf } from './county.ts';
import { file } from './files.ts';
import { first, type TypicalInputs } from './typical.ts';

const pendingWaiver = (facts: ProjectFacts): string =>
  first(
    facts.waivers.filter((waiver) => !waiver.decision),
    'pending waiver',
  ).id;

const outstanding = (facts: ProjectFacts) =>
  facts.review.remarks.filter(
    (remark) => remark.mustAnswer && (remark.answer === undefined || remark.rejected === true),
  );

const disclosed = (facts: ProjectFacts): string =>
  first(
    (facts.review.rounds.at(-1)?.experts ?? []).filter(
      (expert) => expert.avoidance?.related === true && expert.avoidance.avoid === undefined,
    ),
    'disclosed relation',
  ).person.id;

const silent = (facts: ProjectFacts): string =>
  first(
    (facts.review.rounds.at(-1)?.experts ?? []).filter((expert) => expert.judgement === undefined),
    'expert who has not judged',
  ).person.id;

const otherReviewer = () => {
  const { id, name } = organisationOf('huaxin');
  return { id, name };
};

/** Articles 6–10. `initiation.prepare` is missing: the application is what a life is about. */
export const initiationTypical = {
  'initiation.endorse': (_facts, today) => ({ opinion: '同意申报。', signedOn: today }),
  'initiation.refuseEndorsement': () => ({ reason: '建设内容还需核实，退回修改。' }),
  'initiation.endorseByDepartment': (_facts, today) => ({ opinion: '同意。', signedOn: today }),
  'initiation.refuseByDepartment': () => ({ reason: '与本行业规划不符，退回修改。' }),
  'initiation.submit': () => ({ sealed: [file('sealedApplication', '签字盖章的申请表和核查表.pdf')] }),
  'initiation.withdraw': () => ({ reason: '需要补充调研，先行撤回。' }),
  'initiation.abandon': () => ({ reason: '本年度不再建设。' }),
  'intake.accept': () => ({ note: '材料齐全，予以受理。' }),
  'intake.return': () => ({ items: [{ id: 'B1', target: 'content', reason: '功能清单没有数量，请补充。' }] }),
  'intake.refuse': () => ({ reason: '不属于政务信息化服务项目。' }),
  'waiver.request': () => ({ provision: 'art10.p1.i1/design-firm', reason: '项目规模小，由本单位技术人员编制方案。' }),
  'waiver.grant': (facts) => ({ request: pendingWaiver(facts), reason: '理由成立，同意。' }),
  'waiver.refuse': (facts) => ({ request: pendingWaiver(facts), reason: '理由不充分。' }),
  'review.convene': (_facts, today) => ({
    mode: 'experts',
    experts: ['zhuanjia.1', 'zhuanjia.2', 'zhuanjia.3'].map(personOf),
    meetsOn: today,
    place: '县政务服务数据管理局三楼会议室',
  }),
  'review.discloseAvoidance': () => ({ related: false }),
  'review.decideAvoidance': (facts) => ({
    expert: disclosed(facts),
    avoid: true,
    reason: '近三年在设计单位任职，应当回避。',
    substitute: personOf('zhuanjia.4'),
  }),
  'review.replaceExpert': (facts) => ({
    expert: silent(facts),
    reason: '因病住院，不能参加评审。',
    substitute: personOf('zhuanjia.9'),
  }),
  'review.replaceReviewer': (_facts, today) => ({
    reason: '机构资质到期，不能继续评审。',
    reviewer: { organisation: otherReviewer(), qualification: '工程咨询单位甲级资信' },
    meetsOn: today,
  }),
  'review.judge': () => ({
    criteria: {
      necessity: 'sound',
      planCompleteness: 'sound',
      softwareFunctions: 'sound',
      equipmentChoice: 'sound',
      timeliness: 'sound',
      networkSecurity: 'sound',
      integrationAndSharing: 'sound',
    },
    remarks: [],
    summary: '方案完整可行，同意。',
  }),
  'review.recordCost': (facts) => ({
    lines: (currentApplication(facts)?.lines ?? []).map((line) => ({
      id: `X${line.id}`,
      line: line.id,
      declared: line.amount,
      reduced: fen(0),
      approved: line.amount,
      reasonCode: 'none',
    })),
    signed: [file('costReview', '专家签字的造价审核表.pdf')],
  }),
  'review.openRound': (_facts, today) => ({ reason: '专家意见不一致，再评一轮。', meetsOn: today }),
  'review.issueOpinion': (_facts, today) => ({
    outcome: 'passed',
    reuseAssessment: '可利用市政务云、市统一身份认证平台，无重复建设。',
    text: '项目建设必要、方案可行，同意按核定金额建设。',
    issuedOn: today,
  }),
  'review.answerRemarks': (facts) => ({
    answers: outstanding(facts).map((remark) => ({
      id: `N${remark.id}`,
      remark: remark.id,
      answer: '已按意见修改方案相应章节。',
    })),
  }),
  'review.confirmAnswers': () => ({}),
  'review.rejectAnswers': (facts) => ({
    remarks: facts.review.remarks.filter((remark) => remark.answer).map((remark) => remark.id),
    reason: '修改说明没有对应到方案。',
  }),
  'review.resume': () => ({ reason: '暂缓的原因已经消除。' }),
  'approval.issue': (_facts, today) => ({ note: '同意立项，按核定金额控制采购价格。', issuedOn: today }),
} satisfies TypicalInputs<
  | 'initiation.endorse'
  | 'initiation.refuseEndorsement'
  | 'initiation.endorseByDepartment'
  | 'initiation.refuseByDepartment'
  | 'initiation.submit'
  | 'initiation.withdraw'
  | 'initiation.abandon'
  | 'intake.accept'
  | 'intake.return'
  | 'intake.refuse'
  | 'waiver.request'
  | 'waiver.grant'
  | 'waiver.refuse'
  | 'review.convene'
  | 'review.discloseAvoidance'
  | 'review.decideAvoidance'
  | 'review.replaceExpert'
  | 'review.replaceReviewer'
  | 'review.judge'
  | 'review.recordCost'
  | 'review.openRound'
  | 'review.issueOpinion'
  | 'review.answerRemarks'
  | 'review.confirmAnswers'
  | 'review.rejectAnswers'
  | 'review.resume'
  | 'approval.issue'
>;

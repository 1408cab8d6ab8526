import { describe, expect, it } from 'vitest';
import { allProvisions, citeText, type PowerHolder } from '@zhengxiang/core';
import { actionIds, organName, postNames } from '@zhengxiang/procedure';
import { dongyuan2020 } from './index.ts';

const named = (holders: readonly PowerHolder[]): string =>
  holders
    .map(
      ({ organ, posts = [] }) => `${organName(dongyuan2020, organ)}${posts.map((post) => postNames[post]).join('、')}`,
    )
    .join('；');

/** The place in the text, whose desks, which acts: written down by hand, article by article. */
const powers: readonly (readonly [string, string, string])[] = [
  [
    '第二条第（一）项',
    '项目建设单位经办岗',
    'filing.filePlan filing.fileTender filing.fileContract filing.fileAcceptance filing.amend splitting.explain',
  ],
  ['第二条第（一）项', '县政务服务数据管理局受理岗、领导岗', 'filing.acknowledge splitting.flag'],
  ['第二条第（一）项', '县政务服务数据管理局领导岗', 'splitting.decide'],
  ['第三条第（一）项', '县政务服务数据管理局领导岗', 'approval.issue'],
  ['第三条第（一）项', '县政务服务数据管理局评审岗、领导岗', 'correction.reconsiderByBureau'],
  ['第三条第（一）项', '县政务服务数据管理局领导岗', 'correction.reissueReport'],
  ['第三条第（二）项', '项目建设单位经办岗', 'initiation.prepare'],
  ['第三条第（二）项', '项目建设单位经办岗', 'correction.register'],
  ['第三条第（二）项', '项目建设单位领导岗', 'handover.register'],
  ['第三条第（三）项', '县财政局经办岗、领导岗', 'correction.register'],
  ['第三条第（三）项', '县财政局经办岗、领导岗', 'correction.reconsiderByFinance'],
  ['第六条', '项目建设单位领导岗', 'initiation.endorse initiation.refuseEndorsement'],
  ['第六条', '主管部门领导岗', 'initiation.endorseByDepartment initiation.refuseByDepartment'],
  ['第十条第（一）项', '项目建设单位经办岗', 'annualList.report'],
  ['第十条第（一）项', '县政务服务数据管理局受理岗、领导岗', 'annualList.adopt annualList.return'],
  ['第十条第（一）项', '项目建设单位经办岗', 'waiver.request'],
  ['第十条第（一）项', '县政务服务数据管理局领导岗', 'waiver.grant waiver.refuse'],
  ['第十条第（二）项', '项目建设单位经办岗', 'initiation.submit initiation.withdraw initiation.abandon'],
  ['第十条第（三）项', '县政务服务数据管理局受理岗、领导岗', 'intake.accept intake.return'],
  ['第十条第（三）项', '县政务服务数据管理局领导岗', 'intake.refuse'],
  [
    '第十条第（三）项',
    '县政务服务数据管理局评审岗、领导岗',
    'review.convene review.decideAvoidance review.replaceExpert review.replaceReviewer review.recordCost review.openRound review.issueOpinion review.confirmAnswers review.rejectAnswers review.resume',
  ],
  ['第十条第（三）项', '评审专家组', 'review.discloseAvoidance review.judge'],
  ['第十条第（三）项', '项目建设单位经办岗', 'review.answerRemarks'],
  ['第十条第二款', '第三方评审机构经办岗、领导岗', 'review.judge review.recordCost'],
  ['第十一条', '县财政局经办岗、领导岗', 'funding.review funding.issueOpinion budget.enter'],
  ['第二十六条', '县财政局经办岗、领导岗', 'payment.make'],
  ['第二十六条', '项目建设单位经办岗', 'payment.make'],
  [
    '第十二条',
    '项目建设单位经办岗',
    'procurement.recordDraw procurement.supplementDraw procurement.recordDemonstration',
  ],
  [
    '第十三条',
    '项目建设单位经办岗',
    'procurement.plan procurement.publishTender procurement.publicise procurement.recordBids procurement.award procurement.fail contract.sign payment.plan',
  ],
  ['第十三条', '项目建设单位经办岗', 'contract.supplement'],
  ['第十四条', '项目建设单位经办岗', 'infrastructure.request'],
  ['第十四条', '县政务服务数据管理局评审岗、领导岗', 'infrastructure.allocate infrastructure.decline'],
  ['第十五条', '项目建设单位经办岗', 'cancellation.request'],
  ['第十五条', '县政务服务数据管理局领导岗', 'cancellation.approve cancellation.refuse'],
  ['第十六条', '项目建设单位经办岗', 'supervision.appoint supervision.end'],
  [
    '第三条第（二）项',
    '项目建设单位经办岗',
    'implementation.start implementation.reportProgress implementation.complete',
  ],
  ['第十七条', '项目建设单位经办岗', 'change.request change.withdraw change.carryOut'],
  ['第十七条', '县政务服务数据管理局评审岗、领导岗', 'change.approve change.refuse'],
  ['第十七条', '项目建设单位经办岗', 'waiver.request'],
  ['第十七条', '县政务服务数据管理局领导岗', 'waiver.grant waiver.refuse'],
  ['第十八条', '项目建设单位经办岗', 'filing.majorChange filing.lateDelivery termination.file'],
  [
    '第十八条',
    '县政务服务数据管理局受理岗、评审岗、领导岗',
    'filing.acknowledgeArticle18 termination.acknowledgeByBureau',
  ],
  ['第十八条', '县财政局经办岗、领导岗', 'termination.acknowledgeByFinance'],
  ['第十九条', '项目建设单位经办岗', 'acceptance.preliminary'],
  ['第二十条', '项目建设单位经办岗', 'acceptance.apply'],
  ['第二十条', '县政务服务数据管理局受理岗、评审岗、领导岗', 'acceptance.return'],
  ['第二十条第二款', '项目建设单位经办岗', 'waiver.request'],
  ['第二十条第二款', '县政务服务数据管理局领导岗', 'waiver.grant waiver.refuse'],
  ['第二十一条', '项目建设单位经办岗', 'sharing.confirm'],
  ['第二十一条', '县政务服务数据管理局数据共享岗、领导岗', 'sharing.countersign'],
  ['第二十二条', '县政务服务数据管理局评审岗、领导岗', 'acceptance.convenePanel'],
  ['第二十二条', '项目验收小组', 'acceptance.giveOpinion'],
  ['第二十三条', '县政务服务数据管理局评审岗、领导岗', 'acceptance.orderRectification acceptance.reinspect'],
  ['第二十三条', '项目建设单位经办岗', 'acceptance.reportRectified'],
  ['第二十三条', '县政务服务数据管理局领导岗', 'acceptance.issueReport'],
  ['第二十四条', '项目建设单位经办岗', 'delivery.putIntoUse balance.release'],
  ['第二十四条', '项目建设单位经办岗', 'balance.register'],
  ['第二十五条', '县政务服务数据管理局监督评价岗、领导岗', 'evaluation.record'],
  ['第二十五条第二款', '县政务服务数据管理局监督评价岗、领导岗', 'violation.record violation.resolve'],
  ['第二十五条第二款', '县政务服务数据管理局领导岗', 'criticism.issue'],
  ['第三条第（三）项', '县财政局领导岗', 'performance.rate'],
  ['第二十六条', '县财政局经办岗、领导岗', 'payment.reverse budget.adjust'],
  ['第二十六条', '项目建设单位经办岗', 'payment.reverse'],
  ['第二十七条', '县审计局经办岗、领导岗', 'audit.request audit.close'],
  [
    '第二十七条',
    '项目建设单位经办岗；主管部门经办岗、领导岗；县政务服务数据管理局受理岗、评审岗、监督评价岗、领导岗；县财政局经办岗、领导岗',
    'audit.answer',
  ],
  [
    '第二十八条',
    '县政务服务数据管理局领导岗；县纪委监委经办岗、领导岗；县委组织部经办岗、领导岗',
    'accountability.record',
  ],
  ['第三十条', '县直单位', 'interpretation.ask'],
  ['第三十条', '县政务服务数据管理局领导岗', 'interpretation.answer interpretation.confirmReading'],
  ['第三条第（一）项', '县政务服务数据管理局评审岗、领导岗', 'policy.publish'],
  ['第三十一条', '县政务服务数据管理局领导岗', 'trial.recordExtension trial.correctExtension'],
];

/** Whom the text orders to be told once an act is done; an organ without desks is told as a whole. */
const told: readonly (readonly [string, string, string])[] = [
  ['第十八条', '县政务服务数据管理局受理岗、评审岗、领导岗', 'filing.majorChange filing.lateDelivery'],
  ['第十八条', '县政务服务数据管理局受理岗、评审岗、领导岗；县财政局经办岗、领导岗', 'termination.file'],
  ['第二十五条第二款', '县纪委监委；县委组织部；县财政局；县审计局；项目建设单位', 'criticism.issue'],
];

/** What the text says without refusing anything, and at which acts it is said. */
const said: readonly (readonly [string, string])[] = [
  ['第七条', 'initiation.prepare review.judge review.issueOpinion'],
  ['附件2注2', 'initiation.prepare'],
  ['第十四条', 'initiation.prepare initiation.submit'],
  ['第十四条', 'initiation.prepare initiation.endorse'],
  ['第十六条', 'initiation.prepare initiation.endorse'],
  ['第二十五条', 'review.convene review.issueOpinion approval.issue'],
  ['第二十九条', 'initiation.prepare initiation.submit approval.issue'],
];

const provisions = allProvisions(dongyuan2020);

describe('谁有权办理什么', () => {
  it('各条规定的单位、岗位和事项，不多不少', () => {
    expect(
      provisions.flatMap(({ cite, provision }) =>
        provision.kind === 'power' ? [[citeText(cite), named(provision.by), provision.actions.join(' ')]] : [],
      ),
    ).toEqual(powers);
  });

  it('每个事项都在上面', () => {
    expect([...new Set(powers.flatMap(([, , acts]) => acts.split(' ')))].sort()).toEqual([...actionIds].sort());
  });

  it('县政务服务数据管理局受理岗、监督评价岗、领导岗可以把以前的台账收进项目库', () => {
    expect(named(dongyuan2020.oldLedgersTakenInBy)).toBe('县政务服务数据管理局受理岗、监督评价岗、领导岗');
  });

  it('县政务服务数据管理局、县财政局、县审计局查阅各单位的年度项目清单', () => {
    expect(named(dongyuan2020.listsVisibleTo.map((organ) => ({ organ })))).toBe(
      '县政务服务数据管理局；县财政局；县审计局',
    );
  });
});

describe('办理之后通知谁、办理时提示什么', () => {
  const notices = provisions.flatMap(({ cite, provision }) =>
    provision.kind === 'notice' ? [{ ...provision, cite: citeText(cite) }] : [],
  );

  it('办法要求报告、备案的单位收到通知', () => {
    expect(
      notices.flatMap(({ cite, tells, actions }) => (tells ? [[cite, named(tells), actions.join(' ')]] : [])),
    ).toEqual(told);
  });

  it('只提示、不拒绝的规定在所写的事项上提示', () => {
    expect(notices.flatMap(({ cite, tells, actions }) => (tells ? [] : [[cite, actions.join(' ')]]))).toEqual(said);
  });
});

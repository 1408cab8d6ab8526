import { article, definition, guard, power, requires, unmet } from '@zhengxiang/core';
import {
  bureauReconsiders,
  correctionsShown,
  financeReconsiders,
  isRegisteredAs,
  ownRecordCorrected,
} from './correction-rules.ts';
import { handedOverByName, handoversShown } from './handover.ts';
import { bothSides, inPerson, nobodyJudgesOwnWork } from './own-hands.ts';
import { reissuedAfterCorrection, reportToReissue } from './reissue-rules.ts';
import { because } from './reasons.ts';

/** Article 3: who answers for what. */
export const art03 = article('art3', {
  p1: {
    parties: definition('{data-bureau}、县直各单位、{finance-bureau}、{audit-bureau}各负其责。'),
    'nobody-judges-own-work': nobodyJudgesOwnWork,
    'in-person': inPerson,
    'both-sides': bothSides,
  },
  'p1.i1': {
    'bureau-approves': power(
      ['approval.issue'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '{data-bureau}负责组织项目的立项审批、造价审核和质量验收。',
    ),
    'bureau-reconsiders': power(
      ['correction.reconsiderByBureau'],
      [{ organ: 'data-bureau', posts: ['review', 'leader'] }],
      '登记更正以后，{data-bureau}复核据以办理的事项。',
    ),
    'what-was-done-is-reconsidered': bureauReconsiders,
    'bureau-reissues': power(
      ['correction.reissueReport'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '登记更正以后，{data-bureau}重新出具引用了它的验收报告。',
    ),
    'reissued-after-correction': reissuedAfterCorrection,
    'report-to-reissue': reportToReissue,
  },
  'p1.i2': {
    'owner-prepares': power(
      ['initiation.prepare'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '县直各单位负责本单位项目的需求提出、方案编制、预算编报和组织实施。',
    ),
    'owner-corrects': power(
      ['correction.register'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '县直各单位更正本单位登记有误的事项。',
      (facts, input) => isRegisteredAs('project-owner', facts, input),
    ),
    'owner-hands-over': power(
      ['handover.register'],
      [{ organ: 'project-owner', posts: ['leader'] }],
      '县直各单位组织实施本单位的项目，由谁经办由单位领导确定。',
    ),
    'handed-over-by-name': handedOverByName,
    'handovers-shown': handoversShown,
    'own-record-corrected': ownRecordCorrected,
    'corrections-shown': correctionsShown,
  },
  'p1.i3': {
    'finance-corrects': power(
      ['correction.register'],
      [{ organ: 'finance-bureau', posts: ['clerk', 'leader'] }],
      '{finance-bureau}更正本单位登记有误的资金事项。',
      (facts, input) => isRegisteredAs('finance-bureau', facts, input),
    ),
    'finance-reconsiders': power(
      ['correction.reconsiderByFinance'],
      [{ organ: 'finance-bureau', posts: ['clerk', 'leader'] }],
      '登记更正以后，{finance-bureau}复核据以办理的资金事项。',
    ),
    'money-is-reconsidered': financeReconsiders,
    'approved-projects-only': guard(['funding.review', 'funding.issueOpinion', 'budget.enter'], {
      says: '{finance-bureau}不受理未经{data-bureau}审批项目的资金审核和预算申请。',
      check: ({ facts }) =>
        requires(facts.approval !== undefined, () =>
          unmet(because('not-approved'), {
            remedy: { text: '先由{data-bureau}完成立项审批', action: 'approval.issue' },
          }),
        ),
    }),
  },
  'p1.i4': {
    'audit-reads': definition(
      '{audit-bureau}对项目建设情况进行审计监督，随时查阅各项目的全部资料，查阅敏感内容留有记录。',
    ),
  },
});

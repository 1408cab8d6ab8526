import { article, chineseDate, consequence, guard, met, past, power, requires, unmet } from '@zhengxiang/core';
import { notBuilding, notRunning } from '../ch3-procurement/running-case.ts';
import { because } from './reasons.ts';

/** Article 15: after the approval nothing of the plan is adjusted, changed or cancelled without another approval. */
export const art15 = article('art15', {
  p1: {
    'plan-frozen': guard(['initiation.prepare', 'initiation.withdraw', 'initiation.abandon'], {
      says: '立项审批后，未经申请变更并审批，不得自行调整、变更或取消项目。',
      check: ({ facts: { approval } }) =>
        approval === undefined
          ? met
          : {
              ...past(because('plan-frozen', { on: approval.on })),
              remedy: { text: '申请变更，或申请取消项目', action: 'change.request' },
            },
    }),
    'frozen-since': consequence('立项审批后方案不再自行调整。', ({ facts }) => {
      if (facts.approval === undefined || facts.closed !== undefined || facts.implementation.completedOn !== undefined)
        return [];
      const text = `项目建设方案自 ${chineseDate(facts.approval.on)}立项审批起不得自行调整，需变更的按第十七条申请`;
      return [{ text, tone: 'info' }];
    }),
    'owner-requests-cancellation': power(
      ['cancellation.request'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}申请取消项目。',
    ),
    'bureau-decides-cancellation': power(
      ['cancellation.approve', 'cancellation.refuse'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '{data-bureau}审批取消申请。',
    ),
    // Reading: once a contract binds the unit, the way out is its termination (article 18), not the cancellation.
    'cancellation-of-approved': guard(['cancellation.request'], {
      says: '立项审批后、签订合同前可以申请取消项目；已签订合同的，按第十八条终止。',
      partlyOn: ['art15-cancellation'],
      check: ({ facts, law }) => {
        const blocked = notBuilding(facts, law);
        if (blocked) return blocked;
        const { cancellation, completedOn } = facts.implementation;
        if (facts.approval === undefined) return past(because('cancellation-not-needed'));
        if (completedOn !== undefined) return past(because('cancellation-too-late'));
        if (cancellation?.state === 'requested') return past(because('cancellation-pending', { on: cancellation.on }));
        const running = facts.contracts.filter(({ endedOn }) => endedOn === undefined).length;
        return requires(running === 0, () =>
          unmet(because('contract-running', { count: running }), {
            remedy: { text: '完成终止手续后报备终止合同', action: 'termination.file' },
            restsOn: ['art15-cancellation'],
          }),
        );
      },
    }),
    'request-before-cancellation': guard(['cancellation.approve', 'cancellation.refuse'], {
      says: '{project-owner}申请取消后，{data-bureau}审批。',
      check: ({ facts, law }) =>
        notRunning(facts, law) ??
        (facts.implementation.cancellation?.state === 'requested' ? met : past(because('no-cancellation'))),
    }),
    'no-commitment-while-cancelling': guard(
      ['procurement.plan', 'procurement.publishTender', 'procurement.award', 'contract.sign'],
      {
        says: '取消申请审批期间，不招标、不定标、不签合同。',
        restsOn: ['art15-cancellation'],
        check: ({ facts: { implementation } }) =>
          implementation.cancellation?.state === 'requested'
            ? unmet(because('cancellation-pending', { on: implementation.cancellation.on }), {
                remedy: { text: '待{data-bureau}审批取消申请', action: 'cancellation.refuse' },
              })
            : met,
      },
    ),
  },
});

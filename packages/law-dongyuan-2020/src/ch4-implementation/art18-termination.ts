import {
  article,
  chineseDate,
  consequence,
  daysBetween,
  guard,
  met,
  past,
  power,
  requires,
  tells,
  unmet,
  type Unmet,
  type Verdict,
  type Law,
} from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { because as becauseOfChapter3 } from '../ch3-procurement/reasons.ts';
import { notApproved, notBuilding, notRunning } from '../ch3-procurement/running-case.ts';
import {
  acknowledgeFilings,
  acknowledgeTermination,
  awaitsAcknowledgement,
  fileLateDelivery,
  lastAcknowledgedOn,
  openFilings,
} from './article18-duties.ts';
import { deliveryDay, lateContracts, mayFileLate } from './delivery-day.ts';
import { completionRecorded, latenessShown } from './lateness.ts';
import { endedContractsShown, namedContractRuns, settledForWork } from './settlement.ts';
import { because } from './reasons.ts';
import { noLaterBySupplement } from './supplement-rules.ts';

const notWhileBuilding = (facts: ProjectFacts, law: Law): Unmet | undefined => {
  const { completedOn } = facts.implementation;
  return (
    notBuilding(facts, law) ??
    notApproved(facts) ??
    (completedOn === undefined ? undefined : past(because('already-completed', { on: completedOn })))
  );
};

const acknowledged = (facts: ProjectFacts, by: 'bureauAcknowledgedOn' | 'financeAcknowledgedOn', law: Law): Verdict => {
  const on = lastAcknowledgedOn(facts, by);
  if (awaitsAcknowledgement(facts, by)) return met;
  return on === undefined
    ? (notRunning(facts, law) ?? past(because('no-termination')))
    : past(because('termination-acknowledged', { on }));
};

/** Article 18: what law or policy forces is filed, and a contract that cannot reach its goal is ended in good order. */
export const art18 = article('art18', {
  p1: {
    'owner-files': power(
      ['filing.majorChange', 'filing.lateDelivery', 'termination.file'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}报备重大变更、逾期交付和终止。',
    ),
    'bureau-acknowledges': power(
      ['filing.acknowledgeArticle18', 'termination.acknowledgeByBureau'],
      [{ organ: 'data-bureau', posts: ['intake', 'review', 'leader'] }],
      '{data-bureau}收到备案。',
    ),
    'finance-acknowledges': power(
      ['termination.acknowledgeByFinance'],
      [{ organ: 'finance-bureau', posts: ['clerk', 'leader'] }],
      '{finance-bureau}收到终止备案。',
    ),
    'major-change-while-building': guard(['filing.majorChange'], {
      says: '立项审批后、建设完成前，报备因法律法规、国家政策调整等原因的重大变更。',
      check: ({ facts, law }) => notWhileBuilding(facts, law) ?? met,
    }),
    'late-delivery-of-contract': guard(['filing.lateDelivery'], {
      says: '签订合同后、建设完成前，报备逾期交付；逾期完成而没有报备的，验收合格前补报。',
      check: ({ facts, law }) =>
        (mayFileLate(facts) ? (notBuilding(facts, law) ?? notApproved(facts)) : notWhileBuilding(facts, law)) ??
        requires(facts.contracts.length > 0, () =>
          unmet(becauseOfChapter3('no-contract'), { remedy: { text: '先登记合同', action: 'contract.sign' } }),
        ),
    }),
    'implied-new-date': guard(['filing.lateDelivery'], {
      says: '新的交付日期晚于现在的交付日期，且不早于今天；完成以后补报的，不早于完成日期。',
      checkInput: ({ facts, today }, { contract: id, newDate }) => {
        const contract = facts.contracts.find((of) => of.id === id);
        if (contract === undefined) return unmet(because('no-such-contract'), { field: 'contract' });
        const current = deliveryDay(facts, contract);
        return [
          requires(newDate > current, () =>
            unmet(because('new-date-not-later', { date: newDate, current }), { field: 'newDate' }),
          ),
          requires(newDate >= (facts.implementation.completedOn ?? today), () =>
            unmet(because('new-date-past', { date: newDate, today: facts.implementation.completedOn ?? today }), {
              field: 'newDate',
            }),
          ),
        ];
      },
    }),
    'filing-before-acknowledgement': guard(['filing.acknowledgeArticle18'], {
      says: '收到重大变更、逾期交付备案的，出具回执。',
      check: ({ facts, law }) =>
        notRunning(facts, law) ?? (openFilings(facts).length > 0 ? met : past(because('nothing-to-acknowledge'))),
    }),
    'implied-open-filing': guard(['filing.acknowledgeArticle18'], {
      says: '回执对应一项未出具回执的备案。',
      checkInput: ({ facts }, { filing: id }) =>
        requires(
          openFilings(facts).some((filing) => filing.id === id),
          () => unmet(because('no-such-filing'), { field: 'filing' }),
        ),
    }),
    'termination-of-contract': guard(['termination.file'], {
      says: '签订合同后、验收合格前，目标无法完全实现需要终止合同的，完成终止手续后报备一次。',
      check: ({ facts, law }) => {
        const blocked = notBuilding(facts, law) ?? notApproved(facts);
        if (blocked) return blocked;
        const { report } = facts.acceptance;
        if (report?.conclusion === 'accepted') return past(because('already-accepted', { on: report.issuedOn }));
        return requires(
          facts.contracts.some(({ endedOn }) => endedOn === undefined),
          () =>
            unmet(because('no-contract-to-terminate'), {
              remedy: { text: '申请取消项目', action: 'cancellation.request' },
            }),
        );
      },
    }),
    'no-later-by-supplement': noLaterBySupplement,
    'named-contract-runs': namedContractRuns,
    'settled-for-work': settledForWork,
    'ended-contracts-shown': endedContractsShown,
    'lateness-shown': latenessShown,
    'completion-recorded': completionRecorded,
    'procedure-completed': guard(['termination.file'], {
      says: '按相关法律法规完成终止手续，并附材料。',
      checkInput: (_, { documents }) =>
        requires(documents.length > 0, () =>
          unmet(because('procedure-documents-missing'), { field: 'documents', remedy: '上传终止手续材料' }),
        ),
    }),
    'implied-termination-day': guard(['termination.file'], {
      says: '终止日期不早于合同签订、不晚于今天。',
      checkInput: ({ facts, today }, { terminatedOn }) =>
        happened(
          { field: 'terminatedOn', label: '终止日期', date: terminatedOn },
          today,
          ...facts.contracts.slice(0, 1).map(({ signedOn }) => ({ label: '合同签订日期', date: signedOn })),
        ),
    }),
    'termination-before-bureau': guard(['termination.acknowledgeByBureau'], {
      says: '{project-owner}报备终止后，{data-bureau}收到备案。',
      check: ({ facts, law }) => acknowledged(facts, 'bureauAcknowledgedOn', law),
    }),
    'termination-before-finance': guard(['termination.acknowledgeByFinance'], {
      says: '{project-owner}报备终止后，{finance-bureau}收到备案。',
      check: ({ facts, law }) => acknowledged(facts, 'financeAcknowledgedOn', law),
    }),
    'tell-the-bureau': tells(
      ['filing.majorChange', 'filing.lateDelivery'],
      [{ organ: 'data-bureau', posts: ['intake', 'review', 'leader'] }],
      '重大变更、逾期交付报{data-bureau}备案。',
    ),
    'tell-bureau-and-finance': tells(
      ['termination.file'],
      [
        { organ: 'data-bureau', posts: ['intake', 'review', 'leader'] },
        { organ: 'finance-bureau', posts: ['clerk', 'leader'] },
      ],
      '终止合同向{data-bureau}和{finance-bureau}备案。',
    ),
    'file-late-delivery': fileLateDelivery,
    'acknowledge-filings': acknowledgeFilings,
    'acknowledge-termination': acknowledgeTermination,
    'late-delivery': consequence('超过交付日期未完成建设的，标明已逾期。', ({ facts, today }) =>
      lateContracts(facts, today).map((contract) => {
        const due = deliveryDay(facts, contract);
        const text = `已逾期 ${daysBetween(due, today)} 天：合同 ${contract.number} 应于 ${chineseDate(due)}交付`;
        return { text, tone: 'danger' };
      }),
    ),
  },
});

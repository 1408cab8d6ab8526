import {
  article,
  chineseDate,
  consequence,
  duty,
  guard,
  met,
  past,
  power,
  requires,
  unmet,
  wanText,
  type Reason,
} from '@zhengxiang/core';
import { unpaidInstalmentsOf, type ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { instalmentOf } from '../ch3-procurement/instalments.ts';
import { notApproved, notBuilding } from '../ch3-procurement/running-case.ts';
import { balanceShown, lastPaymentIsBalance, nothingAfterFailure, planKeepsBalance } from './balance-rules.ts';
import { isPaidUp, lockedBalance, releasable, unpaidTotal } from './balance.ts';
import {
  advanceShown,
  agreedWithinPrice,
  registeredBeforeAcceptance,
  registeredNotLowered,
  statedBeforePayment,
  statementShown,
} from './stated-balance.ts';
import { afterAcceptance, heldBack, lockedByName, noBalance } from './held-back.ts';
import { acceptedReport, failedReport, standingFailure } from './round.ts';
import { balanceText, because } from './reasons.ts';

const noUse = (facts: ProjectFacts): Reason => {
  const failed = failedReport(facts);
  return failed ? because('failed-no-use', { on: failed.issuedOn }) : because('not-accepted-no-use');
};

/** Article 24: no use and no balance without acceptance. Nobody can waive it. */
export const art24 = article('art24', {
  p1: {
    'owner-delivers': power(
      ['delivery.putIntoUse', 'balance.release'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '验收合格后，{project-owner}交付使用，申请拨付余款。',
    ),
    'owner-states-balance': power(
      ['balance.register'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}登记合同约定的余款和预付款。',
    ),
    'use-after-acceptance': guard(['delivery.putIntoUse'], {
      says: '未通过验收或验收不合格的项目，不得交付使用。',
      check: ({ facts, law }) => {
        const blocked = notBuilding(facts, law) ?? notApproved(facts);
        if (blocked) return blocked;
        const { inUseOn } = facts.acceptance;
        if (inUseOn !== undefined) return past(because('in-use-already', { on: inUseOn }));
        return requires(acceptedReport(facts) !== undefined, () => unmet(noUse(facts), { remedy: afterAcceptance }));
      },
    }),
    'implied-use-day': guard(['delivery.putIntoUse'], {
      says: '交付使用日期不早于验收报告，不晚于今天。',
      checkInput: ({ facts, today }, { inUseOn }) =>
        happened({ field: 'inUseOn', label: '交付使用日期', date: inUseOn }, today, {
          label: '验收报告出具日期',
          date: acceptedReport(facts)?.issuedOn,
        }),
    }),
    // Reading: 余款 is every instalment that the plan marks as such, of all contracts of the project.
    'balance-after-acceptance': guard(['payment.make'], {
      says: '未通过验收或验收不合格的项目，不予拨付余款。',
      check: ({ facts }) => {
        const locks = unpaidInstalmentsOf(facts).map((line) => heldBack(facts, line).locked);
        const [first] = locks;
        if (first === undefined || locks.includes(undefined)) return met;
        const balance = lockedBalance(facts);
        return unmet(balance > 0 ? noBalance(facts, balance) : first.reason, { remedy: afterAcceptance });
      },
      checkInput: ({ facts }, { planned: id }) => {
        const line = instalmentOf(facts, id);
        return (line && lockedByName(facts, line)) ?? met;
      },
    }),
    'nothing-after-failure': nothingAfterFailure,
    'last-payment-is-balance': lastPaymentIsBalance,
    'agreed-within-price': agreedWithinPrice,
    'registered-before-acceptance': registeredBeforeAcceptance,
    'registered-not-lowered': registeredNotLowered,
    'stated-before-payment': statedBeforePayment,
    'statement-shown': statementShown,
    'advance-shown': advanceShown,
    'plan-keeps-balance': planKeepsBalance,
    'balance-shown': balanceShown,
    'release-after-acceptance': guard(['balance.release'], {
      says: '验收合格后，可以申请拨付余款。',
      check: ({ facts, law }) => {
        const blocked = notBuilding(facts, law) ?? notApproved(facts);
        if (blocked) return blocked;
        if (acceptedReport(facts) === undefined)
          return unmet(noBalance(facts, lockedBalance(facts)), { remedy: afterAcceptance });
        return releasable(facts).length > 0 ? met : past(because('no-balance-left'));
      },
    }),
    'implied-release': guard(['balance.release'], {
      says: '每份合同申请一次，已付清的不再申请。',
      checkInput: ({ facts }, { contract: id }) => {
        const contract = facts.contracts.find((one) => one.id === id);
        if (contract === undefined) return unmet(because('no-such-contract'), { field: 'contract' });
        const { balanceReleaseRequestedOn: on, price } = contract;
        if (on !== undefined) return unmet(because('release-requested', { on }), { field: 'contract' });
        return requires(!isPaidUp(facts, contract), () =>
          unmet(because('contract-paid', { price }), { field: 'contract' }),
        );
      },
    }),
    'pay-balance': duty('{project-owner}申请拨付余款的，{finance-bureau}拨付。', ({ facts }) =>
      facts.contracts.flatMap((contract) => {
        const since = contract.balanceReleaseRequestedOn;
        if (since === undefined || isPaidUp(facts, contract)) return [];
        const text = `合同 ${contract.number} 的余款于 ${chineseDate(since)}申请拨付`;
        return [{ of: 'finance-bureau' as const, text, since, action: 'payment.make' as const }];
      }),
    ),
    'balance-locked': consequence('验收合格前，余款锁定，不得交付使用。', ({ facts }) => {
      const { completedOn } = facts.implementation;
      if (completedOn === undefined || facts.closed !== undefined || acceptedReport(facts)) return [];
      const unpaid = unpaidTotal(facts);
      const text =
        standingFailure(facts) && unpaid > 0
          ? `项目验收不合格：不得交付使用，未付的 ${wanText(unpaid)}再次验收合格前都不予拨付`
          : `项目尚未验收合格：不得交付使用，${balanceText(lockedBalance(facts))}锁定`;
      return [{ text, tone: 'warning' }];
    }),
  },
});

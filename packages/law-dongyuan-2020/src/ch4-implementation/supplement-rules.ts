import { foldedNumber, guard, met, past, unmet, type Verdict } from '@zhengxiang/core';
import { paidTotal, type Contract, type InputOf, type ProjectFacts } from '@zhengxiang/procedure';
import { happened, notBefore } from '../ch3-procurement/days.ts';
import { notBuilding } from '../ch3-procurement/running-case.ts';
import { deliveryDay } from './delivery-day.ts';
import { because } from './supplement-reasons.ts';

type Supplement = InputOf<'contract.supplement'>;

const contractOf = (facts: ProjectFacts, { contract }: Supplement): Contract | undefined =>
  facts.contracts.find(({ id }) => id === contract);

export const contractBeforeSupplement = guard(['contract.supplement'], {
  says: '补充协议补充已经登记的合同，签订不早于合同；写明改变了什么。',
  check: ({ facts, law }) =>
    notBuilding(facts, law) ?? (facts.contracts.length > 0 ? met : past(because('no-contract-to-supplement'))),
  checkInput: ({ facts, today }, input) => {
    const contract = contractOf(facts, input);
    if (contract === undefined) return unmet(because('no-such-contract'), { field: 'contract' });
    const known = [contract.number, ...(contract.supplements ?? []).map(({ number }) => number)].map(foldedNumber);
    return [
      ...happened({ field: 'signedOn', label: '签订日期', date: input.signedOn }, today, {
        label: '合同签订日期',
        date: contract.signedOn,
      }),
      ...(known.includes(foldedNumber(input.number))
        ? [unmet(because('supplement-twice', { number: input.number }), { field: 'number' })]
        : []),
      ...(input.deliverBy === undefined
        ? []
        : notBefore(
            { field: 'deliverBy', label: '补充后的交付日期', date: input.deliverBy },
            { label: '补充协议签订日期', date: input.signedOn },
          )),
    ];
  },
});

/** Articles 15 and 17: dearer than approved and contracted is a change of the project, whatever the paper is called. */
export const noDearerBySupplement = guard(['contract.supplement'], {
  says: '补充协议不提高合同价：提高的先申请变更，批准后合同价随之调整；也不低于已付的款项。',
  checkInput: ({ facts }, input): Verdict | readonly Verdict[] => {
    const contract = contractOf(facts, input);
    const { price } = input;
    if (contract === undefined || price === undefined) return met;
    if (price > contract.price)
      return unmet(because('supplement-dearer', { price: contract.price, proposed: price }), {
        field: 'price',
        remedy: { text: '先申请变更', action: 'change.request' },
      });
    const paid = paidTotal(facts, contract);
    return price < paid ? unmet(because('supplement-below-paid', { paid, proposed: price }), { field: 'price' }) : met;
  },
});

/** Article 18: a later day of delivery is filed; the agreement follows it, and does not take its place. */
export const noLaterBySupplement = guard(['contract.supplement'], {
  says: '补充协议推迟交付的，不晚于报备的新的交付日期。',
  checkInput: ({ facts }, input) => {
    const contract = contractOf(facts, input);
    const { deliverBy } = input;
    if (contract === undefined || deliverBy === undefined) return met;
    const until = deliveryDay(facts, contract);
    return deliverBy > until
      ? unmet(because('supplement-later', { until, proposed: deliverBy }), {
          field: 'deliverBy',
          remedy: { text: '先报备逾期交付', action: 'filing.lateDelivery' },
        })
      : met;
  },
});

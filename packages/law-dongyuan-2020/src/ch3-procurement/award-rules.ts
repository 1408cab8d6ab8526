import {
  consequence,
  foldedNumber,
  guard,
  met,
  past,
  requires,
  subtractFen,
  unmet,
  type CompanyRef,
  type Fen,
  type Verdict,
} from '@zhengxiang/core';
import type { PackageState, Surroundings } from '@zhengxiang/procedure';
import { isSameParty } from '../ch1-general/kin.ts';
import { happened, notBefore } from './days.ts';
import { awaitsAward, awaitsContract, findPackage, hasSealedBids, linesOfPackage, needsTender } from './packages.ts';
import { because } from './reasons.ts';
import { afterFailure, notInProcurement, packageFor } from './tender-rules.ts';

export const bidsBeforeAward = guard(['procurement.award'], {
  says: '登记投标情况后，登记中标结果；单一来源、框架协议、自行采购的，可直接登记成交结果。',
  check: ({ facts, law }) => {
    const blocked = notInProcurement(facts, law);
    if (blocked) return blocked;
    const { packages } = facts.procurement;
    if (packages.some(awaitsAward)) return met;
    return packages.every((of) => of.award !== undefined)
      ? past(because('nothing-to-award'))
      : unmet(because('bids-not-recorded'), {
          remedy: { text: '先登记投标情况', action: 'procurement.recordBids' },
        });
  },
});

const againstBid = (
  of: PackageState,
  around: Pick<Surroundings, 'kin'>,
  winner: CompanyRef,
  price: Fen,
): readonly Verdict[] => {
  if (of.bids === undefined) return [];
  const bid = of.bids.bids.find((row) => isSameParty(around, row.firm, winner))?.price;
  if (bid === undefined) return [unmet(because('winner-did-not-bid', { firm: winner.name }), { field: 'winner' })];
  if (hasSealedBids(of))
    return price === bid
      ? []
      : [
          unmet(because('price-differs-from-bid', { bid, price }), {
            field: 'price',
            restsOn: ['art13-without-tender'],
          }),
        ];
  return price <= bid
    ? []
    : [
        unmet(because('price-above-bid', { bid, price, excess: subtractFen(price, bid) }), {
          field: 'price',
          restsOn: ['art13-without-tender'],
        }),
      ];
};

export const impliedAward = guard(['procurement.award'], {
  says: '中标供应商参加了投标，中标价与报价一致（谈判、磋商不高于报价），且不超过采购包预算。',
  partlyOn: ['art13-without-tender'],
  checkInput: ({ facts, today, around }, { package: id, winner, price, awardedOn }) => {
    const of = packageFor(facts, id, 'procurement.award');
    if ('kind' in of) return of;
    return [
      ...happened(
        { field: 'awardedOn', label: '中标日期', date: awardedOn },
        today,
        { label: '开标日期', date: of.bids?.openedOn },
        { label: '采购计划登记日期', date: of.bids === undefined ? facts.procurement.plannedOn : undefined },
        afterFailure(of),
      ),
      ...againstBid(of, around, winner, price),
      ...(price <= of.budget
        ? []
        : [
            unmet(because('price-above-package', { budget: of.budget, price, excess: subtractFen(price, of.budget) }), {
              field: 'price',
            }),
          ]),
    ];
  },
});

/** Competition of one: the ways of procurement that call for several have to say why one was enough. */
export const oneBidderExplained = guard(['procurement.award'], {
  says: '招标、磋商、谈判、询价只有一家参加的，写明仍然定标的理由。',
  restsOn: ['art13-one-bidder'],
  checkInput: ({ facts }, { package: id, oneBidder }) => {
    const of = findPackage(facts, id);
    const alone = of?.bids !== undefined && of.bids.bids.length === 1 && needsTender(of);
    return requires(!alone || oneBidder !== undefined, () =>
      unmet(because('one-bidder-unexplained', { package: of?.name ?? '' }), {
        field: 'oneBidder',
        remedy: { text: '写明理由，或者登记废标后重新采购', action: 'procurement.fail' },
      }),
    );
  },
});

export const oneBidderShown = consequence('只有一家参加而定标的，一直标明理由。', ({ facts }) =>
  facts.procurement.packages.flatMap(({ name, award, bids }) =>
    award?.oneBidder === undefined || bids?.bids.length !== 1
      ? []
      : [{ text: `采购包“${name}”只有一家参加；理由：${award.oneBidder}`, tone: 'warning' as const }],
  ),
);

export const awardBeforeContract = guard(['contract.sign'], {
  says: '登记中标结果后，登记合同。',
  check: ({ facts, law }) => {
    const blocked = notInProcurement(facts, law);
    if (blocked) return blocked;
    const { packages } = facts.procurement;
    if (packages.some((of) => awaitsContract(facts, of))) return met;
    return packages.every((of) => of.award !== undefined)
      ? past(because('all-contracted'))
      : unmet(because('not-awarded'), { remedy: { text: '先登记中标结果', action: 'procurement.award' } });
  },
});

export const impliedContract = guard(['contract.sign'], {
  says: '合同乙方是中标供应商，合同价等于中标价，签订不早于中标，交付不早于签订，编号不重复。',
  checkInput: ({ facts, today, around }, input) => {
    const of = packageFor(facts, input.package, 'contract.sign');
    if ('kind' in of) return of;
    const { award } = of;
    if (award === undefined) return met;
    const { winner } = award;
    return [
      ...happened({ field: 'signedOn', label: '签订日期', date: input.signedOn }, today, {
        label: '中标日期',
        date: award.awardedOn,
      }),
      ...notBefore(
        { field: 'deliverBy', label: '约定交付日期', date: input.deliverBy },
        { label: '签订日期', date: input.signedOn },
      ),
      ...(isSameParty(around, winner, input.party)
        ? []
        : [
            unmet(because('party-is-not-winner', { winner: winner.name, party: input.party.name }), { field: 'party' }),
          ]),
      ...(award.price === input.price
        ? []
        : [unmet(because('price-differs-from-award', { award: award.price, price: input.price }), { field: 'price' })]),
      ...(facts.contracts.some((contract) => foldedNumber(contract.number) === foldedNumber(input.number))
        ? [unmet(because('contract-number-taken', { number: input.number }), { field: 'number' })]
        : []),
      ...((input.lines ?? []).every((line) => linesOfPackage(facts, of.id).includes(line))
        ? []
        : [unmet(because('line-not-in-package', { package: of.name }), { field: 'lines' })]),
    ];
  },
});

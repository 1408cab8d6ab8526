import type { Candidate, Candidates } from '@zhengxiang/core';
import { unpaidInstalmentsOf, type CandidatesOfActs } from '@zhengxiang/procedure';
import { candidatesOfRecords } from './candidates-of-records.ts';
import { demonstratedForBids } from './ch3-procurement/art12-demonstration.ts';
import { linesOfPackage, packageFits, type PackageAct } from './ch3-procurement/packages.ts';
import { singleSourcePackages } from './ch3-procurement/publicity-rules.ts';
import { releasable } from './ch5-acceptance/balance.ts';
import { payable } from './ch5-acceptance/held-back.ts';

const openFirst = (candidates: readonly Candidate[]): readonly Candidate[] => [
  ...candidates.filter(({ locked }) => locked === undefined),
  ...candidates.filter(({ locked }) => locked !== undefined),
];

/** Article 13: the packages that an act of procurement can be about. */
const packagesFor = (act: PackageAct): Candidates => ({
  field: 'package',
  of: (facts) =>
    facts.procurement.packages.filter((of) => packageFits[act].fits(facts, of)).map(({ id }): Candidate => ({ id })),
});

/** Articles 11 and 24: what is left to pay, the earliest due first; balances that article 24 holds back are locked. */
const payableLines: Candidates = {
  field: 'planned',
  of: (facts) =>
    openFirst(
      unpaidInstalmentsOf(facts)
        .toSorted((a, b) => a.planned.dueOn.localeCompare(b.planned.dueOn))
        .map((line): Candidate => {
          const { most, locked, limited } = payable(facts, line);
          return {
            id: line.planned.id,
            locked: locked && { cite: 'art24.p1', verdict: locked },
            money: { rest: line.rest, most, limited: limited && { cite: 'art24.p1', verdict: limited } },
          };
        }),
    ),
};

/** What each of these acts can be about, by the functions with which their guards refuse the rest. */
export const candidates: CandidatesOfActs = {
  ...candidatesOfRecords,
  'procurement.publishTender': packagesFor('procurement.publishTender'),
  'procurement.recordBids': {
    field: 'package',
    of: (facts, law) =>
      openFirst(
        packagesFor('procurement.recordBids')
          .of(facts, law)
          .map(({ id }): Candidate => {
            const verdict = demonstratedForBids(facts, id, law);
            return verdict.kind === 'unmet' ? { id, locked: { cite: 'art12.p1', verdict } } : { id };
          }),
      ),
  },
  'procurement.publicise': {
    field: 'package',
    of: (facts) => singleSourcePackages(facts).map(({ id }): Candidate => ({ id })),
  },
  'procurement.award': packagesFor('procurement.award'),
  'procurement.fail': packagesFor('procurement.fail'),
  'contract.sign': {
    ...packagesFor('contract.sign'),
    beside: [
      {
        field: 'lines',
        of: (facts, _law, answers) => linesOfPackage(facts, answers['package']).map((id): Candidate => ({ id })),
      },
    ],
  },
  'payment.make': payableLines,
  'balance.release': { field: 'contract', of: (facts) => releasable(facts).map(({ id }): Candidate => ({ id })) },
};

import type { Finding } from '@zhengxiang/core';
import {
  approvedAmountOf,
  ceilingOf,
  contractTotal,
  currentApplication,
  paidTotal,
  type ProjectFacts,
} from '@zhengxiang/procedure';

type Rule = readonly [what: string, isSo: (facts: ProjectFacts) => boolean];

const designerOf = (facts: ProjectFacts): string | undefined => currentApplication(facts)?.designFirm?.firm.uscc;
const isAccepted = (facts: ProjectFacts): boolean => facts.acceptance.report?.conclusion === 'accepted';
const ownsItself = (facts: ProjectFacts): boolean => facts.origin.owner.organ === 'data-bureau';
const firmsOf = (facts: ProjectFacts, subject: 'main' | 'supervision'): readonly string[] => [
  ...facts.contracts.filter((contract) => contract.subject === subject).map(({ party }) => party.uscc),
  ...facts.procurement.packages.flatMap((of) => (of.subject === subject && of.award ? [of.award.winner.uscc] : [])),
];
const supervisors = (facts: ProjectFacts): readonly string[] => [
  ...firmsOf(facts, 'supervision'),
  ...(facts.implementation.supervision ? [facts.implementation.supervision.firm.uscc] : []),
];

/** What must never be so, whatever was tried. */
const rules: readonly Rule[] = [
  [
    'contracts above the approved amount or what changes left of it (art. 11, 17)',
    (facts) => facts.contracts.length > 0 && contractTotal(facts) > (ceilingOf(facts) ?? 0),
  ],
  [
    'an approval that a change has altered (art. 11, 17)',
    (facts) => approvedAmountOf(facts) !== (facts.approval && facts.review.opinion?.approvedAmount),
  ],
  ['in use without acceptance (art. 24)', (facts) => facts.acceptance.inUseOn !== undefined && !isAccepted(facts)],
  [
    'a balance paid without acceptance (art. 24)',
    (facts) =>
      !isAccepted(facts) &&
      facts.plannedPayments.some(
        ({ id, balance, contract }) =>
          balance &&
          facts.contracts.some((of) => of.id === contract && of.subject === 'main') &&
          facts.payments.some(({ planned }) => planned === id),
      ),
  ],
  [
    // The balance is that of the construction: a supervisor or a tester may be paid for what they have done.
    'a construction paid in full without acceptance (art. 24)',
    (facts) =>
      !isAccepted(facts) &&
      facts.changes.every(({ state }) => state !== 'approved') &&
      facts.contracts.some((contract) => contract.subject === 'main' && paidTotal(facts, contract) >= contract.price),
  ],
  [
    'a locked balance made small without acceptance (art. 24)',
    (facts) =>
      !isAccepted(facts) &&
      facts.contracts.some(({ id, price }) => {
        const plan = facts.plannedPayments.filter(({ contract }) => contract === id);
        // Every honest plan of a walk keeps back a tenth; one 分 is what the dishonest ones leave.
        return price > 10 && plan.filter(({ balance }) => balance).some(({ amount }) => amount === 1);
      }),
  ],
  [
    'paid after a failed acceptance (art. 24)',
    ({ acceptance: { reports }, payments }) => {
      const last = reports.at(-1);
      return last?.conclusion === 'failed' && payments.some(({ paidOn }) => paidOn > last.issuedOn);
    },
  ],
  [
    'procurement goes on although the demonstration was adverse (art. 12)',
    ({ procurement: { demonstrations, packages } }) => {
      const last = demonstrations.at(-1);
      return (
        last?.finding === 'adverse' &&
        packages.some(({ tender, award }) => (tender?.publishedOn ?? award?.awardedOn ?? '') > last.heldOn)
      );
    },
  ],
  [
    'the design firm bids for, wins or holds a contract of the construction (art. 10)',
    (facts) => {
      const designer = designerOf(facts);
      return (
        facts.contracts.some(({ party, subject }) => subject === 'main' && party.uscc === designer) ||
        facts.procurement.packages.some(
          ({ award, bids, subject }) =>
            subject === 'main' &&
            (award?.winner.uscc === designer || (bids?.bids ?? []).some(({ firm }) => firm.uscc === designer)),
        )
      );
    },
  ],
  [
    'two approved changes without an exception from just that rule (art. 17)',
    ({ changes, waivers }) =>
      changes.filter(({ state }) => state === 'approved').length >
      1 +
        waivers.filter(({ decision, provision }) => decision?.granted === true && provision === 'art17.p1/one-change')
          .length,
  ],
  [
    'a change carried out before it was approved (art. 17)',
    ({ changes }) =>
      changes.some(
        ({ carriedOutOn, decidedOn, state }) =>
          carriedOutOn !== undefined && (state !== 'approved' || decidedOn === undefined || carriedOutOn < decidedOn),
      ),
  ],
  [
    'the bureau reviews its own project (art. 10)',
    (facts) =>
      ownsItself(facts) &&
      facts.review.rounds.some(
        ({ mode, cost }) => mode === 'experts' || cost?.by.organisationId === facts.origin.owner.id,
      ),
  ],
  [
    'builder and supervisor are one (art. 16)',
    (facts) => firmsOf(facts, 'main').some((f) => supervisors(facts).includes(f)),
  ],
  [
    'contract or funding without approval (art. 3, 11)',
    ({ approval, contracts, funding }) =>
      approval === undefined && (contracts.length > 0 || funding.reviewStartedOn !== undefined),
  ],
  ['a classified project on record (art. 4)', ({ versions }) => versions.some(({ data }) => data.classified)],
];

export const forbiddenFacts = (facts: ProjectFacts): readonly string[] =>
  rules.filter(([, isSo]) => isSo(facts)).map(([what]) => what);

const isSound = (text: string): boolean => /\p{Script=Han}{2}/u.test(text) && !/undefined|NaN|\[object/u.test(text);

/** What a refusal owes to whoever is refused: a Chinese sentence without holes, and a way out unless the act lies behind. */
export const faultsOfRefusal = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ provision, cite, verdict }) => {
    if (verdict.kind !== 'unmet') return [];
    const { reason, remedy, field, past } = verdict;
    const name = `${provision} (${reason.code})`;
    return [
      ...(/^(?:art|annex)\d/u.test(cite) ? [] : [`${name} cites nothing`]),
      ...(isSound(reason.text) ? [] : [`${name} says “${reason.text}”`]),
      ...(remedy === undefined || isSound(remedy.text) ? [] : [`${name} offers “${remedy.text}”`]),
      ...(past === true || remedy !== undefined || field !== undefined ? [] : [`${name} shows no way out`]),
    ];
  });

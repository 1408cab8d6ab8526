import { citeOf, guard, met, past, requires, unmet, type ProvisionId, type Unmet } from '@zhengxiang/core';
import { organName, type BodyOf, type ProjectFacts, type Violation } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { findTextUnit } from '../text.ts';
import { notOnRecord } from './on-record.ts';
import { because } from './reasons.ts';

/** Article 25: who is told of a serious violation. */
const reportedTo: BodyOf<'criticism.issued'>['recipients'] = [
  'discipline-commission',
  'organization-department',
  'finance-bureau',
  'audit-bureau',
];

const find = (facts: ProjectFacts, id: string): Violation | undefined =>
  facts.oversight.violations.find((violation) => violation.id === id);

const noSuchViolation = () => unmet(because('no-such-violation'), { field: 'violation' });

export const awaitsCriticism = (violation: Violation): boolean =>
  violation.severity === 'serious' && violation.criticism === undefined;

const criticismOutstanding = (violation: Violation): Unmet | undefined =>
  awaitsCriticism(violation)
    ? unmet(because('criticism-outstanding', { violation: violation.id }), {
        field: 'violation',
        remedy: { text: '先通报', action: 'criticism.issue' },
      })
    : undefined;

/** Violations that are not resolved; a serious one has to wait for the criticism. */
export const violationsToResolve = (
  facts: ProjectFacts,
): readonly { readonly violation: Violation; readonly against: Unmet | undefined }[] =>
  facts.oversight.violations
    .filter(({ resolvedOn }) => resolvedOn === undefined)
    .map((violation) => ({ violation, against: criticismOutstanding(violation) }));

export const violationsToCriticise = (facts: ProjectFacts): readonly Violation[] =>
  facts.oversight.violations.filter(awaitsCriticism);

export const impliedProvision = guard(['violation.record'], {
  says: '违反的规定是本办法中的一条、款或项。',
  check: ({ facts }) => notOnRecord(facts) ?? met,
  checkInput: (_, { provision }) => {
    const cite = provision.includes('/') ? citeOf(provision as ProvisionId) : provision;
    return requires(findTextUnit(cite) !== undefined, () =>
      unmet(because('no-such-provision', { provision }), { field: 'provision' }),
    );
  },
});

export const resolveOpenViolation = guard(['violation.resolve'], {
  says: '已经改正的违规可以销号；严重违规先通报再销号。',
  check: ({ facts }) =>
    facts.oversight.violations.some(({ resolvedOn }) => resolvedOn === undefined)
      ? met
      : past(because('no-open-violation')),
  checkInput: ({ facts }, { violation: id }) => {
    const violation = find(facts, id);
    if (violation === undefined) return noSuchViolation();
    if (violation.resolvedOn !== undefined)
      return unmet(because('violation-resolved', { violation: id, on: violation.resolvedOn }), { field: 'violation' });
    return criticismOutstanding(violation) ?? met;
  },
});

export const criticiseSeriousViolation = guard(['criticism.issue'], {
  says: '对严重违反本办法规定的{project-owner}进行通报，每项违规通报一次。',
  check: ({ facts }) => (violationsToCriticise(facts).length > 0 ? met : past(because('nothing-to-criticise'))),
  checkInput: ({ facts }, { violation: id }) => {
    const violation = find(facts, id);
    if (violation === undefined) return noSuchViolation();
    if (violation.criticism !== undefined)
      return unmet(because('already-criticised', { violation: id, on: violation.criticism.issuedOn }), {
        field: 'violation',
      });
    return requires(violation.severity === 'serious', () =>
      unmet(because('not-serious', { violation: id }), { field: 'violation' }),
    );
  },
});

export const reportToAllFour = guard(['criticism.issue'], {
  says: '将情况报{discipline-commission}、{organization-department}、{finance-bureau}、{audit-bureau}。',
  checkInput: ({ law }, { recipients }) => {
    const missing = reportedTo.filter((organ) => !recipients.includes(organ));
    return requires(missing.length === 0, () =>
      unmet(because('recipients-missing', { recipients: missing.map((organ) => organName(law, organ)).join('、') }), {
        field: 'recipients',
      }),
    );
  },
});

export const impliedCriticismDay = guard(['criticism.issue'], {
  says: '通报日期不早于记录违规，不晚于今天。',
  checkInput: ({ facts, today }, { violation, issuedOn }) =>
    happened({ field: 'issuedOn', label: '通报日期', date: issuedOn }, today, {
      label: '记录违规日期',
      date: find(facts, violation)?.on,
    }),
});

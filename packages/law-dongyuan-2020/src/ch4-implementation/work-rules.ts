import { guard, met, past, unmet, type PlainDate } from '@zhengxiang/core';
import type { Contract, ProjectFacts } from '@zhengxiang/procedure';
import { happened } from '../ch3-procurement/days.ts';
import { contractOf } from '../ch3-procurement/packages.ts';
import { notApproved, notBuilding } from '../ch3-procurement/running-case.ts';
import { because } from './reasons.ts';

const mainContracts = (facts: ProjectFacts): readonly Contract[] =>
  facts.contracts.filter((contract) => contract.subject === 'main' && contract.endedOn === undefined);

const firstSigned = (facts: ProjectFacts): PlainDate | undefined =>
  mainContracts(facts)
    .map((contract) => contract.signedOn)
    .toSorted()
    .at(0);

const lastChangeCarriedOut = (facts: ProjectFacts): PlainDate | undefined =>
  facts.changes
    .flatMap((change) => change.carriedOutOn ?? [])
    .toSorted()
    .at(-1);

/** The last day on which the unit itself said that something was still to be built. */
const lastUnfinished = ({ implementation }: ProjectFacts): PlainDate | undefined =>
  implementation.progress.findLast(({ percent }) => percent < 100)?.on;

export const startAfterContract = guard(['implementation.start'], {
  says: '签订项目建设合同后开工。',
  check: ({ facts, law }) => {
    const blocked = notBuilding(facts, law) ?? notApproved(facts);
    if (blocked) return blocked;
    const { startedOn } = facts.implementation;
    if (startedOn !== undefined) return past(because('already-started', { on: startedOn }));
    return mainContracts(facts).length > 0
      ? met
      : unmet(because('no-main-contract'), { remedy: { text: '先登记项目建设合同', action: 'contract.sign' } });
  },
});

export const impliedStart = guard(['implementation.start'], {
  says: '开工日期不早于建设合同签订和确定{supervision-firm}，不晚于今天。',
  checkInput: ({ facts, today }, { startedOn }) =>
    happened(
      { field: 'startedOn', label: '开工日期', date: startedOn },
      today,
      { label: '建设合同签订日期', date: firstSigned(facts) },
      { label: '{supervision-firm}确定日期', date: facts.implementation.supervision?.appointedOn },
    ),
});

export const progressWhileBuilding = guard(['implementation.reportProgress'], {
  says: '开工后、完成前可以报告进展。',
  check: ({ facts, law }) => {
    const blocked = notBuilding(facts, law) ?? notApproved(facts);
    if (blocked) return blocked;
    const { startedOn, completedOn } = facts.implementation;
    if (completedOn !== undefined) return past(because('already-completed', { on: completedOn }));
    return startedOn === undefined
      ? unmet(because('not-started'), { remedy: { text: '先登记开工', action: 'implementation.start' } })
      : met;
  },
});

export const completeWhenContracted = guard(['implementation.complete'], {
  says: '开工后，各项目建设采购包都签订合同的，建设内容全部完成时登记完成。',
  check: ({ facts, law }) => {
    const blocked = notBuilding(facts, law) ?? notApproved(facts);
    if (blocked) return blocked;
    const { startedOn, completedOn } = facts.implementation;
    if (completedOn !== undefined) return past(because('already-completed', { on: completedOn }));
    if (startedOn === undefined)
      return unmet(because('not-started'), { remedy: { text: '先登记开工', action: 'implementation.start' } });
    const open = facts.procurement.packages.filter(
      (of) => of.subject === 'main' && contractOf(facts, of) === undefined,
    );
    return open.length === 0
      ? met
      : unmet(because('packages-without-contract', { packages: open.map((of) => `“${of.name}”`).join('、') }), {
          remedy: { text: '先签订其余建设合同', action: 'contract.sign' },
        });
  },
});

export const impliedCompletion = guard(['implementation.complete'], {
  says: '完成日期不早于开工、变更实施和报告未完成的进展，不晚于今天。',
  checkInput: ({ facts, today }, { completedOn }) =>
    happened(
      { field: 'completedOn', label: '完成日期', date: completedOn },
      today,
      { label: '开工日期', date: facts.implementation.startedOn },
      { label: '变更实施日期', date: lastChangeCarriedOut(facts) },
      { label: '报告尚未完成的日期', date: lastUnfinished(facts) },
    ),
});

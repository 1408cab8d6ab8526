import { guard, met, past, unmet } from '@zhengxiang/core';
import type { PackageState, ProjectFacts } from '@zhengxiang/procedure';
import { happened, notBefore } from './days.ts';
import { findPackage } from './packages.ts';
import { because } from './reasons.ts';
import { afterFailure, notInProcurement } from './tender-rules.ts';

/** One supplier, and nobody settled yet: whoever objects can still be heard. */
const awaitsPublicity = ({ method, award }: PackageState): boolean => method === 'single-source' && award === undefined;

export const singleSourcePackages = ({ procurement }: ProjectFacts): readonly PackageState[] =>
  procurement.packages.filter(awaitsPublicity);

/** The text leaves it to the rules of procurement, which are no law of this regulation: the act is open, and nothing waits for it. */
export const publicityBeforeAward = guard(['procurement.publicise'], {
  says: '单一来源采购确定供应商以前，可以登记公示；公示在登记采购计划以后。',
  check: ({ facts, law }) =>
    notInProcurement(facts, law) ??
    (singleSourcePackages(facts).length > 0 ? met : past(because('nothing-single-source'))),
  checkInput: ({ facts, today }, { package: id, publicisedOn, until }) => {
    const of = findPackage(facts, id);
    if (of === undefined) return unmet(because('no-such-package'), { field: 'package' });
    if (!awaitsPublicity(of)) return unmet(because('not-single-source', { package: of.name }), { field: 'package' });
    return [
      ...happened(
        { field: 'publicisedOn', label: '公示开始日期', date: publicisedOn },
        today,
        { label: '采购计划登记日期', date: facts.procurement.plannedOn },
        afterFailure(of),
      ),
      ...notBefore(
        { field: 'until', label: '公示结束日期', date: until },
        { label: '公示开始日期', date: publicisedOn },
      ),
    ];
  },
});

import { action, f, optional, sumFen } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import type { Known } from '../known.ts';
import type { PackageState } from '../../facts/index.ts';
import { currentApplication } from '../../project/read.ts';
import { subjectByLines } from '../../facts/package-subject.ts';
import { proposedPackages } from './proposed-packages.ts';

import { base, procurementMethods, packageSubjects, type ProcurementMethod } from './shared.ts';

export const procurementPlan = action({
  ...base,
  title: '登记采购计划',
  event: 'procurement.planned',
  urgency: 'task',
  leadsTo: ['procurement.publishTender'],
  reads: ['money', 'review', 'application'],
  says: '登记采购方式、采购预算和代理机构；可分若干采购包，招标前可以修改。',
  fields: {
    packages: f.table(
      '采购包',
      {
        name: f.text('名称', { maxLength: 100 }),
        subject: f.choice('采购内容', packageSubjects),
        method: f.choice('采购方式', procurementMethods, { judged: true }),
        budget: f.money('采购预算', { min: 1 }),
        lines: optional(f.picks('包含的预算明细', 'budgetLines')),
      },
      { min: 1, max: 50 },
    ),
    agency: optional(f.company('采购代理机构')),
    plannedOn: f.date('登记日期', { ofToday: true }),
  },
});

// A package keeps its row id, and with it what has happened to it. A plan that changes after the demonstration has
// changed what was demonstrated: draw and demonstration start anew (article 12). What was found stays on record.
export const procurementPlanned: Reducer<'procurement.planned'> = (facts, { body }) => {
  const { draw, supplementaryDraws, demonstration, demonstrations, packages: before } = facts.procurement;
  const leftOut = [
    ...(facts.procurement.leftOut ?? []),
    ...before.filter((of) => of.failures.length > 0 && !body.packages.some(({ id }) => id === of.id)),
  ];
  // A row that comes back is the package that was left out.
  const earlier = (id: string): PackageState | undefined => [...before, ...leftOut].find((of) => of.id === id);
  const packages = body.packages.map(({ id, name, subject, method, budget, lines }) => ({
    ...(earlier(id) ?? { failures: [] }),
    id,
    name,
    // What ties a package to the rules is what is bought with it, not what it is called.
    subject: subjectByLines(subject, lines ?? [], currentApplication(facts)?.lines ?? []),
    method,
    budget,
    lines: lines ?? [],
  }));
  return {
    ...facts,
    procurement: {
      plannedOn: body.plannedOn,
      agency: body.agency,
      packages,
      ...(leftOut.length > 0 && { leftOut: leftOut.filter(({ id }) => !packages.some((of) => of.id === id)) }),
      budget: sumFen(packages.map((of) => of.budget)),
      draw: demonstration === undefined ? draw : undefined,
      ...(demonstration === undefined && supplementaryDraws && { supplementaryDraws }),
      demonstrations,
    },
  };
};

export const procurementPlanKnown: Known<'procurement.plan'> = (facts) => ({
  packages:
    facts.procurement.packages.length > 0
      ? facts.procurement.packages.map(({ id, name, subject, method, budget, lines }) => ({
          id,
          name,
          subject,
          method: method as ProcurementMethod,
          budget,
          lines,
        }))
      : proposedPackages(facts),
});

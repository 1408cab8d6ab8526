import { describe, expect, it } from 'vitest';
import { noSurroundings, type ProjectFacts } from '@zhengxiang/core';
import { factsOf, people, small, today } from './testing/initiation.ts';
import { approved, endorsed } from './testing/initiation-acts.ts';
import { factsFrom } from './testing/acceptance.ts';
import { started } from './testing/delivery-acts.ts';
import { dongyuan2020 } from './index.ts';

const rolesOf = (facts: ProjectFacts): readonly string[] =>
  dongyuan2020
    .requiredDocuments({
      facts,
      actor: people.clerk.actor,
      capacities: ['project-owner'],
      today,
      around: noSurroundings,
    })
    .map(({ role }) => role);

describe('各阶段还差什么材料', () => {
  it('备案的项目列四项备案材料', () => {
    expect(rolesOf(factsOf(endorsed(small())))).toEqual([
      'projectPlan',
      'tenderDocuments',
      'contract',
      'acceptanceMaterial',
    ]);
  });

  it('申报的项目列申报材料和签批', () => {
    expect(rolesOf(factsOf(endorsed()))).toEqual(['projectPlan', 'annex1', 'annex2', 'necessity', 'endorsement']);
  });

  it('批复之后列资金、采购和监理', () => {
    expect(rolesOf(factsOf(approved()))).toEqual(['fundingOpinion', 'annualBudget', 'supervisionQualification']);
  });

  it('开工之后列验收材料', () => {
    expect(rolesOf(factsFrom(started()))).toEqual([
      'preliminaryAcceptance',
      'acceptanceMaterial',
      'supervisionReport',
      'supervisionQualification',
      'annex5',
      'annex6',
    ]);
  });
});

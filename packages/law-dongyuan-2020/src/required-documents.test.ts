import { describe, expect, it } from 'vitest';
import { type ActionId, noSurroundings, type ProjectFacts } from '@zhengxiang/procedure';
import { mainPackage, planned, supervisionPackage, wanFen } from './testing/delivery.ts';
import { factsOf, ownerWithDepartment, people, small, today } from './testing/initiation.ts';
import { approved, endorsed } from './testing/initiation-acts.ts';
import { factsFrom } from './testing/acceptance.ts';
import { started } from './testing/delivery-acts.ts';
import { dongyuan2020 } from './index.ts';

const documentsOf = (facts: ProjectFacts) =>
  dongyuan2020.requiredDocuments({
    facts,
    actor: people.clerk.actor,
    capacities: ['project-owner'],
    today,
    around: noSurroundings,
    law: dongyuan2020,
  });
const rolesOf = (facts: ProjectFacts): readonly string[] => documentsOf(facts).map(({ role }) => role);
/** Each document with the act that brings it. */
const actsOf = (facts: ProjectFacts): readonly (readonly [string, ActionId])[] =>
  documentsOf(facts).map(({ role, action }) => [role, action]);

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

describe('每份材料由哪个事项提交', () => {
  it('备案', () => {
    expect(actsOf(factsOf(endorsed(small())))).toEqual([
      ['projectPlan', 'filing.filePlan'],
      ['tenderDocuments', 'filing.fileTender'],
      ['contract', 'filing.fileContract'],
      ['acceptanceMaterial', 'filing.fileAcceptance'],
    ]);
  });

  it('申报', () => {
    expect(actsOf(factsOf(endorsed(), ownerWithDepartment))).toEqual([
      ['projectPlan', 'initiation.prepare'],
      ['annex1', 'initiation.prepare'],
      ['annex2', 'initiation.prepare'],
      ['necessity', 'initiation.prepare'],
      ['endorsement', 'initiation.endorse'],
      ['departmentEndorsement', 'initiation.endorseByDepartment'],
    ]);
  });

  it('采购', () => {
    const at600 = planned([mainPackage({ budget: wanFen(580) }), supervisionPackage()]);
    expect(actsOf(factsFrom(at600))).toEqual([
      ['fundingOpinion', 'funding.issueOpinion'],
      ['annualBudget', 'budget.enter'],
      ['drawRecord', 'procurement.recordDraw'],
      ['demonstrationReport', 'procurement.recordDemonstration'],
      ['tenderDocuments', 'procurement.publishTender'],
      ['contract', 'contract.sign'],
      ['contract', 'contract.sign'],
      ['supervisionQualification', 'supervision.appoint'],
    ]);
  });

  it('验收', () => {
    expect(actsOf(factsFrom(started()))).toEqual([
      ['preliminaryAcceptance', 'acceptance.preliminary'],
      ['acceptanceMaterial', 'acceptance.apply'],
      ['supervisionReport', 'acceptance.apply'],
      ['supervisionQualification', 'acceptance.apply'],
      ['annex5', 'acceptance.apply'],
      ['annex6', 'sharing.confirm'],
    ]);
  });
});

import { plainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { application, openCases, playStep, socialAssistance, World } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { annexesOf } from './use-checks.ts';
import { knownPart, type Known } from './known-parts.ts';

const earlier = application({
  name: '旧项目',
  wan: '136',
  kind: 'software-development',
  subKind: 'professional-software',
  content: '旧内容',
  on: plainDate('2022-03-01'),
});
const known = (more: Partial<Known> = {}): Known => ({
  facts: undefined,
  values: {},
  earlier: undefined,
  personName: '李某',
  ...more,
});

/** The case as it stands before the acceptance is applied for. */
const beforeAcceptance = (): ProjectFacts => {
  const world = new World(dongyuan2020);
  openCases(world, socialAssistance);
  const end = socialAssistance.steps.findIndex(
    ({ action, expect: outcome }) => action === 'acceptance.apply' && outcome.kind === 'accepted',
  );
  for (const step of socialAssistance.steps.slice(0, end)) playStep(world, socialAssistance, step);
  return world.factsOf(socialAssistance.cases['main']?.id ?? '') as ProjectFacts;
};

describe('知道的先填好', () => {
  it('联系方式取上一次申报的，没有申报过的写经办人', () => {
    expect(knownPart('annex1', known({ earlier }))).toEqual({
      contactName: '经办人',
      officePhone: '0762-8831234',
      mobile: '13800138000',
      address: '广东省河源市东源县仙塘镇行政大道1号',
      postCode: '517500',
    });
    expect(knownPart('annex1', known())).toEqual({ contactName: '李某' });
  });

  it('附件2 接着申报内容和附件1 填', () => {
    const values = {
      content: '新内容',
      lines: earlier.lines,
      annex1: { contactName: '王某', officePhone: '0762-1234567', plannedEnd: '2027-01-01' },
    };
    const software = earlier.lines.filter(({ kind }) => kind === 'software-development');
    expect(knownPart('annex2', known({ values, earlier }))).toEqual({
      contact: '王某',
      phone: '0762-1234567',
      email: 'jbr@example.gov.cn',
      summary: '新内容',
      applicationDevelopment: software.reduce((sum, { amount }) => sum + amount, 0),
      expectedAcceptance: '2027-01-01',
    });
  });

  it('附件3、附件5 从合同、资金和付款写起，都是表上有的栏目', () => {
    const facts = beforeAcceptance();
    const contract = facts.contracts[0]?.id;
    expect(knownPart('annex3', known({ facts, values: { contract } }))).toMatchObject({ visaNumber: '1' });
    const self = knownPart('annex5', known({ facts }));
    expect(self['fundsInvested']).toContain('项目批复金额 130.00 万元');
    expect(self['actualExpenditure']).toMatch(/^合同金额 .+ 万元，已支付 .+ 万元。$/u);
    const annexes = annexesOf(dongyuan2020);
    for (const id of ['annex1', 'annex2', 'annex3', 'annex5'])
      for (const key of Object.keys(knownPart(id, known({ facts, values: { contract, content: '甲' }, earlier }))))
        expect(Object.keys(annexes[id] ?? {}), id).toContain(key);
  });
});

import { fen, leaveOpen, plainDate, type Actor, type Finding } from '@zhengxiang/core';
import {
  type ActionId,
  type Surroundings,
  emptyProject,
  noSurroundings,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { application } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { checksOf } from './use-checks.ts';

const actor: Actor = {
  personId: 'p',
  name: '经办人',
  organisationId: 'o',
  organisationName: '东源县水务局',
  organisationRole: 'unit',
  post: 'clerk',
};
const facts = emptyProject({ caseId: 'c', packId: dongyuan2020.id, owner: { id: 'o', name: '东源县水务局' } });
const check = (
  values: Readonly<Record<string, unknown>>,
  action: ActionId = 'initiation.prepare',
  of: ProjectFacts = facts,
  around: Surroundings = noSurroundings,
) =>
  checksOf({
    pack: dongyuan2020,
    action,
    values,
    of: { caseId: 'c', seq: 0, facts: of, project: of, capacities: ['project-owner', 'county-unit'], around },
    actor,
    today: plainDate('2021-03-01'),
  });
const around: Surroundings = {
  ...noSurroundings,
  annualLine: { year: 2021, reportedOn: plainDate('2020-10-15'), adopted: true, name: '智慧水利平台', ownerId: 'o' },
};
const codesOf = (findings: readonly Finding[]) =>
  findings.map(({ verdict }) => (verdict.kind === 'unmet' ? verdict.reason.code : verdict.kind));
const aheadOf = (values: Readonly<Record<string, unknown>>, beside: Surroundings = noSurroundings) =>
  check(values, 'initiation.prepare', facts, beside).ahead.map(({ action, findings }) => [action, codesOf(findings)]);
const cites = (values: Readonly<Record<string, unknown>>) => check(values).findings.map(({ cite }) => cite);

const complete = application({
  name: '智慧水利平台',
  wan: '136',
  kind: 'software-development',
  subKind: 'professional-software',
  content: '水雨情监测、山洪预警。',
  on: plainDate('2021-03-01'),
});

describe('边填边查', () => {
  it('填全的申报材料没有问题', () => {
    const listed = { ...complete, annualLine: 'list/N1' };
    expect(check(listed, 'initiation.prepare', facts, around)).toEqual({
      issues: [],
      findings: [],
      ahead: [],
      exceptions: 'later',
      sure: true,
    });
  });

  it('表单的缺漏和条文的要求一次列出', () => {
    const { name: _name, necessity: _necessity, ...rest } = complete;
    const { issues, findings } = check(rest);
    expect(issues.map(({ path }) => path)).toEqual(['name']);
    expect(findings.map(({ verdict }) => verdict.kind === 'unmet' && verdict.field)).toContain('necessity');
  });

  it('有错的栏目只说错在哪里，不再拿它论条文', () => {
    const [first, ...others] = complete.lines;
    const values = { ...complete, lines: [{ ...first, amount: '待定' }, ...others] };
    const { issues, findings } = check(values);
    expect(issues.map(({ path }) => path)).toEqual(['lines.0.amount']);
    expect(findings.filter(({ verdict }) => verdict.kind === 'unmet' && verdict.field?.startsWith('lines'))).toEqual(
      [],
    );
  });

  it('刚打开的空表不出错，也不说没有填的数', () => {
    const { findings } = check({ lines: [], dataItems: [] });
    expect(JSON.stringify(findings)).not.toMatch(/undefined|NaN/u);
  });

  it('该选的还没选，不先说后面的栏目', () => {
    const accepted: ProjectFacts = { ...facts, intake: { ...facts.intake, state: 'accepted' } };
    const codes = (values: Readonly<Record<string, unknown>>) =>
      check(values, 'review.convene', accepted).findings.map(
        ({ verdict }) => verdict.kind === 'unmet' && verdict.reason.code,
      );
    expect(codes({})).not.toContain('nobody-named');
    expect(codes({ mode: 'experts' })).toContain('nobody-named');
  });

  it('必传的文件还没传，同一条的其他要求照样列出', () => {
    const built: ProjectFacts = { ...facts, versions: [{ data: complete } as ProjectFacts['versions'][number]] };
    const { issues, findings } = check({}, 'acceptance.apply', built);
    expect(issues.map(({ path }) => path)).toContain('material');
    expect(findings.map(({ verdict }) => verdict.kind === 'unmet' && verdict.reason.code)).toContain(
      'supervision-report-missing',
    );
  });

  it('涉密项目、金额不符，引用条文', () => {
    expect(cites({ ...complete, classified: true })).toContain('art4.p1');
    expect(cites({ ...complete, totalInvestment: fen(complete.totalInvestment + 1) })).toContain('art10.p1.i2');
  });
});

describe('明细没有填全，合计照已经填的算，不当作没有明细', () => {
  const [first, ...others] = complete.lines;
  const codes = (lines: readonly unknown[]) => codesOf(check({ ...complete, lines }).findings);

  it('缺用途、缺名称：金额齐的，合计照算，相符就不说不符', () => {
    for (const key of ['purpose', 'name', 'kind', 'unit'])
      expect([key, codes([{ ...first, [key]: undefined }, ...others])]).toEqual([key, []]);
  });

  it('金额齐而合计真的不符的，缺用途也说出来，用的是真的合计', () => {
    const { findings } = check({ ...complete, lines: [{ ...first, purpose: undefined }] });
    const differs = findings.find(
      ({ verdict }) => verdict.kind === 'unmet' && verdict.reason.code === 'lines-differ-from-total',
    );
    expect(differs?.verdict.kind === 'unmet' && differs.verdict.reason.text).toContain('预算明细合计 126.00 万元');
  });

  it('刚加一行、缺一格金额、数量写成字：不说合计', () => {
    expect(codes([...complete.lines, { id: 'neu' }])).toEqual([]);
    expect(codes([{ ...first, amount: undefined }, ...others])).toEqual([]);
    expect(codes([{ ...first, quantity: '两套' }, ...others])).toEqual([]);
  });

  it('附件里有一格写错，附件其他要求照样说', () => {
    const annex1 = { ...(complete.annex1 as object), mobile: '1', fundingByYear: { year1: 1 } };
    const { issues, findings } = check({ ...complete, annex1 });
    expect(issues.map(({ path }) => path)).toEqual(['annex1.mobile']);
    expect(codesOf(findings)).toContain('annex-disagrees');
  });
});

describe('能提交而下一步办不了的，不说“没有发现问题”', () => {
  it('没有清单条目、没有设计单位、自购设备、没有监理费，送签时就说', () => {
    expect(aheadOf({ ...complete, designFirm: undefined })).toEqual([
      ['initiation.submit', ['not-in-annual-list', 'no-design-firm']],
    ]);
    const [main, ...fees] = complete.lines;
    const lines = [{ ...main, purpose: 'server-storage' }, ...fees];
    expect(aheadOf({ ...complete, annualLine: 'l/N1', lines }, around)).toEqual([
      ['initiation.submit', ['own-equipment']],
    ]);
    const unsupervised = complete.lines.map((line) => ({
      ...line,
      purpose: line.purpose === 'supervision' ? 'general' : line.purpose,
    }));
    expect(aheadOf({ ...complete, annualLine: 'l/N1', lines: unsupervised }, around)).toEqual([
      ['initiation.submit', ['supervision-fee-missing']],
    ]);
  });

  it('选了明年的清单条目，说是哪一年的；还在读的时候不下结论', () => {
    const nextYear = { ...around, annualLine: { year: 2022, adopted: true, name: '平台', ownerId: 'o' } };
    expect(aheadOf({ ...complete, annualLine: 'l/N1' }, nextYear)).toEqual([
      ['initiation.submit', ['annual-line-of-another-year']],
    ]);
    const reading = { ...noSurroundings };
    leaveOpen(reading, 'annualLine', 'annualLine');
    expect(aheadOf({ ...complete, annualLine: 'l/N1' }, reading)).toEqual([]);
  });

  it('50 万元以下的，看的是备案：没有预留接口的当时就说，不说立项的规定', () => {
    const small = application({
      name: '小平台',
      wan: '30',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '小。',
      on: plainDate('2021-03-01'),
    });
    expect(aheadOf(small)).toEqual([]);
    expect(
      check({ ...small, reservedInterface: undefined }).findings.length +
        aheadOf({ ...small, reservedInterface: undefined }).length,
    ).toBeGreaterThan(0);
  });

  it('填了一半时，只说用不着没填的内容就能判断的', () => {
    const { name: _name, ...rest } = complete;
    expect(aheadOf({ ...rest, designFirm: undefined })).toEqual([
      ['initiation.submit', ['not-in-annual-list', 'no-design-firm']],
    ]);
    const { budgetAmount: _amount, ...unknownTrack } = complete;
    expect(aheadOf({ ...unknownTrack, designFirm: undefined })).toEqual([]);
  });
});

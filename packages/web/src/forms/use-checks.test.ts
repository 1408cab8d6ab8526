import { emptyProject, fen, plainDate, type ActionId, type Actor, type ProjectFacts } from '@zhengxiang/core';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { application } from '@zhengxiang/law-dongyuan-2020/scenarios';
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
) =>
  checksOf({
    pack: dongyuan2020,
    action,
    values,
    of: { caseId: 'c', seq: 0, facts: of, project: of, capacities: ['project-owner', 'county-unit'] },
    actor,
    today: plainDate('2021-03-01'),
  });
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
    expect(check(complete)).toEqual({ issues: [], findings: [] });
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

import {
  actsUnder,
  allProvisions,
  availability,
  isActUnder,
  parameterText,
  plainDate,
  type Fen,
  type Paper,
} from '@zhengxiang/core';
import { stageOf, succeed, type AnnexForm, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, describeOutcome, lives, meets, openCases, play, playStep, World } from '@zhengxiang/demo-county';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dongyuan2026, reviewedByGroup } from './index.ts';
import { filing66, traffic280 } from './lives.ts';

const sayings = (pack: typeof dongyuan2020): string =>
  allProvisions(pack)
    .map(({ provision }) => (provision.kind === 'not-executable' ? provision.why : provision.says))
    .join('\n');
const printed = (paper: Paper): string => JSON.stringify(paper.body).replaceAll('\\n', '');

describe('后继办法：只写不同之处', () => {
  it('不到三百行', () => {
    const folder = new URL('./', import.meta.url);
    const lines = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('test'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').length);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(300);
  });

  it.each([traffic280, filing66].map((life) => [life.title, life] as const))('%s', (_title, life) => {
    const surprises: string[] = [];
    const world = play(dongyuan2026, life, (step, outcome) => {
      if (!meets(step, outcome, []))
        surprises.push(`${step.on} ${step.by} ${step.action}: ${describeOutcome(outcome)}`);
    });
    expect(surprises).toEqual([]);
    const facts = world.factsOf(life.cases['main']?.id ?? '') as ProjectFacts;
    expect(stageOf(facts, dongyuan2026.trackOf(facts, dongyuan2026))).toBe(life.ends);
  });

  it('旧办法的项目在旧办法下照旧：66 万元走完整流程', () => {
    const world = new World(dongyuan2020);
    openCases(world, filing66);
    const wrong = filing66.steps
      .map((step) => playStep(world, filing66, step))
      .filter(({ kind }) => kind === 'refused');
    expect(wrong.length).toBeGreaterThan(0);
  });

  it('规则说的数字跟着参数变，旧办法不变', () => {
    expect(sayings(dongyuan2026)).toContain('预算金额 100 万元（含）以上走完整流程');
    expect(sayings(dongyuan2026)).toContain('采购预算 400 万元（含）以上');
    expect(sayings(dongyuan2026)).toContain('总投资 300 万元（含）以上');
    expect(sayings(dongyuan2026)).toContain('原则上不多于 2 次');
    expect(sayings(dongyuan2026)).toContain('减少不超过 10%的');
    for (const old of ['50 万元', '600 万元', '200 万元', '1 次']) expect(sayings(dongyuan2026)).not.toContain(old);
    expect(sayings(dongyuan2020)).toContain('预算金额 50 万元（含）以上走完整流程');
    expect(sayings(dongyuan2026)).not.toMatch(/\{[\w.:-]+\}/u);
    expect(dongyuan2026.parameters.map(parameterText)).toEqual([
      '100 万元',
      '400 万元',
      '300 万元',
      '2 次',
      '2 年',
      '10%',
    ]);
  });

  it('拒绝的理由说的也是新的数字', () => {
    const world = new World(dongyuan2026);
    openCases(world, filing66);
    const told = filing66.steps.map((step) => describeOutcome(playStep(world, filing66, step))).join('\n');
    expect(told).toContain('在起点金额 100.00 万元以下，只备案');
    expect(told).not.toContain('50.00 万元');
  });

  it('没有人有权办的事项，这个办法里就没有', () => {
    const gone = actsUnder(dongyuan2020).filter((action) => !isActUnder(dongyuan2026, action));
    expect(gone).toEqual(['infrastructure.request', 'infrastructure.allocate', 'infrastructure.decline']);
    expect(isActUnder(dongyuan2026, 'moon.land')).toBe(false);
  });

  it('附件1 改了的一格和新的一行，空表和旧办法的表', () => {
    const [now, before] = [dongyuan2026, dongyuan2020].map(({ annexForms }) => {
      const form = annexForms['annex1'];
      return form ? printed(form.layout({}, {})) : '';
    });
    expect(now).toContain(reviewedByGroup);
    expect(now).toContain('annex1.cryptoPlan');
    expect(now).not.toContain('是否已经县政府同意建设');
    expect(before).toContain('是否已经县政府同意建设');
    expect(before).not.toContain('annex1.cryptoPlan');
  });

  it('变更：两次；单位领导只批节约不超过一成的', () => {
    const changed = lives.find(({ id }) => id === 'changed-twice');
    if (!changed) throw new Error('no such life');
    const world = new World(dongyuan2020);
    openCases(world, changed);
    const at = changed.steps.findIndex(
      ({ action, expect: { kind } }) => action === 'change.request' && kind === 'accepted',
    );
    for (const step of changed.steps.slice(0, at + 1)) playStep(world, changed, step);
    const id = changed.cases['main']?.id ?? '';
    const asked = world.factsOf(id) as ProjectFacts;
    const stateFor = (pack: LawPack, login: string, facts: ProjectFacts): string =>
      availability(pack, 'change.approve', { ...world.contextFor(id, actorOf(login), plainDate('2024-01-02')), facts })
        .state;
    const withDifference = (wan: number): ProjectFacts => ({
      ...asked,
      changes: asked.changes.map((change) => ({ ...change, difference: (-wan * 1_000_000) as Fen })),
    });
    const [little, much] = [withDifference(1), withDifference(600)];
    expect(stateFor(dongyuan2020, 'shuiwu.leader', little)).toBe('waiting');
    expect(stateFor(dongyuan2026, 'shuiwu.leader', little)).toBe('open');
    expect(stateFor(dongyuan2026, 'shuiwu.leader', much)).toBe('blocked');
    expect(stateFor(dongyuan2026, 'zhengshu.leader', much)).toBe('open');
    const twice: ProjectFacts = {
      ...asked,
      changes: [0, 1].map((n) => ({ ...asked.changes[0], id: `C${n}`, state: 'approved' }) as never),
    };
    const third = (pack: LawPack) =>
      availability(pack, 'change.request', {
        ...world.contextFor(id, actorOf('shuiwu.clerk'), plainDate('2024-01-02')),
        facts: twice,
      }).findings.map(({ verdict }) => (verdict.kind === 'unmet' ? verdict.reason.text : ''));
    expect(third(dongyuan2026)).toEqual(['同一项目的变更申请原则上不多于 2 次，本项目已批准 2 次']);
  });
});

describe('后继办法写错了的：指名报错', () => {
  const head = {
    id: 'x',
    title: 'x',
    documentNumber: 'x',
    inForce: { from: plainDate('2030-01-01'), to: plainDate('2031-01-01') },
  };
  it.each([
    ['不在旧办法之后', { inForce: dongyuan2020.inForce }, '不在“dongyuan-2020”'],
    ['没有的参数', { parameters: { noSuch: { value: 1 } } }, '参数 noSuch 在“dongyuan-2020”中没有'],
    ['取消没有的规则', { articles: { 'art17.p1': { 'no-such': null } } }, 'art17.p1 没有规则 no-such'],
    ['没有款项的规则', { articles: { art17: {} } }, '规则须写明款项：art17'],
    ['没有的正文', { text: { 'art99.p1': '新的' } }, '正文没有 art99.p1'],
    ['没有的附件', { annexes: { annex9: (form: AnnexForm) => form } }, '没有附件 annex9'],
  ])('%s', (_what, changes, words) => {
    expect(() => succeed(dongyuan2020, { ...head, ...changes })).toThrow(words);
  });
});

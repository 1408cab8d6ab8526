import { fen } from '@zhengxiang/core';
import { describe, expect, it } from 'vitest';
import { approved, funded } from '../chapters.ts';
import { firms } from '../county.ts';
import { file } from '../files.ts';
import type { Teller } from '../life.ts';
import { software, tale } from './tale.ts';

const start = '2026-01-12';
const clerk = 'minzheng.clerk';

const ready = (t: Teller): void => {
  approved(t, software(t));
  funded(t);
  t.after(5);
};

// Lines of the application: L1 the software, L2 the interface, L3 the assessment (5 万元), L4 the supervision (2 万元).
const plan = (subject: string, name: string, lines: readonly string[], budget: number, rest: readonly string[]) => ({
  packages: [
    { id: 'G1', name, subject, method: 'own-procurement', budget, lines },
    { id: 'G2', name: '其余', subject: 'main', method: 'own-procurement', budget: 10_000_000, lines: rest },
  ],
});

describe('采购包叫什么名字，都按所含的明细对待（第十条、第二十四条）', () => {
  it.each([
    ['assessment', '等保测评', ['L1', 'L3'], 100_000_000, 'lines-are-construction'],
    ['design', '方案设计', ['L1'], 100_000_000, 'lines-are-construction'],
    ['supervision', '工程监理', ['L2', 'L4'], 5_000_000, 'lines-are-construction'],
    ['assessment', '等保测评', [], 100_000_000, 'lines-of-package-missing'],
    ['assessment', '等保测评', ['L3'], 100_000_000, 'package-above-lines'],
    ['supervision', '工程监理', ['L4'], 2_000_001, 'package-above-lines'],
    ['design', '方案设计', ['L3'], 5_000_000, 'lines-are-construction'],
  ])('%s “%s”含 %j、预算 %i 分：%s', (subject, name, lines, budget, code) => {
    const rest = ['L1', 'L2', 'L3', 'L4'].filter((line) => !lines.includes(line));
    const { surprises } = tale('minzheng', start, (t) => {
      ready(t);
      t.refused(clerk, 'procurement.plan', 'art13.p1', plan(subject, name, lines, budget, rest), code);
    });
    expect(surprises).toEqual([]);
  });

  it('测评、监理的明细单独成包的，照旧', () => {
    const { surprises, facts } = tale('minzheng', start, (t) => {
      ready(t);
      t.does(clerk, 'procurement.plan', plan('assessment', '等保测评', ['L3'], 5_000_000, ['L1', 'L2']));
    });
    expect(surprises).toEqual([]);
    expect(facts.procurement.packages.map(({ subject }) => subject)).toEqual(['assessment', 'main']);
  });

  it('以前登记的“测评”包里有建设内容的：设计单位不能承接，余款照样锁定', () => {
    const { world, facts, surprises } = tale('minzheng', start, (t) => {
      ready(t);
      t.does(clerk, 'procurement.plan');
    });
    expect(surprises).toEqual([]);
    const { caseId } = facts.origin;
    const events = [...world.eventsOf(caseId)];
    const last = events.at(-1);
    if (last === undefined) throw new Error('no plan');
    world.rewind(caseId, events.length - 1);
    const body = {
      ...last.body,
      ...plan('assessment', '等保测评', ['L1', 'L2', 'L3'], 130_000_000, ['L4']),
    };
    world.replay(caseId, [{ ...last, body } as typeof last]);
    const on = last.happenedOn;
    const award = { package: 'G1', winner: firms.design, price: fen(120_000_000), awardedOn: on };
    const actor = world.standpoints(caseId, on).find(({ login }) => login === clerk)?.context.actor;
    if (actor === undefined) throw new Error('no clerk');
    expect(world.perform(caseId, 'procurement.award', actor, on, award).kind).toBe('refused');
    const won = { ...award, winner: firms.assessor };
    expect(world.perform(caseId, 'procurement.award', actor, on, won).kind).toBe('accepted');
    const contract = {
      package: 'G1',
      number: 'X-1',
      party: firms.assessor,
      price: fen(120_000_000),
      balanceAgreed: true,
      balance: fen(12_000_000),
      signedOn: on,
      deliverBy: on,
      documents: [file('contract', '合同.pdf')],
    };
    expect(world.perform(caseId, 'contract.sign', actor, on, contract).kind).toBe('accepted');
    const payments = [{ id: 'a', name: '全款', dueOn: on, amount: fen(120_000_000), balance: false }];
    expect(world.perform(caseId, 'payment.plan', actor, on, { contract: 'K1', payments }).kind).toBe('refused');
    expect(world.projectOf(caseId).contracts[0]?.subject).toBe('main');
  });
});

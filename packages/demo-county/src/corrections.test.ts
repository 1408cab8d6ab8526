import { fen, type PlainDate, addDays } from '@zhengxiang/core';
import type { ProjectFacts, RegisteredRecord } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, firms } from './county.ts';
import { lives } from './lives/index.ts';
import { describeOutcome, openCases, playStep } from './play.ts';
import { correcting } from './typical-corrections.ts';
import { typicalInputs } from './typical-inputs.ts';
import { World, type Outcome } from './world.ts';

const rectified = lives.find(({ id }) => id === 'rectified');

interface Played {
  readonly world: World;
  readonly id: string;
  readonly today: PlainDate;
}

/** A whole life, up to and with the first act of that kind where one is named. */
const played = (until?: string): Played => {
  if (rectified === undefined) throw new Error('the life has gone');
  const world = new World(dongyuan2020);
  openCases(world, rectified);
  let on = rectified.steps[0]?.on as PlainDate;
  const id = rectified.cases['main']?.id ?? '';
  for (const step of rectified.steps) {
    const outcome = playStep(world, rectified, step);
    on = step.on;
    if (until === step.action && outcome.kind === 'accepted') break;
  }
  return { world, id, today: addDays(on, 1) };
};

const recordIn = (facts: ProjectFacts, what: string): RegisteredRecord => {
  const found = facts.records.find((one) => one.what === what);
  if (found === undefined) throw new Error(`no ${what} on record`);
  return found;
};

const correct = ({ world, id, today }: Played, what: string, change: object, by?: string): Outcome => {
  const record = recordIn(world.projectOf(id), what);
  const login = by ?? (record.actingAs === 'finance-bureau' ? 'caizheng.clerk' : 'zhujian.clerk');
  return world.perform(id, 'correction.register', actorOf(login), today, correcting(record, change));
};

const renamed = { name: '广东云帆软件股份公司', uscc: firms.assessor.uscc };

describe('更正登记：事实改正，历史留存', () => {
  it.each([
    ['合同编号', 'contractSign', { number: 'HT-更正' }, (f: ProjectFacts) => f.contracts[0]?.number, 'HT-更正'],
    [
      '监理资质',
      'supervisionAppoint',
      { qualification: '信息系统工程监理甲级' },
      (f: ProjectFacts) => f.implementation.supervision?.qualification,
      '信息系统工程监理甲级',
    ],
    ['付款金额', 'paymentMake', { amount: 100 }, (f: ProjectFacts) => f.payments[0]?.amount, 100],
    ['凭证号', 'paymentMake', { voucher: '记-改' }, (f: ProjectFacts) => f.payments[0]?.voucher, '记-改'],
    [
      '总监理工程师',
      'supervisionAppoint',
      { chiefSupervisor: '王新' },
      (f: ProjectFacts) => f.implementation.supervision?.chiefSupervisor,
      '王新',
    ],
    [
      '完成情况',
      'implementationComplete',
      { summary: '已全部完成。' },
      (f: ProjectFacts) => f.records.find(({ what }) => what === 'implementationComplete')?.answers['summary'],
      '已全部完成。',
    ],
  ])('%s', (_name, what, change, read, expected) => {
    const at = played();
    const before = at.world.projectOf(at.id);
    const old = recordIn(before, what).answers;
    const outcome = correct(at, what, change);
    expect(describeOutcome(outcome)).toBe('accepted');
    const after = at.world.projectOf(at.id);
    expect(read(after)).toBe(expected);
    expect(after.corrections.at(-1)?.from).toEqual(old);
    expect(after.corrections.at(-1)?.to).toEqual({ ...old, ...change });
    // The ledger keeps what was registered.
    const key = Object.keys(change)[0] ?? '';
    const stored = at.world.eventsOf(at.id).find(({ seq }) => `E${String(seq)}` === recordIn(after, what).id);
    expect(stored?.body).toMatchObject({ [key]: old[key] });
  });

  it('乙方登错：投标、中标、合同各自更正，先更正的列出后面的', () => {
    const at = played();
    const firm = { ...(recordIn(at.world.projectOf(at.id), 'contractSign').answers['party'] as object), ...renamed };
    const bids = recordIn(at.world.projectOf(at.id), 'procurementRecordBids').answers['bids'] as readonly object[];
    expect(describeOutcome(correct(at, 'contractSign', { party: firm }))).toMatch(/^refused art13/u);
    const first = { ...bids[0], firm };
    expect(describeOutcome(correct(at, 'procurementRecordBids', { bids: [first, ...bids.slice(1)] }))).toBe('accepted');
    expect(at.world.projectOf(at.id).corrections[0]?.affected.map(({ title }) => title)).toContain(
      '登记中标（成交）结果',
    );
    expect(describeOutcome(correct(at, 'procurementAward', { winner: firm }))).toBe('accepted');
    expect(at.world.projectOf(at.id).corrections[1]?.affected.map(({ title }) => title)).toContain('登记合同');
    expect(describeOutcome(correct(at, 'contractSign', { party: firm }))).toBe('accepted');
    expect(at.world.projectOf(at.id).contracts[0]?.party).toEqual(firm);
  });

  it('再次更正以最后一次为准，前后两次都在案', () => {
    const at = played();
    correct(at, 'contractSign', { number: '甲' });
    correct(at, 'contractSign', { number: '乙' });
    const { contracts, corrections } = at.world.projectOf(at.id);
    expect(contracts[0]?.number).toBe('乙');
    expect(corrections.map(({ from, to }) => [from['number'], to['number']]).at(-1)).toEqual(['甲', '乙']);
  });

  it('不同登记的更正互不影响，次序无关', () => {
    const numbers = [
      ['contractSign', { number: '甲' }],
      ['supervisionAppoint', { chiefSupervisor: '王新' }],
    ] as const;
    const read = (order: readonly (readonly [string, object])[]) => {
      const at = played();
      for (const [what, change] of order) correct(at, what, change);
      const { contracts, implementation, payments } = at.world.projectOf(at.id);
      return { contracts, implementation, payments };
    };
    expect(read(numbers)).toEqual(read([...numbers].reverse()));
  });
});

describe('更正登记：规定照样适用', () => {
  it.each([
    ['没有改变', 'contractSign', {}, undefined, 'nothing-corrected'],
    ['别的单位', 'contractSign', { number: '甲' }, 'caizheng.clerk', 'record-of-another'],
    ['合同价超过核定金额', 'contractSign', { price: 99_999_999_999 }, undefined, 'price-above-approved'],
    ['付款超过计划', 'paymentMake', { amount: 99_999_999_999 }, undefined, 'payment-above-planned'],
    ['付款日期在将来', 'paymentMake', { paidOn: '2099-01-01' }, undefined, 'date-in-future'],
    ['完成早于开工', 'implementationComplete', { completedOn: '2001-01-01' }, undefined, 'date-too-early'],
  ])('%s：不予更正', (_name, what, change, by, code) => {
    const outcome = correct(played(), what, change, by);
    expect(outcome.kind).toBe('refused');
    const codes =
      outcome.kind === 'refused'
        ? outcome.decision.findings.flatMap(({ verdict }) => (verdict.kind === 'unmet' ? [verdict.reason.code] : []))
        : [];
    expect(codes).toContain(code);
  });

  it.each([1, 100, 250_000_00])('余款登记偏高 %d 分，补登只增不减，更正可以改回', (more) => {
    const at = played('acceptance.orderRectification');
    const { world, id, today } = at;
    const agreed = world.projectOf(id).contracts[0]?.agreedBalance ?? fen(0);
    const register = (balance: number) =>
      world.perform(id, 'balance.register', actorOf('zhujian.clerk'), today, {
        ...typicalInputs['balance.register'](world.projectOf(id), today),
        balanceAgreed: true,
        balance,
      });
    expect(describeOutcome(register(agreed + more))).toBe('accepted');
    expect(describeOutcome(register(agreed))).toMatch(/^refused art24/u);
    expect(describeOutcome(correct(at, 'balanceRegister', { balance: agreed }))).toBe('accepted');
    expect(world.projectOf(id).contracts[0]?.agreedBalance).toBe(agreed);
  });

  it('更正不能少于合同原来登记的余款：先更正合同的登记', () => {
    const at = played('acceptance.orderRectification');
    const { world, id, today } = at;
    const agreed = world.projectOf(id).contracts[0]?.agreedBalance ?? fen(0);
    world.perform(id, 'balance.register', actorOf('zhujian.clerk'), today, {
      ...typicalInputs['balance.register'](world.projectOf(id), today),
      balanceAgreed: true,
      balance: agreed + 1,
    });
    expect(describeOutcome(correct(at, 'balanceRegister', { balance: agreed - 1 }))).toMatch(/^refused art24/u);
    expect(describeOutcome(correct(at, 'contractSign', { balance: agreed - 1 }))).toBe('accepted');
    expect(describeOutcome(correct(at, 'balanceRegister', { balance: agreed - 1 }))).toBe('accepted');
  });
});

describe('更正登记：据以办理的事项列出复核', () => {
  const late = (at: Played): PlainDate => at.world.projectOf(at.id).acceptance.preliminary?.heldOn as PlainDate;

  it.each([
    ['完成日期改到初步验收之后', 'implementationComplete', (at: Played) => ({ completedOn: addDays(late(at), 1) })],
    ['完成日期再晚一些', 'implementationComplete', (at: Played) => ({ completedOn: addDays(late(at), 3) })],
    ['开工日期改到完成之后', 'implementationStart', (at: Played) => ({ startedOn: addDays(late(at), 2) })],
  ])('%s：列出、待办、复核，不自动推翻', (_name, what, change) => {
    const at = played();
    const before = at.world.projectOf(at.id);
    const outcome = correct(at, what, change(at));
    expect(describeOutcome(outcome)).toBe('accepted');
    const facts = at.world.projectOf(at.id);
    const affected = facts.corrections.at(-1)?.affected ?? [];
    expect(affected.length).toBeGreaterThan(0);
    expect(affected.every(({ finding }) => /早于|晚于/u.test(finding))).toBe(true);
    expect(facts.acceptance.report).toEqual(before.acceptance.report);
    expect(facts.acceptance.inUseOn).toEqual(before.acceptance.inUseOn);
    const { world, id, today } = at;
    for (const _row of affected) {
      const input = typicalInputs['correction.reconsiderByBureau'](world.projectOf(id), today);
      expect(
        describeOutcome(world.perform(id, 'correction.reconsiderByBureau', actorOf('zhengshu.review'), today, input)),
      ).toBe('accepted');
    }
    expect(
      world
        .projectOf(id)
        .corrections.at(-1)
        ?.affected.every(({ reconsidered }) => reconsidered),
    ).toBe(true);
  });

  it('没有影响的更正，没有要复核的', () => {
    const at = played();
    correct(at, 'contractSign', { number: '甲' });
    expect(at.world.projectOf(at.id).corrections.at(-1)?.affected).toEqual([]);
  });

  it('由人带来的“受影响”不算数', () => {
    const at = played();
    const record = recordIn(at.world.projectOf(at.id), 'contractSign');
    const forged = [
      {
        id: 'x',
        seq: 1,
        title: 'x',
        doneBy: 'x',
        actingAs: 'finance-bureau',
        on: at.today,
        provision: 'x',
        finding: 'x',
      },
    ];
    const input = { ...correcting(record, { number: '甲' }), affected: forged };
    at.world.perform(at.id, 'correction.register', actorOf('zhujian.clerk'), at.today, input);
    expect(at.world.projectOf(at.id).corrections.at(-1)?.affected).toEqual([]);
  });
});

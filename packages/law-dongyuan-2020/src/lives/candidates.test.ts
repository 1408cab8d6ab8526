import { canonicalJson, fen } from '@zhengxiang/core';
import { trail, type ActionId, type ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../index.ts';
import { factsFrom, reported } from '../testing/acceptance.ts';
import {
  day,
  factsOf,
  planned,
  supervisionPackage,
  mainPackage,
  told,
  wanFen,
  type Told,
} from '../testing/delivery.ts';
import {
  award,
  bids,
  changeApproved,
  changeRequested,
  completed,
  contracted,
  opened,
  started,
  supervisionAward,
  supervisionContract,
  tendered,
  failure,
} from '../testing/delivery-acts.ts';
import { candidatesOf, contradictions, pickedBy, picking } from '../testing/picking.ts';
import { contradictionsBeside, pickingBeside } from '../testing/picking-beside.ts';
import { lives, openCases, playStep, World } from '@zhengxiang/demo-county';

const momentsOf = (life: (typeof lives)[number]): readonly ProjectFacts[] => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  const seen: ProjectFacts[] = [];
  for (const step of life.steps) {
    const target = life.cases[step.caseKey];
    playStep(world, life, step);
    if (target?.kind === 'project') seen.push(world.projectOf(target.id));
  }
  // Most turns change nothing of what can be picked here.
  const different = new Map(
    seen.map((facts) => {
      const {
        seq: _seq,
        lastActor: _lastActor,
        lastOn: _lastOn,
        versions: _versions,
        [trail]: _trail,
        ...parts
      } = facts;
      return [canonicalJson(parts), facts] as const;
    }),
  );
  return [...different.values()];
};

const row = (name: string, amount: number, on: string, balance = false) => ({
  id: name,
  name,
  dueOn: day(on),
  amount: fen(amount),
  balance,
});
const plan = (contractId: string, ...payments: readonly ReturnType<typeof row>[]): Told =>
  told('payment.planned', { contract: contractId, payments }, '2021-03-20');
const paid = (id: string, amount: number): Told =>
  told('payment.made', { planned: id, amount: fen(amount), paidOn: day('2021-04-01'), voucher: '记-1' }, '2021-04-01');
const plans: readonly Told[] = [
  plan(
    'K1',
    row('首付款', wanFen(200), '2021-05-01'),
    row('进度款', wanFen(280), '2021-06-01'),
    row('余款', wanFen(50), '2021-04-01', true),
  ),
  plan('K2', row('首付款', wanFen(6), '2021-04-15'), row('余款', wanFen(12), '2021-09-01', true)),
];
const both = (before: readonly Told[] = contracted()): readonly Told[] => [
  ...before,
  told('procurement.awarded', supervisionAward(), '2021-02-25'),
  told('contract.signed', supervisionContract(), '2021-03-05'),
  ...plans,
];
const lines = (events: readonly Told[]) =>
  candidatesOf('payment.make', factsOf(events)).map(({ id, locked, money }) => [
    id,
    locked === undefined,
    money?.rest,
    money?.most,
  ]);
const ids = (action: ActionId, events: readonly Told[]): readonly string[] =>
  candidatesOf(action, factsOf(events)).map(({ id }) => id);
const failed = told('procurement.failed', failure('sup', '2021-02-26', '废标'), '2021-02-26');
const supBids = told('procurement.bids-recorded', bids({ package: 'sup' }), '2021-02-22');
const supAwarded = told('procurement.awarded', supervisionAward(), '2021-02-25');

describe('可选的内容由办法说出，办理时由同一处核对', () => {
  it('栏目和来源就是表单上的那一栏', () => {
    for (const [action, { field }] of picking) expect([action, pickedBy(action, field).type]).toEqual([action, 'pick']);
    expect(picking.map(([action]) => action)).toEqual(
      expect.arrayContaining(['payment.make', 'procurement.award', 'procurement.recordBids', 'procurement.fail']),
    );
  });

  it.each(lives.map((life) => [life.id, life] as const))(
    '%s：每一步、每一项，能选的办得了，办得了的选得到',
    (_id, life) => {
      const moments = momentsOf(life);
      expect(moments.flatMap(contradictions)).toEqual([]);
      expect(moments.flatMap(contradictionsBeside)).toEqual([]);
    },
    60_000,
  );

  it('随合同、采购包、登记的事项而定的，也由办法说出', () => {
    expect(pickingBeside.map(({ action, further }) => `${action} ${further.field}`).sort()).toEqual([
      'change.request lines.line',
      'contract.sign lines',
      'correction.register acceptancePreliminary.lines.line',
      'correction.register contractSign.lines',
      'termination.file settlements.contract',
    ]);
    const added = supervisionPackage({ id: 'third', method: 'open-tender', budget: wanFen(30) });
    const worlds = [
      both(),
      both(started()),
      [...opened(planned([mainPackage(), supervisionPackage(), added])), supAwarded],
      changeApproved(changeRequested(both(started()))),
      completed(),
      reported('failed'),
    ];
    for (const events of worlds) expect(contradictionsBeside(factsOf(events))).toEqual([]);
  });

  it('分次付款、减价、两份合同、验收前后，也是这样', () => {
    const worlds: readonly (readonly Told[])[] = [
      both(),
      [...both(), paid('P1', wanFen(120))],
      [...both(), paid('P1', wanFen(200)), paid('P4', wanFen(6))],
      [...both(), paid('P1', wanFen(200)), paid('P2', wanFen(280) - 1)],
      [...both(), paid('P1', wanFen(200)), paid('P2', wanFen(280)), paid('P4', wanFen(6))],
      changeApproved(changeRequested([...both(started()), paid('P1', wanFen(200))])),
      changeApproved(changeRequested([...both(started()), paid('P1', wanFen(200)), paid('P2', wanFen(90) - 1)])),
      [...contracted(), plan('K1', row('全款', wanFen(530), '2021-04-01'))],
      [...contracted(), plan('K1', row('全款', wanFen(530), '2021-04-01')), paid('P1', wanFen(530) - 1)],
    ];
    for (const events of worlds) expect(contradictions(factsOf(events))).toEqual([]);
    for (const before of [completed(), reported(), reported('failed')])
      expect(contradictions(factsFrom([...before, ...plans]))).toEqual([]);
  });

  it('一个招标、一个单一来源的采购包，各到哪一步都是这样', () => {
    const third = supervisionPackage({ id: 'third', method: 'open-tender', budget: wanFen(30) });
    const three = planned([mainPackage(), supervisionPackage(), third]);
    const worlds = [
      planned(),
      tendered(),
      opened(),
      contracted(),
      [...tendered(), supBids],
      [...opened(), supBids],
      [...opened(), supAwarded],
      [...opened(), supAwarded, failed],
      three,
      tendered(three),
      [...opened(three), supBids],
      [...contracted(three), supAwarded],
    ];
    for (const events of worlds) expect(contradictions(factsOf(events))).toEqual([]);
  });
});

describe('第十一条、第二十四条 登记付款可选的各期', () => {
  it('先到期的在前，余款锁定排在最后，不因日期早而先选', () => {
    expect(lines(both())).toEqual([
      ['P4', true, wanFen(6), wanFen(6)],
      ['P1', true, wanFen(200), wanFen(200)],
      ['P2', true, wanFen(280), wanFen(280)],
      // The last instalment of the supervision is no balance of the construction.
      ['P5', true, wanFen(12), wanFen(12)],
      ['P3', false, wanFen(50), 0],
    ]);
    const [locked] = candidatesOf('payment.make', factsOf(both())).filter((one) => one.locked);
    expect(locked?.locked).toMatchObject({
      cite: 'art24.p1',
      verdict: {
        reason: { text: '项目尚未通过验收，余款 50.00 万元不予拨付' },
        remedy: { action: 'acceptance.issueReport' },
      },
    });
  });

  it('付了一部分的还在，金额是还差的；付清的不再出现', () => {
    expect(lines([...both(), paid('P1', wanFen(120))])[1]).toEqual(['P1', true, wanFen(80), wanFen(80)]);
    expect(lines([...both(), paid('P1', wanFen(120)), paid('P1', wanFen(80))]).map(([id]) => id)).not.toContain('P1');
  });

  it('减价以后，以现在的合同价为限；付清的合同不再出现', () => {
    const before = [...both(started()), paid('P1', wanFen(200))];
    expect(lines(changeApproved(changeRequested(before))).find(([id]) => id === 'P2')).toEqual([
      'P2',
      true,
      wanFen(90),
      // The balance of 50 stays.
      wanFen(40),
    ]);
  });

  it('不叫余款、付了就付清合同的一期，验收前差 1 分为限', () => {
    const events = [...contracted(), plan('K1', row('全款', wanFen(530), '2021-04-01'))];
    expect(lines(events)).toEqual([['P1', true, wanFen(530), wanFen(530) - 1]]);
    expect(lines([...events, paid('P1', wanFen(530) - 1)])).toEqual([['P1', false, 1, 0]]);
  });
});

describe('第十三条 采购各事项可选的采购包', () => {
  it('单一来源的不等投标，就可以登记成交、登记报价', () => {
    expect(ids('procurement.award', opened())).toEqual(['main', 'sup']);
    expect(ids('procurement.award', planned())).toEqual(['sup']);
    expect(ids('procurement.recordBids', tendered())).toEqual(['main', 'sup']);
    expect(ids('procurement.recordBids', planned())).toEqual(['sup']);
    expect(ids('procurement.recordBids', [...tendered(), supBids])).toEqual(['main']);
  });

  it('中标而没有签合同的可以废标，签了合同的、没有开始的不可以', () => {
    expect(ids('procurement.fail', [...opened(), told('procurement.awarded', award(), '2021-02-25')])).toEqual([
      'main',
    ]);
    expect(ids('procurement.fail', [...contracted(), supAwarded])).toEqual(['sup']);
    expect(ids('procurement.fail', planned())).toEqual([]);
  });

  it('已经发布招标文件的不再发布，废标以后再发布', () => {
    expect(ids('procurement.publishTender', tendered())).toEqual(['sup']);
    const again = [...tendered(), told('procurement.failed', failure('main', '2021-02-26', '废标'), '2021-02-26')];
    expect(ids('procurement.publishTender', again)).toEqual(['main', 'sup']);
    expect(ids('contract.sign', [...opened(), told('procurement.awarded', award(), '2021-02-25')])).toEqual(['main']);
    expect(ids('contract.sign', [...contracted(), supAwarded])).toEqual(['sup']);
  });
});

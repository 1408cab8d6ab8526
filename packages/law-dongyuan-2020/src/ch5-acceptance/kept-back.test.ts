import { fen, type Fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { applied, factsFrom, report, reported, voted, type Signed } from '../testing/acceptance.ts';
import { day, told, wanFen } from '../testing/delivery.ts';
import {
  changeApproved,
  changeRequest,
  changeRow,
  completed,
  contract,
  contracted,
  started,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { consequencesOf, refusals, sentences, stateOf } from '../testing/judging-oversight.ts';

type Row = BodyOf<'payment.planned'>['payments'][number];
const row = (amount: number, change: Partial<Row> = {}): Row => ({
  id: `r${String(amount)}`,
  name: '进度款',
  dueOn: day('2021-04-01'),
  amount: fen(amount),
  balance: false,
  ...change,
});
const balance = (amount: number) => row(amount, { name: '余款', balance: true });
const planOf = (contract: string, ...payments: readonly Row[]): BodyOf<'payment.planned'> => ({ contract, payments });
const withPlan = (before: readonly Signed[], ...rows: readonly Row[]): readonly Signed[] => [
  ...before,
  told('payment.planned', planOf('K1', ...rows), '2021-03-20'),
];
/** K1 over 530 万元: P1 200, P2 280, the balance P3 50. */
const usual = (before: readonly Signed[] = contracted()): readonly Signed[] =>
  withPlan(before, row(wanFen(200)), row(wanFen(280)), balance(wanFen(50)));
const paid = (before: readonly Signed[], planned: string, amount: Fen): readonly Signed[] => [
  ...before,
  told('payment.made', { planned, amount, paidOn: day('2021-04-01'), voucher: '记-1' }, '2021-04-01'),
];
const failed = (before: readonly Signed[]): readonly Signed[] =>
  reported('failed', voted(['fail', 'fail', 'fail', 'fail'], [...before]));
const appliedAgain = (before: readonly Signed[]): readonly Signed[] => applied(before);
const replan = (before: readonly Signed[], ...rows: readonly Row[]) =>
  refusals(factsFrom(before), 'payment.plan', planOf('K1', ...rows));
const pay = (before: readonly Signed[], planned: string, amount: number) =>
  refusals(factsFrom(before), 'payment.make', {
    planned,
    amount: fen(amount),
    paidOn: day('2021-09-01'),
    voucher: '记-2',
  });

const price = wanFen(530);
const lowered = ['art24.p1/plan-keeps-balance: balance-lowered @payments'];
const unmarked = ['art24.p1/plan-keeps-balance: no-balance-planned @payments'];
const short = ['art24.p1/plan-keeps-balance: plan-below-price @payments'];

describe('第二十四条 已经安排的余款，验收合格前不能减少', () => {
  it('改为 1 分、差 1 分都不可以，不变、增加的可以', () => {
    expect(replan(usual(), row(price - 1), balance(1))).toEqual(lowered);
    expect(replan(usual(), row(wanFen(480) + 1), balance(wanFen(50) - 1))).toEqual(lowered);
    expect(replan(usual(), row(wanFen(480)), balance(wanFen(50)))).toEqual([]);
    expect(replan(usual(), row(wanFen(480) - 1), balance(wanFen(50) + 1))).toEqual([]);
    expect(sentences(factsFrom(usual()), 'payment.plan', planOf('K1', row(price - 1), balance(1)))).toEqual([
      '合同 HT-2021-01 的余款 50.00 万元，新的付款计划只留 0.000001 万元，少了 49.999999 万元；验收合格前余款不能减少',
    ]);
  });

  it.each<[string, readonly Signed[]]>([
    ['建设之前', usual(contracted())],
    ['建设之中', usual(started())],
    ['建设完成', usual(completed())],
    ['申请验收后', usual(applied())],
    ['验收不合格后', failed(usual(applied()))],
    ['再次申请验收后', appliedAgain(failed(usual(applied())))],
    ['付过一期之后', paid(usual(started()), 'P1', wanFen(200))],
  ])('%s都不可以', (_when, before) => {
    const rest = before.some(({ type }) => type === 'payment.made') ? price - wanFen(200) : price;
    expect(replan(before, row(rest - 1), balance(1))).toEqual(lowered);
    expect(replan(before, row(rest - wanFen(50)), balance(wanFen(50)))).toEqual([]);
  });

  it('删去余款、改标为不是余款、分成几期、一期付 1 分之后再改，都不可以', () => {
    expect(replan(usual(), row(wanFen(480)))).toEqual([...lowered, ...unmarked, ...short].toSorted());
    expect(replan(usual(), row(wanFen(480)), row(wanFen(50), { name: '余款' }))).toContain(lowered[0]);
    expect(replan(usual(), row(wanFen(480)), balance(wanFen(25)), row(wanFen(25), { name: '尾款' }))).toEqual(lowered);
    expect(replan(paid(usual(), 'P2', fen(1)), row(wanFen(250) - 1), balance(1))).toEqual(lowered);
    expect(replan(usual(), row(wanFen(480)), balance(wanFen(20)), balance(wanFen(30)))).toEqual([]);
  });

  it('改日期、拆分各期，不减少余款的，可以', () => {
    const later = day('2021-12-31');
    expect(
      replan(
        usual(),
        row(wanFen(100), { dueOn: later }),
        row(wanFen(380), { dueOn: later }),
        row(wanFen(50), { balance: true, dueOn: day('2022-06-30') }),
      ),
    ).toEqual([]);
  });

  it('分两次改小也不可以：比较的是现在的计划', () => {
    const more = [
      ...usual(),
      told('payment.planned', planOf('K1', row(wanFen(430)), balance(wanFen(100))), '2021-03-25'),
    ];
    expect(replan(more, row(wanFen(480)), balance(wanFen(50)))).toEqual(lowered);
  });

  it('每份合同各算各的，别的合同的余款不能顶替', () => {
    const both = [
      ...usual(),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract(), '2021-03-05'),
      told('payment.planned', planOf('K2', row(wanFen(10)), balance(wanFen(8))), '2021-03-20'),
    ];
    const second = (...rows: readonly Row[]) => refusals(factsFrom(both), 'payment.plan', planOf('K2', ...rows));
    // The balance is that of the construction: supervision is paid by its own contract.
    expect(second(row(wanFen(18) - 1), balance(1))).toEqual([]);
    expect(second(row(wanFen(10)), balance(wanFen(8)))).toEqual([]);
    expect(replan(both, row(price - 1), balance(1))).toEqual(lowered);
  });

  it('报备终止后结算的，同样不减少', () => {
    const ended = told(
      'termination.filed',
      { cause: '调整', procedure: '完成', terminatedOn: day('2021-05-01'), documents: [] },
      '2021-05-02',
    );
    expect(replan([...usual(), ended], row(price - 1), balance(1))).toEqual(lowered);
  });

  it('验收合格后怎样安排都可以', () => {
    const after = reported('accepted', voted(['pass', 'pass', 'pass', 'pass'], [...usual(applied())]));
    expect(replan(after, row(price - 1), balance(1))).toEqual([]);
    expect(replan(after, row(wanFen(100)))).toEqual([]);
    const again = reported(
      'accepted',
      voted(['pass', 'pass', 'pass', 'pass'], [...appliedAgain(failed(usual(applied())))]),
    );
    expect(replan(again, row(price - 1), balance(1))).toEqual([]);
  });
});

describe('第二十四条 付款计划要有余款', () => {
  it('第一次安排也要标明余款，并安排到合同价', () => {
    expect(replan(contracted(), row(price - 1))).toEqual([...unmarked, ...short].toSorted());
    expect(replan(contracted(), row(wanFen(100)), balance(wanFen(400)))).toEqual(short);
    expect(replan(contracted(), row(price - 2), balance(1))).toEqual(short);
    expect(replan(contracted(), row(price - 1), balance(1))).toEqual([]);
    expect(replan(contracted(), balance(price))).toEqual([]);
    const input = planOf('K1', row(wanFen(100)), balance(wanFen(400)));
    expect(sentences(factsFrom(contracted()), 'payment.plan', input)).toEqual([
      '合同价 530.00 万元，各期付款合计 500.00 万元，还有 30.00 万元没有安排；验收合格后才付的列为余款',
    ]);
  });

  it('合同约定了余款的，付款计划不少于约定', () => {
    const agreed = (agreedBalance: number) => {
      const events = contracted();
      return events.map((event) =>
        event.type === 'contract.signed'
          ? { ...event, body: { ...(event.body as BodyOf<'contract.signed'>), balance: fen(agreedBalance) } }
          : event,
      );
    };
    expect(replan(agreed(wanFen(53)), row(price - 1), balance(1))).toEqual(lowered);
    expect(replan(agreed(wanFen(53)), row(wanFen(477) + 1), balance(wanFen(53) - 1))).toEqual(lowered);
    expect(replan(agreed(wanFen(53)), row(wanFen(477)), balance(wanFen(53)))).toEqual([]);
    expect(pay(withPlan(agreed(wanFen(53)), row(wanFen(480)), balance(wanFen(50))), 'P1', wanFen(478))).toEqual([
      'art24.p1/last-payment-is-balance: balance-not-kept @amount',
    ]);
  });

  it('合同约定的余款等于合同价的可以，大于的不可以', () => {
    const sign = (agreed: number) =>
      refusals(factsFrom(contracted()), 'contract.sign', contract({ balance: fen(agreed) }));
    expect(sign(price)).toEqual([]);
    expect(sign(price + 1)).toEqual(['art24.p1/agreed-within-price: agreed-above-price @balance']);
  });

  it('以前只安排了一部分、没有余款的计划，下一次补齐', () => {
    const old = withPlan(contracted(), row(wanFen(100)));
    expect(replan(old, row(wanFen(100)), row(wanFen(400)))).toEqual([...unmarked, ...short].toSorted());
    expect(replan(old, row(wanFen(480)), balance(wanFen(50)))).toEqual([]);
  });

  it('变更减少合同价的，余款只能减到已付之外的部分', () => {
    // 530 − 240 = 290 万元 after the change.
    const changed = changeApproved([
      ...paid(usual(started()), 'P1', wanFen(200)),
      told('change.requested', changeRequest({ lines: [changeRow()] }), '2021-05-10'),
    ]);
    expect(factsFrom(changed).contracts[0]?.price).toBe(wanFen(290));
    expect(replan(changed, row(wanFen(40)), balance(wanFen(50)))).toEqual([]);
    expect(replan(changed, row(wanFen(40) + 1), balance(wanFen(50) - 1))).toEqual(lowered);
    expect(pay(changed, 'P2', wanFen(40))).toEqual([]);
    expect(pay(changed, 'P2', wanFen(40) + 1)).toEqual(['art24.p1/last-payment-is-balance: balance-not-kept @amount']);
    const nearly = changeApproved([
      ...paid(paid(usual(started()), 'P1', wanFen(200)), 'P2', wanFen(60)),
      told('change.requested', changeRequest({ lines: [changeRow()] }), '2021-05-10'),
    ]);
    expect(pay(nearly, 'P2', 1)).toEqual([
      'art24.p1/balance-after-acceptance: not-accepted-no-balance',
      'art24.p1/last-payment-is-balance: balance-not-kept @amount',
    ]);
  });
});

describe('第二十四条 验收不合格后，再次验收合格前什么都不付', () => {
  const act = 'payment.make';
  const after = failed(usual(applied()));
  const stopped = 'art24.p1/nothing-after-failure: failed-no-payment';

  it('普通的各期也不付，写明未付多少', () => {
    expect(pay(usual(applied()), 'P1', wanFen(200))).toEqual([]);
    expect(pay(after, 'P1', wanFen(200))).toEqual([stopped]);
    expect(pay(after, 'P1', 1)).toEqual([stopped]);
    expect(stateOf(factsFrom(after), act)).toBe('blocked failed-no-payment → acceptance.apply');
    expect(
      sentences(factsFrom(paid(after, 'P1', wanFen(20))), act, {
        planned: 'P1',
        amount: fen(1),
        paidOn: day('2021-09-01'),
        voucher: '记-2',
      }),
    ).toEqual(['项目于 2021年8月20日验收不合格，未付的 510.00 万元都是余款，再次验收合格前不予拨付']);
  });

  it('再次申请验收、退回、还没有结论的，仍不付；再次不合格的，仍不付', () => {
    const again = appliedAgain(after);
    expect(pay(again, 'P1', 1)).toEqual([stopped]);
    expect(stateOf(factsFrom(again), act)).toBe('blocked failed-no-payment → acceptance.issueReport');
    expect(pay(reported('failed', again), 'P1', 1)).toEqual([stopped]);
  });

  it('失败之后才安排的建设合同的计划也不付；监理等合同照付', () => {
    const other = [
      ...after,
      told('procurement.awarded', supervisionAward(), '2021-08-25'),
      told('contract.signed', supervisionContract(), '2021-08-26'),
      told('payment.planned', planOf('K2', row(wanFen(10)), balance(wanFen(8))), '2021-08-27'),
    ];
    expect(pay(other, 'P4', wanFen(10))).toEqual([]);
    expect(pay(other, 'P1', 1)).toEqual([`${stopped} @planned`]);
    const late = withPlan(failed(applied()), row(price - 1), balance(1));
    expect(pay(late, 'P1', 1)).toEqual([stopped]);
  });

  it('再次验收合格的，全部可以付', () => {
    const passed = [
      ...appliedAgain(after),
      told('acceptance.report-issued', report('accepted', { issuedOn: day('2021-09-20') }), '2021-09-20'),
    ];
    for (const [id, wan] of [
      ['P1', 200],
      ['P2', 280],
      ['P3', 50],
    ] as const)
      expect(pay(passed, id, wanFen(wan))).toEqual([]);
  });
});

describe('第二十四条 余款有多少，看得见', () => {
  it('建设完成以前，各合同写明验收合格前最多付多少、余款多少', () => {
    expect(consequencesOf('art24', factsFrom(withPlan(contracted(), row(price - 1), balance(1))))).toEqual([
      'warning 合同 HT-2021-01（530.00 万元）登记为没有约定余款：验收合格前只留最后一笔，拨付前请核对合同',
      'info 合同 HT-2021-01 尚未开工，合同没有登记约定的预付款；开工前不应多付',
      'info 合同 HT-2021-01 合同价 530.00 万元：验收合格前最多付 529.999999 万元，余款 0.000001 万元锁定',
    ]);
    expect(consequencesOf('art24', factsFrom(contracted())).join()).not.toContain('最多付');
  });
});

import { fen, readForm, type Fen } from '@zhengxiang/core';
import { actions, type BodyOf, type InputOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { applied, factsFrom, reported, voted, type Signed } from '../testing/acceptance.ts';
import { day, file, told, wanFen } from '../testing/delivery.ts';
import {
  awarded,
  completed,
  contract,
  contracted,
  started,
  supervisionAward,
  supervisionContract,
} from '../testing/delivery-acts.ts';
import { consequencesOf, refusals, sentences, stateOf } from '../testing/judging-oversight.ts';

type Contract = BodyOf<'contract.signed'>;
/** A contract as releases before stored it: nothing is said of its balance. */
const silent = (body: Contract = contract()): Contract => {
  const { balanceAgreed: _none, ...rest } = body;
  return rest as Contract;
};
const signed = (change: Partial<Contract>, before: readonly Signed[] = awarded()): readonly Signed[] => [
  ...before,
  told('contract.signed', contract(change), '2021-03-05'),
];
const old = (before: readonly Signed[]): readonly Signed[] =>
  before.map((event) =>
    event.type === 'contract.signed' ? { ...event, body: silent(event.body as Contract) } : event,
  );
const row = (amount: number, isBalance = false) => ({
  id: `r${amount}`,
  name: isBalance ? '余款' : '进度款',
  dueOn: day('2021-04-01'),
  amount: fen(amount),
  balance: isBalance,
});
const price = wanFen(530);
const token = (before: readonly Signed[], contractId = 'K1'): readonly Signed[] => [
  ...before,
  told('payment.planned', { contract: contractId, payments: [row(price - 1), row(1, true)] }, '2021-03-20'),
];
const pay = (before: readonly Signed[], amount: number, planned = 'P1') =>
  refusals(factsFrom(before), 'payment.make', {
    planned,
    amount: fen(amount),
    paidOn: day('2021-09-01'),
    voucher: '记-2',
  });
const registered = (change: Partial<InputOf<'balance.register'>> = {}): InputOf<'balance.register'> => ({
  contract: 'K1',
  balanceAgreed: true,
  balance: wanFen(53),
  basis: '合同第八条',
  ...change,
});
const register = (before: readonly Signed[], change: Partial<InputOf<'balance.register'>> = {}) =>
  refusals(factsFrom(before), 'balance.register', registered(change));
const told53: Signed = told('contract.balance-registered', registered(), '2021-03-21');
const paid = (amount: Fen): Signed =>
  told('payment.made', { planned: 'P1', amount, paidOn: day('2021-03-10'), voucher: '记-1' }, '2021-03-10');
const unstated = ['art24.p1/stated-before-payment: balance-unstated @planned'];
const shown = (before: readonly Signed[]) => consequencesOf('art24', factsFrom(before)).join('\n');

describe('第二十四条 登记合同时写明余款', () => {
  const form = (change: object) => {
    const { balanceAgreed: _one, ...rest } = contract({
      documents: file('contract').map((one) => ({ ...one, role: 'contract' })),
    });
    const party = { name: '广东云帆软件有限公司', uscc: '91441600395060840X' };
    const result = readForm(actions['contract.sign'].fields, { ...rest, party, ...change });
    return result.ok ? [] : result.issues.map(({ path }) => path).filter((path) => path.startsWith('balance'));
  };

  it('没有选是否约定的、选了是而没有金额的，都不能提交', () => {
    expect(form({})).toEqual(['balanceAgreed']);
    expect(form({ balance: wanFen(5) })).toEqual(['balanceAgreed']);
    expect(form({ balanceAgreed: true })).toEqual(['balance']);
    expect(form({ balanceAgreed: true, balance: 0 })).toEqual(['balance']);
    expect(form({ balanceAgreed: true, balance: wanFen(53) })).toEqual([]);
    expect(form({ balanceAgreed: false })).toEqual([]);
  });

  it('余款、预付款合计不大于合同价', () => {
    const sign = (change: Partial<Contract>) => refusals(factsFrom(awarded()), 'contract.sign', contract(change));
    expect(sign({ balanceAgreed: true, balance: wanFen(53), advance: wanFen(477) })).toEqual([]);
    expect(sign({ balanceAgreed: true, balance: wanFen(53), advance: fen(wanFen(477) + 1) })).toEqual([
      'art24.p1/agreed-within-price: advance-above-price @advance',
    ]);
    expect(sign({ advance: fen(price + 1) })).toEqual(['art24.p1/agreed-within-price: advance-above-price @advance']);
    expect(sign({ balanceAgreed: true, balance: fen(price + 1) })).toEqual([
      'art24.p1/agreed-within-price: agreed-above-price @balance',
    ]);
  });

  it('写明了余款的，计划只留 1 分、差 1 分的都不行', () => {
    const agreed = signed({ balanceAgreed: true, balance: wanFen(53) });
    const plan = (...payments: readonly ReturnType<typeof row>[]) =>
      refusals(factsFrom(agreed), 'payment.plan', { contract: 'K1', payments });
    const lowered = ['art24.p1/plan-keeps-balance: balance-lowered @payments'];
    for (const kept of [1, 100, wanFen(5), wanFen(53) - 1])
      expect(plan(row(price - kept), row(kept, true))).toEqual(lowered);
    expect(plan(row(price - wanFen(53)), row(wanFen(53), true))).toEqual([]);
  });
});

describe('第二十四条 没有写明余款的合同，先登记再付款', () => {
  it.each<[string, readonly Signed[]]>([
    ['开工前', contracted()],
    ['建设中', started()],
    ['建设完成', completed()],
    ['申请验收后', applied()],
  ])('%s，付清、只留 1 分、付一半、付 1 分都不行', (_when, before) => {
    const events = token(old(before));
    for (const amount of [price - 1, price - 2, price / 2, 1]) expect(pay(events, amount)).toContain(unstated[0]);
    expect(stateOf(factsFrom(events), 'payment.make')).toMatch(/^blocked/u);
    expect(pay([...events, told53], wanFen(477))).not.toContain(unstated[0]);
  });

  it('登记以后，付到余款为止，先前的计划留得再少也一样', () => {
    const events = [...token(old(contracted())), told53];
    expect(pay(events, wanFen(477))).toEqual([]);
    expect(pay(events, wanFen(477) + 1)).toEqual(['art24.p1/last-payment-is-balance: balance-not-kept @amount']);
    expect(pay(events, price - 1)).toEqual(['art24.p1/last-payment-is-balance: balance-not-kept @amount']);
  });

  it('登记过余款的旧合同、登记为没有约定的、验收合格后的，不再要求', () => {
    const kept = [...awarded(), told('contract.signed', silent(contract({ balance: wanFen(53) })), '2021-03-05')];
    expect(pay([...token(kept)], wanFen(477))).toEqual([]);
    expect(pay(token(signed({ balanceAgreed: false })), price - 1)).toEqual([]);
    expect(pay(token(old(reported())), price - 1)).toEqual([]);
  });

  it('别的合同写明了的不受影响', () => {
    const both = [
      ...old(contracted()),
      told('procurement.awarded', supervisionAward(), '2021-02-25'),
      told('contract.signed', supervisionContract(), '2021-03-05'),
      told('payment.planned', { contract: 'K2', payments: [row(wanFen(17)), row(wanFen(1), true)] }, '2021-03-20'),
    ];
    expect(pay(both, wanFen(17))).toEqual([]);
    expect(pay(token(both), 1, 'P3')).toEqual(unstated);
  });

  it('验收不合格的，说的是不合格', () => {
    const failed = token(old(reported('failed', voted(['fail', 'fail', 'fail', 'fail']))));
    expect(
      sentences(factsFrom(failed), 'payment.make', {
        planned: 'P1',
        amount: fen(1),
        paidOn: day('2021-09-01'),
        voucher: '记',
      }).join(),
    ).toContain('不合格');
  });
});

describe('第二十四条 补登合同约定的余款', () => {
  it('签了合同、验收合格以前可以登记', () => {
    expect(stateOf(factsFrom(awarded()), 'balance.register')).toBe('blocked no-contract → contract.sign');
    for (const events of [contracted(), old(contracted()), completed(), applied()])
      expect(stateOf(factsFrom(events), 'balance.register')).toBe('open');
    expect(stateOf(factsFrom(reported()), 'balance.register')).toBe('past balance-free');
  });

  it('只增不减，不大于合同价', () => {
    const events = [...old(contracted()), told53];
    const lowered = 'art24.p1/registered-not-lowered: agreed-lowered';
    expect(register(events)).toEqual([]);
    expect(register(events, { balance: fen(wanFen(53) + 1) })).toEqual([]);
    expect(register(events, { balance: fen(wanFen(53) - 1) })).toEqual([`${lowered} @balance`]);
    expect(register(events, { balanceAgreed: false, balance: undefined })).toEqual([`${lowered} @balanceAgreed`]);
    expect(register(events, { balance: fen(price + 1) })).toEqual([
      'art24.p1/registered-not-lowered: agreed-above-price @balance',
    ]);
    expect(register(events, { contract: 'K9' })).toEqual([
      'art24.p1/registered-not-lowered: no-such-contract @contract',
    ]);
    expect(register(old(contracted()), { balanceAgreed: false, balance: undefined })).toEqual([]);
  });
});

describe('第二十四条 没有约定余款、开工前多付的，看得见', () => {
  it('没有登记的、登记为没有约定的，验收合格前一直标明', () => {
    for (const before of [contracted(), started(), completed(), applied()]) {
      expect(shown(old(before))).toContain('合同 HT-2021-01 约定的余款没有登记');
      expect(shown(before)).toContain('登记为没有约定余款');
      expect(shown([...before, told53])).not.toMatch(/没有登记，验收|没有约定余款/u);
    }
    expect(shown(old(reported()))).not.toContain('没有登记');
  });

  it('开工前付款超过约定的预付款的标明，没有约定的也标明，开工后不再标明', () => {
    const before = (change: Partial<Contract>) =>
      token(signed({ balanceAgreed: true, balance: wanFen(53), ...change }));
    const over = '尚未开工，已付';
    expect(shown(before({ advance: wanFen(159) }))).toContain(
      'info 合同 HT-2021-01 尚未开工，合同约定的预付款 159.00 万元',
    );
    expect(shown([...before({ advance: wanFen(159) }), paid(wanFen(159))])).not.toContain(over);
    expect(shown([...before({ advance: wanFen(159) }), paid(fen(wanFen(159) + 1))])).toContain(
      `warning 合同 HT-2021-01 ${over}`,
    );
    expect(shown([...before({}), paid(fen(1))])).toContain('合同没有登记约定的预付款，请核对');
    expect(shown(before({}))).toContain('info 合同 HT-2021-01 尚未开工，合同没有登记约定的预付款');
    const work = told('implementation.started', { startedOn: day('2021-03-15') }, '2021-03-15');
    expect(shown([...before({}), paid(wanFen(200)), work])).not.toContain('尚未开工');
  });
});

import { fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { builder, day, file, otherBuilder, planned, supervisor, told, wanFen, type Told } from './delivery.ts';

export const draw = (
  change: Partial<BodyOf<'procurement.experts-drawn'>> = {},
): BodyOf<'procurement.experts-drawn'> => ({
  drawnOn: day('2021-01-28'),
  operator: '张三',
  witness: '李四',
  pool: '广东省政府采购评审专家库',
  experts: [
    { id: 'e1', name: '甲', specialty: '软件', organisation: '某大学', avoidance: 'clear' },
    { id: 'e3', name: '丙', specialty: '造价', organisation: '某协会', avoidance: 'clear' },
    { id: 'e2', name: '乙', specialty: '网络', organisation: '某研究院', avoidance: 'avoid' },
  ],
  evidence: file('drawRecord'),
  ...change,
});

export const demonstration = (
  change: Partial<BodyOf<'procurement.demonstrated'>> = {},
): BodyOf<'procurement.demonstrated'> => ({
  heldOn: day('2021-01-30'),
  finding: 'fair',
  documents: file('tenderDocuments'),
  report: file('demonstrationReport'),
  ...change,
});

export const tender = (
  change: Partial<BodyOf<'procurement.tender-published'>> = {},
): BodyOf<'procurement.tender-published'> => ({
  package: 'main',
  documents: file('tenderDocuments'),
  publishedOn: day('2021-02-01'),
  opensOn: day('2021-02-22'),
  ...change,
});

export const failure = (
  of = 'main',
  on = '2021-02-23',
  reason = '不足三家',
  change: Partial<BodyOf<'procurement.failed'>> = {},
): BodyOf<'procurement.failed'> => ({ package: of, outcome: 'too-few', failedOn: day(on), reason, ...change });

export const bids = (
  change: Partial<BodyOf<'procurement.bids-recorded'>> = {},
): BodyOf<'procurement.bids-recorded'> => ({
  package: 'main',
  openedOn: day('2021-02-22'),
  bids: [
    { id: 'b1', firm: builder, price: wanFen(530) },
    { id: 'b2', firm: otherBuilder, price: wanFen(535) },
  ],
  ...change,
});

export const award = (change: Partial<BodyOf<'procurement.awarded'>> = {}): BodyOf<'procurement.awarded'> => ({
  package: 'main',
  winner: builder,
  price: wanFen(530),
  awardedOn: day('2021-02-25'),
  ...change,
});

export const supervisionAward = (change: Partial<BodyOf<'procurement.awarded'>> = {}): BodyOf<'procurement.awarded'> =>
  award({ package: 'sup', winner: supervisor, price: wanFen(18), ...change });

export const contract = (change: Partial<BodyOf<'contract.signed'>> = {}): BodyOf<'contract.signed'> => ({
  package: 'main',
  number: 'HT-2021-01',
  party: builder,
  price: wanFen(530),
  balanceAgreed: false,
  signedOn: day('2021-03-05'),
  deliverBy: day('2021-09-30'),
  documents: file('contract'),
  ...change,
});

export const supervisionContract = (change: Partial<BodyOf<'contract.signed'>> = {}): BodyOf<'contract.signed'> =>
  contract({ package: 'sup', number: 'HT-2021-02', party: supervisor, price: wanFen(18), ...change });

export const appointment = (
  change: Partial<BodyOf<'supervision.appointed'>> = {},
): BodyOf<'supervision.appointed'> => ({
  firm: supervisor,
  qualification: '信息系统工程监理甲级',
  qualificationFiles: file('supervisionQualification'),
  chiefSupervisor: '王五',
  appointedOn: day('2021-03-10'),
  ...change,
});

export type ChangeRow = BodyOf<'change.requested'>['lines'][number];

/** One set less of L1: 300 万元 fewer. */
export const changeRow = (change: Partial<ChangeRow> = {}): ChangeRow => ({
  id: 'r1',
  line: 'L1',
  item: '业务系统开发',
  quantityBefore: 2,
  unitPriceBefore: wanFen(240),
  amountBefore: wanFen(480),
  quantityAfter: 1,
  unitPriceAfter: wanFen(240),
  amountAfter: wanFen(240),
  note: '合同清单单价 240 万元',
  ...change,
});

export const changeRequest = (change: Partial<BodyOf<'change.requested'>> = {}): BodyOf<'change.requested'> => ({
  letter: file('changeRequestLetter'),
  reason: '需求调整',
  content: '减少一套',
  contract: 'K1',
  lines: [changeRow()],
  annex3: { basis: '需求调整' },
  signed: file('signedChange'),
  plannedFor: day('2021-07-10'),
  ...change,
});

export const tendered = (before: readonly Told[] = planned()): readonly Told[] => [
  ...before,
  told('procurement.tender-published', tender(), '2021-02-01'),
];
export const opened = (before: readonly Told[] = planned()): readonly Told[] => [
  ...tendered(before),
  told('procurement.bids-recorded', bids(), '2021-02-22'),
];
export const awarded = (before: readonly Told[] = planned()): readonly Told[] => [
  ...opened(before),
  told('procurement.awarded', award(), '2021-02-25'),
];
/** The main contract K1 over 530 万元 is signed; supervision is not procured yet. */
export const contracted = (before: readonly Told[] = planned()): readonly Told[] => [
  ...awarded(before),
  told('contract.signed', contract(), '2021-03-05'),
];
export const started = (before: readonly Told[] = planned()): readonly Told[] => [
  ...contracted(before),
  told('supervision.appointed', appointment(), '2021-03-10'),
  told('implementation.started', { startedOn: day('2021-03-15') }, '2021-03-15'),
];
/** Change C1 waits for the bureau since 2021-05-10. */
export const changeRequested = (before: readonly Told[] = started()): readonly Told[] => [
  ...before,
  told('change.requested', changeRequest(), '2021-05-10'),
];
export const changeApproved = (before: readonly Told[] = changeRequested()): readonly Told[] => [
  ...before,
  told('change.approved', { change: 'C1', text: '同意', approvedOn: day('2021-05-20') }, '2021-05-20'),
];
export const completed = (before: readonly Told[] = started()): readonly Told[] => [
  ...before,
  told('implementation.completed', { completedOn: day('2021-06-20'), summary: '全部完成' }, '2021-06-20'),
];

/** Both sets of L1 at this unit price before and after. */
export const whole = (before: number, after: number, change: Partial<ChangeRow> = {}): ChangeRow =>
  changeRow({
    unitPriceBefore: fen(before),
    amountBefore: fen(2 * before),
    quantityAfter: 2,
    unitPriceAfter: fen(after),
    amountAfter: fen(2 * after),
    note: undefined,
    ...change,
  });

/** L2 at 40 万元 before and this price after. */
export const repriced = (price: number): ChangeRow =>
  changeRow({
    line: 'L2',
    item: '数据接口',
    quantityBefore: 1,
    unitPriceBefore: wanFen(40),
    amountBefore: wanFen(40),
    quantityAfter: 1,
    unitPriceAfter: fen(price),
    amountAfter: fen(price),
  });

/** A change of these lines, asked for after what was told. */
export const changeRequestedWith = (before: readonly Told[], ...lines: readonly ChangeRow[]): readonly Told[] => [
  ...before,
  told('change.requested', changeRequest({ lines }), '2021-05-10'),
];

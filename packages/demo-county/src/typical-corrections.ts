import { fen } from '@zhengxiang/core';
import { handlerOf, type RegisteredRecord } from '@zhengxiang/procedure';
import { paymentsToReverse, toReconsider } from '@zhengxiang/law-dongyuan-2020';
import { county } from './county.ts';
import { file } from './files.ts';
import { first, last, type TypicalInputs } from './typical.ts';

/** A slip of the pen: the number or the voucher was mistyped, or there is nothing that anybody would notice. */
const slip = ({ answers }: RegisteredRecord): Readonly<Record<string, unknown>> => {
  const [key] = ['number', 'voucher', 'budgetCode', 'chiefSupervisor', 'witness', 'summary', 'users'].filter(
    (one) => typeof answers[one] === 'string',
  );
  return key === undefined ? {} : { [key]: `${String(answers[key])}（更正）` };
};

/** A correction of this entry with these answers instead of the registered ones. */
export const correcting = (record: RegisteredRecord, change: object): object => ({
  record: record.id,
  what: record.what,
  [record.what]: { ...record.answers, ...change },
  reason: '登记时录入有误，按原始凭据更正。',
  evidence: [file('correctionEvidence', '更正依据.pdf')],
});

/** Facts put right, money taken back or moved, agreements supplemented. */
export const correctionsTypical = {
  'correction.register': (facts) => {
    const record = last(
      facts.records.filter((one) => Object.keys(slip(one)).length > 0),
      'entry with a slip of the pen',
    );
    // Which part the answers hold hangs on the record: no type says it before one is picked.
    return correcting(record, slip(record)) as never;
  },
  'correction.reissueReport': (_facts, today) => ({ note: '合同编号、签订日期按更正后的登记。', issuedOn: today }),
  'correction.reconsiderByBureau': (facts) => ({
    item: first(toReconsider(facts, 'data-bureau'), 'act for the bureau to reconsider').id,
    outcome: 'upheld',
    reason: '更正不影响实质结果，予以维持。',
  }),
  'correction.reconsiderByFinance': (facts) => ({
    item: first(toReconsider(facts, 'finance-bureau'), 'act for finance to reconsider').id,
    outcome: 'upheld',
    reason: '更正不影响资金安排，予以维持。',
  }),
  'payment.reverse': (facts, today) => {
    const payment = last(paymentsToReverse(facts), 'payment to take back');
    return {
      payment: payment.id,
      how: 'refund',
      amount: fen(1),
      reversedOn: today,
      voucher: `退-${String(facts.payments.length + 1)}`,
      reason: '多付的尾差由乙方退回。',
      documents: [file('paymentReversal', '退款回单.pdf')],
    };
  },
  'budget.adjust': (facts, today) => {
    const from = first(facts.funding.budgets, 'yearly budget');
    const source = from.county > 0 ? 'county' : from.municipal > 0 ? 'municipal' : 'self-raised';
    return {
      kind: 'carry-over',
      moves: [
        { id: 'b1', fromYear: from.year, fromSource: source, toYear: from.year + 1, toSource: source, amount: fen(1) },
      ],
      document: '关于结转政务信息化项目资金的通知',
      files: [file('budgetAdjustment', '结转通知.pdf')],
      adjustedOn: today,
    };
  },
  'contract.supplement': (facts, today) => {
    const contract = first(facts.contracts, 'contract to supplement');
    return {
      contract: contract.id,
      number: `${contract.number}-补${String((contract.supplements ?? []).length + 1)}`,
      signedOn: today,
      content: '补充约定数据迁移的配合义务，合同价和交付日期不变。',
      documents: [file('contract', '补充协议.pdf')],
    };
  },
  'handover.register': (facts) => {
    const unit = county.find(({ id }) => id === facts.origin.owner.id);
    const next = first(
      (unit?.desks ?? []).filter(({ personId }) => personId !== handlerOf(facts)?.id),
      'colleague',
    );
    return {
      to: { id: next.personId, name: next.name, organisation: unit?.name ?? '' },
      matters: '项目申报材料、合同和往来文件，已逐件清点。',
      reason: '经办人调离。',
    };
  },
} satisfies TypicalInputs<
  | 'correction.register'
  | 'correction.reissueReport'
  | 'handover.register'
  | 'correction.reconsiderByBureau'
  | 'correction.reconsiderByFinance'
  | 'payment.reverse'
  | 'budget.adjust'
  | 'contract.supplement'
>;

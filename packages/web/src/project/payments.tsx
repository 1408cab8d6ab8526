import type { ProjectView } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';
import { wanOrDash } from '../ui/money.tsx';
import { isUnnamedBalance } from '../fields/pick-sources.ts';
import { usePack } from '../ui/use-pack.ts';
import { paymentRows, type ContractPayments, type PaymentRow } from './payment-rows.ts';
import { Rows, Section } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

/** 付款: a table a contract, with who is paid, by which voucher, and what is left. */
export const Payments = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const pack = usePack(view.pack.id).data;
  return (
    <>
      {paymentRows(view.facts, pack, view.surroundings).map((of) => (
        <Section
          key={of.contract.id}
          title={`付款　合同 ${of.contract.number}，收款单位 ${of.contract.party.name}（合同价 ${wanOrDash(of.contract.price)} 万元，还差 ${wanOrDash(Math.max(0, of.contract.price - of.paid))} 万元）`}
        >
          <PaymentTable of={of} />
        </Section>
      ))}
    </>
  );
};

const lines = (row: PaymentRow, of: (payment: PaymentRow['payments'][number]) => string): ReactElement | string =>
  row.payments.length === 0 ? (
    '—'
  ) : (
    <>
      {row.payments.map((payment, index) => (
        <div key={String(index)} className="nowrap">
          {of(payment)}
        </div>
      ))}
    </>
  );

const PaymentTable = ({ of }: { readonly of: ContractPayments }): ReactElement => (
  <Rows
    rows={of.rows}
    keyOf={({ planned }) => planned.id}
    columns={[
      { title: '名目', of: ({ planned }) => `${planned.name}${isUnnamedBalance(planned) ? '（余款）' : ''}` },
      { title: '计划日期', of: ({ planned }) => <span className="nowrap">{planned.dueOn}</span> },
      {
        title: '计划（万元）',
        of: ({ planned }) => wanOrDash(planned.amount),
        right: true,
        total: wanOrDash(of.planned),
      },
      { title: '已付', of: ({ paid }) => wanOrDash(paid), right: true, total: wanOrDash(of.paid) },
      { title: '还差', of: ({ rest }) => wanOrDash(rest), right: true },
      { title: '付款日期', of: (row) => lines(row, ({ paidOn }) => paidOn) },
      {
        title: '凭证号',
        of: (row) =>
          lines(
            row,
            ({ voucher, amount }) => `${voucher ?? '未填'}${row.payments.length > 1 ? `（${wanOrDash(amount)}）` : ''}`,
          ),
      },
      { title: '拨付', of: ({ state }) => <Marked text={state} /> },
    ]}
  />
);

import {
  ledgerFieldNames,
  ledgerUnitNames,
  type LedgerAmounts,
  type LedgerPreview,
  type LedgerUnit,
} from '@zhengxiang/application/contract';
import { keysOf, wanText, type Fen } from '@zhengxiang/core';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { Marked } from '../ui/marked.tsx';

const options = keysOf(ledgerUnitNames).map((value) => ({
  value,
  label: `单位：${ledgerUnitNames[value]}`,
}));
const usual: readonly LedgerUnit[] = ['yuan', 'wan'];

const sumText = (sum: number | null | undefined): string =>
  sum === null || sum === undefined ? '大得读不出' : wanText(sum as Fen);

/** Adds up what several columns would come to in one unit. */
const together = (columns: readonly LedgerAmounts[], unit: LedgerUnit): string =>
  columns.map(({ field, sums }) => `${ledgerFieldNames[field]} ${sumText(sums[unit])}`).join('，');

type Choose = (units: ReadonlyMap<number, LedgerUnit>) => void;

/** Every column of amounts: the unit, where the file says it, and the sum as it is understood. What is not written is asked. */
export const AmountUnits = ({
  preview,
  choose,
}: {
  readonly preview: LedgerPreview;
  readonly choose: Choose;
}): ReactElement | null => {
  const columns = preview.amounts.filter(({ count }) => count > 0);
  const open = columns.filter(({ unit }) => unit === null);
  if (columns.length === 0) return null;
  return (
    <section className="ledger-amounts" aria-label="金额单位">
      {open.length > 0 && <OpenUnits open={open} preview={preview} choose={choose} />}
      <table>
        <caption className="sr-only">各金额列的单位和合计</caption>
        <thead>
          <tr>
            <th scope="col">金额列</th>
            <th scope="col">单位</th>
            <th scope="col">换算后合计</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((one) => (
            <AmountRow key={one.column} one={one} preview={preview} choose={choose} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** One question for all columns that are silent, each answer with what it would come to. */
const OpenUnits = ({
  open,
  preview,
  choose,
}: {
  readonly open: readonly LedgerAmounts[];
  readonly preview: LedgerPreview;
  readonly choose: Choose;
}): ReactElement => (
  <div className="ledger-ask" role="alert">
    <strong>
      {`文件没有写明${open.map(({ column }) => `“${preview.headings[column] ?? ''}”`).join('、')}的单位，请选择：`}
    </strong>
    <div className="ledger-ask-answers">
      {usual.map((unit) => (
        <Button
          key={unit}
          size="large"
          data-unit={unit}
          onClick={() => choose(new Map(open.map(({ column }) => [column, unit])))}
        >
          <b>{`${open.length > 1 ? '都是' : '是'}${ledgerUnitNames[unit]}`}</b>
          <span>{`合计：${together(open, unit)}`}</span>
        </Button>
      ))}
    </div>
    <span className="muted">选好以前，有这些金额的行不能导入。各列单位不同的，在下面逐列选择。</span>
  </div>
);

const AmountRow = ({
  one,
  preview,
  choose,
}: {
  readonly one: LedgerAmounts;
  readonly preview: LedgerPreview;
  readonly choose: Choose;
}): ReactElement => {
  const { column, field, unit, from, conflict, sum, doubt } = one;
  const heading = (preview.headings[column] ?? '').trim() || `第 ${String(column + 1)} 列`;
  return (
    <tr data-amounts={field}>
      <th scope="row">
        {ledgerFieldNames[field]}
        <div className="muted">{heading}</div>
      </th>
      <td>
        <Select<LedgerUnit | null>
          aria-label={`“${heading}”的金额单位`}
          placeholder="请选择单位"
          value={unit}
          options={options}
          {...(unit === null ? { status: 'error' as const } : {})}
          onChange={(chosen) => {
            if (chosen !== null) choose(new Map([[column, chosen]]));
          }}
          style={{ width: 140 }}
        />
      </td>
      <td className="ledger-sum">{unit === null ? '—' : sumText(sum)}</td>
      <td>
        {unit !== null && from}
        {unit === null && conflict === null && (
          <span className="missing">
            <Marked text="✗ 文件没有写明，请选择" />
          </span>
        )}
        {conflict !== null && <div className="ledger-doubt">{conflict}</div>}
        {doubt !== null && <div className="ledger-doubt">{`? ${doubt}`}</div>}
      </td>
    </tr>
  );
};

/** Sums of the amounts of the rows that will be taken, before they are. */
export const takenSums = (preview: LedgerPreview, rows: ReadonlySet<number>): string =>
  (['total', 'approved', 'contract', 'paid'] as const)
    .flatMap((field) => {
      const amounts = preview.rows.flatMap(({ row, reading }) => (rows.has(row) ? (reading[field] ?? []) : []));
      const sum = amounts.reduce<number>((total, amount) => total + amount, 0);
      return amounts.length === 0 ? [] : [`${ledgerFieldNames[field]}合计 ${wanText(sum as Fen)}`];
    })
    .join('，');

import type { Fields } from '@zhengxiang/core';
import { serviceKinds, type BudgetLine } from '@zhengxiang/procedure';
import { memo, type ReactElement } from 'react';
import { FieldBox } from '../fields/field-box.tsx';
import { settled, type CostRow, type TypedColumn } from './cost-rows.ts';
import { wanGrouped } from '../ui/money.tsx';

const words = (value: unknown): string =>
  typeof value === 'number' && Number.isSafeInteger(value) ? wanGrouped(value) : '—';

interface CostLineProps {
  readonly line: BudgetLine;
  readonly row: CostRow;
  readonly index: number;
  readonly columns: Fields;
  readonly put: (change: (rows: readonly CostRow[]) => readonly CostRow[]) => void;
}

/** A cell that is typed. */
const TypedCell = ({
  name,
  row,
  index,
  columns,
  put,
}: Omit<CostLineProps, 'line'> & { readonly name: TypedColumn }): ReactElement | null => {
  const field = columns[name];
  return field ? (
    <td data-cell={name} data-at={index} style={{ minWidth: name === 'reduced' ? 120 : 150 }}>
      <FieldBox
        bare
        field={field}
        path={`lines.${String(index)}.${name}`}
        value={row[name]}
        onChange={(next) =>
          put((rows) => rows.map((one) => (one.id === row.id ? settled({ ...one, [name]: next }) : one)))
        }
      />
    </td>
  ) : null;
};

/** One line; drawn again only when it changes, so that long tables stay quick. */
export const CostLine = memo(({ line, ...rest }: CostLineProps): ReactElement => {
  const { row, index } = rest;
  const isCut = typeof row['reduced'] === 'number' && row['reduced'] !== 0;
  return (
    <tr data-changed={isCut}>
      <td>{index + 1}</td>
      <td>{serviceKinds[line.kind]}</td>
      <td>
        {line.name}
        {line.spec !== undefined && <div className="muted">{line.spec}</div>}
      </td>
      <td className="num">{`${String(line.quantity)} ${line.unit}`}</td>
      <td className="num">{words(row['declared'])}</td>
      <TypedCell name="reduced" {...rest} />
      <td className="num">
        <strong>{words(row['approved'])}</strong>
      </td>
      <TypedCell name="reasonCode" {...rest} />
      <TypedCell name="note" {...rest} />
    </tr>
  );
});
CostLine.displayName = 'CostLine';

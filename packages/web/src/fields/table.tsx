import { fen, type Fields } from '@zhengxiang/core';
import { Button, Pagination } from 'antd';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type ReactElement } from 'react';
import { isAsked, kindBeside, narrowedChoices } from './asked.ts';
import { computed } from './computed.ts';
import { pasteCells } from './paste.ts';
import { onReveal } from './reveal.ts';
import { cutRate, openRowsOf, totalsOf } from './totals.ts';
import type { FieldCellProps, InnerField, InputComponent } from './types.ts';
import { newId } from '../api/new-id.ts';
import { wanGrouped } from '../ui/money.tsx';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Rows on the screen at a time; the totals are of all. */
const pageSize = 50;
const none: readonly Row[] = [];
const noFields: Fields = {};

/** Where a cell stands: `lines.3.amount` inside the table `lines`. */
const placeOf = (target: EventTarget, path: string): { row: number; key: string } | undefined => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined;
  const match = place?.startsWith(`${path}.`) === true ? /^(\d+)\.(\w+)/u.exec(place.slice(path.length + 1)) : null;
  return match ? { row: Number(match[1]), key: match[2] ?? '' } : undefined;
};

/** The page on the screen: the one that somebody turned to, or on which something is to be shown. */
const usePage = (path: string): readonly [number, (page: number) => void] => {
  const [page, setPage] = useState(1);
  useEffect(
    () =>
      onReveal((wanted) => {
        const row = wanted.startsWith(`${path}.`) ? Number(wanted.slice(path.length + 1).split('.')[0]) : Number.NaN;
        if (Number.isInteger(row)) setPage(Math.floor(row / pageSize) + 1);
      }),
    [path],
  );
  return [page, setPage];
};

/** Rows keep their ids for life. Cells copied from a spreadsheet are pasted at the cell where the cursor stands. */
export const TableInput: InputComponent = ({ field, path, value, onChange, labelledBy, describedBy, Inner }) => {
  const rows = Array.isArray(value) ? (value as readonly Row[]) : none;
  const fields = field.fields ?? noFields;
  const [page, setPage] = usePage(path);
  const latest = useRef({ rows, onChange });
  latest.current = { rows, onChange };
  const change = useCallback((make: (rows: readonly Row[]) => readonly Row[]) => {
    latest.current.onChange(make(latest.current.rows));
  }, []);
  const paste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target, path);
    const pasted = place && pasteCells(event.clipboardData.getData('text/plain'), fields, rows, place, newId);
    if (!pasted) return;
    event.preventDefault();
    onChange(pasted);
  };
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const start = (Math.min(page, pages) - 1) * pageSize;
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {rows.length > 0 && (
        <div className="rows" onPaste={paste}>
          <table>
            <Head fields={fields} />
            <tbody>
              {rows.slice(start, start + pageSize).map((row, offset) => (
                <TableRow
                  key={row.id}
                  row={row}
                  index={start + offset}
                  fields={fields}
                  path={path}
                  change={change}
                  Inner={Inner}
                />
              ))}
            </tbody>
            <Totals fields={fields} rows={rows} />
          </table>
        </div>
      )}
      <TableTools
        fields={fields}
        path={path}
        count={rows.length}
        page={Math.min(page, pages)}
        pages={pages}
        setPage={setPage}
        add={() => onChange([...rows, { id: newId() }])}
      />
    </div>
  );
};

const Head = ({ fields }: { readonly fields: Fields }): ReactElement => (
  <thead>
    <tr>
      <th scope="col" className="narrow">
        序号
      </th>
      {Object.entries(fields).map(([key, field]) => (
        <th scope="col" key={key} data-column={field.type}>
          {field.label}
          {field.type === 'money' && '（万元）'}
          {!field.optional && (
            <span className="required" aria-hidden="true">
              *
            </span>
          )}
        </th>
      ))}
      <th scope="col" className="narrow">
        操作
      </th>
    </tr>
  </thead>
);

/** Sums of the amounts, with the cut rate where amounts are cut. */
const Totals = ({ fields, rows }: { readonly fields: Fields; readonly rows: readonly Row[] }): ReactElement | null => {
  const totals = useMemo(() => totalsOf(fields, rows), [fields, rows]);
  if (totals.size === 0) return null;
  const open = openRowsOf(fields, rows);
  const isWhole = [...open.values()].every((count) => count === 0);
  const rate = isWhole ? cutRate(totals) : undefined;
  return (
    <tfoot data-totals>
      <tr>
        <td className="narrow">合计</td>
        {Object.keys(fields).map((key) => (
          <td key={key} className="total">
            {totals.has(key) && wanGrouped(totals.get(key) ?? fen(0))}
            {(open.get(key) ?? 0) > 0 && <div className="muted">{`${String(open.get(key))} 行还没有填`}</div>}
            {key === 'reduced' && rate !== undefined && <div className="muted">核减率 {rate}</div>}
          </td>
        ))}
        <td />
      </tr>
    </tfoot>
  );
};

interface TableRowProps {
  readonly row: Row;
  readonly index: number;
  readonly fields: Fields;
  readonly path: string;
  readonly change: (make: (rows: readonly Row[]) => readonly Row[]) => void;
  readonly Inner: InnerField;
}

/** One row; drawn again only when it changes, so that long tables stay quick. */
const TableRow = memo(({ row, index, fields, path, change, Inner }: TableRowProps): ReactElement => {
  const { id } = row;
  const put = useCallback(
    (key: string, value: unknown): void =>
      change((rows) =>
        rows.map((one) => (one.id === id ? { ...computed(fields, { ...one, [key]: value }, key), id } : one)),
      ),
    [change, fields, id],
  );
  const copy = (): void =>
    change((rows) => rows.flatMap((one) => (one.id === row.id ? [one, { ...one, id: newId() }] : [one])));
  const remove = (): void => change((rows) => rows.filter((one) => one.id !== row.id));
  return (
    <tr data-row={row.id}>
      <td className="narrow">{index + 1}</td>
      {Object.entries(fields).map(([key, field]) => (
        <td key={key}>
          {isAsked(field, row) && (
            <BareCell
              name={key}
              field={field}
              kind={kindBeside(key, row)}
              path={`${path}.${String(index)}.${key}`}
              value={row[key]}
              put={put}
              Inner={Inner}
            />
          )}
        </td>
      ))}
      <td className="narrow">
        <Button size="small" type="link" aria-label={`复制第 ${String(index + 1)} 行`} onClick={copy}>
          复制
        </Button>
        <Button size="small" type="link" danger aria-label={`删除第 ${String(index + 1)} 行`} onClick={remove}>
          删除
        </Button>
      </td>
    </tr>
  );
});
TableRow.displayName = 'TableRow';

/** One cell of a row: what is typed beside it does not draw it again. */
const BareCell = memo(({ name, field, kind, path, value, put, Inner }: FieldCellProps): ReactElement => {
  const change = useCallback((next: unknown) => put(name, next), [put, name]);
  return <Inner bare field={narrowedChoices(name, field, kind)} path={path} value={value} onChange={change} />;
});
BareCell.displayName = 'BareCell';

interface TableToolsProps {
  readonly fields: Fields;
  readonly path: string;
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly setPage: (page: number) => void;
  readonly add: () => void;
}

const TableTools = ({ fields, path, count, page, pages, setPage, add }: TableToolsProps): ReactElement => (
  <div className="row-tools">
    <Button
      size="small"
      data-add-row={path}
      onClick={() => {
        setPage(Math.floor(count / pageSize) + 1);
        add();
      }}
    >
      添加一行
    </Button>
    <span className="muted">
      {count > 0
        ? `共 ${String(count)} 行；可从 Excel 复制多个单元格，在起始格粘贴`
        : `每行填${Object.values(fields)
            .map(({ label }) => label)
            .join('、')}；添加一行后，可从 Excel 复制多个单元格，在起始格粘贴`}
    </span>
    {pages > 1 && (
      <Pagination
        size="small"
        current={page}
        pageSize={pageSize}
        total={count}
        showSizeChanger={false}
        onChange={setPage}
      />
    )}
  </div>
);

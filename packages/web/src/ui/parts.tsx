import type { DocumentRef } from '@zhengxiang/core';
import { Empty, Table } from 'antd';
import type { ReactElement, ReactNode } from 'react';

/** Names and values beside each other; absent values are left out. */
export const Facts = ({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }): ReactElement => (
  <dl className="facts">
    {items
      .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
      .map(([label, value]) => [<dt key={`${label}-t`}>{label}</dt>, <dd key={`${label}-d`}>{value}</dd>])}
  </dl>
);

export const Files = ({ files }: { readonly files: readonly DocumentRef[] | undefined }): ReactElement => (
  <>
    {(files ?? []).map((file) => (
      <div key={file.id}>
        <a href={`/api/files/${file.fileId}/content`} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      </div>
    ))}
  </>
);

/** The files, or nothing where there are none: a label without files tells nothing. */
export const filesOf = (files: readonly DocumentRef[] | undefined): ReactElement | undefined =>
  (files ?? []).length > 0 ? <Files files={files} /> : undefined;

export const Section = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement => (
  <section style={{ marginBottom: 20 }}>
    <h2 className="section-title">{title}</h2>
    {children}
  </section>
);

export const Nothing = ({ text }: { readonly text: string }): ReactElement => (
  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />
);

interface Column<T> {
  readonly title: string;
  readonly of: (row: T) => ReactNode;
  readonly right?: boolean;
  /** What stands below the column: a sum of amounts. */
  readonly total?: ReactNode;
}

/** A day, a number or a short word is not broken over two lines. */
const whole = (value: ReactNode): ReactNode =>
  typeof value === 'string' && value.length > 0 && value.length <= 10 ? <span className="day">{value}</span> : value;

/** The line of sums; the first column without one names it. */
function Totals<T extends object>({ columns }: { readonly columns: readonly Column<T>[] }): ReactElement {
  return (
    <Table.Summary.Row className="totals">
      {columns.map(({ title, total, right }, index) => (
        <Table.Summary.Cell key={title} index={index} align={right ? 'right' : 'left'}>
          <strong className={right ? 'money' : undefined}>{total ?? (index === 0 ? '合计' : '')}</strong>
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}

/** A small table of things that have an id. */
export function Rows<T extends object>({
  rows,
  columns,
  keyOf,
}: {
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
}): ReactElement {
  return (
    <Table<T>
      size="small"
      className="case-rows"
      rowKey={keyOf}
      dataSource={[...rows]}
      pagination={rows.length > 50 ? { pageSize: 50 } : false}
      scroll={{ x: true }}
      {...(columns.some(({ total }) => total !== undefined) && { summary: () => <Totals columns={columns} /> })}
      columns={columns.map(({ title, of, right }) => ({
        title,
        align: right ? ('right' as const) : ('left' as const),
        ...(right && { className: 'money' }),
        render: (_value: unknown, row: T) => whole(of(row)),
      }))}
    />
  );
}

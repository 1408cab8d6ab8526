import { all, attribute, document, inside, nodes, setAttribute, type Node } from './markup.ts';
import { slotOf } from './shared-edits.ts';
import { AnyOf, type Edit } from './wanted.ts';
import { columnOf, lettersOf, moved, type openXlsx } from './xlsx-file.ts';

type XlsxEdit = Edit<ReturnType<typeof openXlsx>>;

/** What is done to rows, columns and sheets of a workbook. */

export const hiddenRow: XlsxEdit = (desk) => {
  const place = slotOf(desk);
  if (!place) return undefined;
  setAttribute(place.value.row, 'hidden', '1');
  const own = desk.slots.filter(({ value }) => value.row === place.value.row || value.row === place.label.row);
  return { values: Object.fromEntries(own.map(({ slot }) => [slot.path, []])), told: ['隐藏'] };
};

export const hiddenTableRow: XlsxEdit = ({ table, any }) => {
  const index = any(table?.rows.length ?? 0);
  const place = table?.rows[index];
  if (!place || table?.columns.some(({ downwards }) => downwards)) return undefined;
  setAttribute(place.row, 'hidden', 'true');
  return { rows: (rows) => rows.filter((_row, at) => at !== index), told: ['隐藏'] };
};

export const hiddenColumn: XlsxEdit = ({ file, table, pick }) => {
  const column = pick((table?.columns ?? []).filter(({ key }) => key !== undefined));
  const head = column && table?.heads.get(column.caption);
  if (!head || !column?.key) return undefined;
  const at = columnOf(attribute(head.node, 'r') ?? 'A') + 1;
  const list = inside(file.top, 'cols')[0];
  if (!list) return undefined;
  list.children = [
    ...list.children.filter((one) => typeof one === 'string' || attribute(one, 'min') !== String(at)),
    ...nodes(`<col min="${String(at)}" max="${String(at)}" hidden="1" width="0"/>`),
  ];
  return { told: ['隐藏'], rows: (rows) => rows.map((row) => ({ ...row, [column.key as string]: new AnyOf([]) })) };
};

export const anotherSheet =
  (state: string): XlsxEdit =>
  ({ file }) => {
    const { parts } = file;
    parts.set(
      'xl/worksheets/sheet2.xml',
      document(
        nodes(
          '<worksheet xmlns="urn:s"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>另一张表的内容</t></is></c></row></sheetData></worksheet>',
        )[0] as Node,
      ),
    );
    parts.set(
      'xl/workbook.xml',
      (parts.get('xl/workbook.xml') ?? '').replace(
        '</sheets>',
        `<sheet name="补充说明" sheetId="2" ${state} r:id="rId91"/></sheets>`,
      ),
    );
    parts.set(
      'xl/_rels/workbook.xml.rels',
      (parts.get('xl/_rels/workbook.xml.rels') ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId91" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
    );
    return { told: ['补充说明'] };
  };

export const unmerged: XlsxEdit = ({ file }) => {
  file.top.children = file.top.children.filter((one) => typeof one === 'string' || one.name !== 'mergeCells');
  return {};
};

export const insertColumn =
  (filled: boolean): XlsxEdit =>
  ({ file, any, table }) => {
    const at = 1 + any(8);
    moved(file.top, { column: at }, 1);
    if (!filled) return {};
    const row = table?.rows[0]?.row ?? file.rows()[5];
    if (!row) return undefined;
    const covered = all(file.top, 'mergeCell').some((one) => {
      const [from = '', to = ''] = (attribute(one, 'ref') ?? '').split(':');
      const here = Number(attribute(row, 'r'));
      return (
        columnOf(from) <= at &&
        columnOf(to) >= at &&
        Number(from.replaceAll(/\D/gu, '')) <= here &&
        Number(to.replaceAll(/\D/gu, '')) >= here
      );
    });
    if (covered) return undefined;
    row.children.splice(
      at,
      0,
      ...nodes(`<c r="${lettersOf(at)}${attribute(row, 'r') ?? ''}" t="inlineStr"><is><t>插列里写的</t></is></c>`),
    );
    row.children.sort((a, b) =>
      typeof a === 'string' || typeof b === 'string'
        ? 0
        : columnOf(attribute(a, 'r') ?? '') - columnOf(attribute(b, 'r') ?? ''),
    );
    return { told: ['插列里写的'] };
  };

export const insertRow: XlsxEdit = ({ file, pick }) => {
  const row = pick(file.rows().slice(1));
  if (!row) return undefined;
  moved(file.top, { row: Number(attribute(row, 'r')) }, 1);
  return {};
};

export const swappedColumns: XlsxEdit = ({ file, table, any }) => {
  const columns = table?.columns ?? [];
  const at = any(columns.length - 1);
  const [a, b] = [columns[at], columns[at + 1]].map(
    (one) =>
      one &&
      columnOf(attribute(table?.heads.get(one.caption)?.node ?? { name: '', attributes: '', children: [] }, 'r') ?? ''),
  );
  if (
    a === undefined ||
    b === undefined ||
    !table ||
    columns.some(({ downwards }) => downwards) ||
    all(file.top, 'mergeCell').some(
      (one) =>
        columns.length > 3 &&
        /^[A-Z]+(\d+):/u.test(attribute(one, 'ref') ?? '') &&
        Number(/\d+/u.exec(attribute(one, 'ref') ?? '')?.[0]) > Number(attribute(table.head, 'r')) &&
        !/^A\d+:M\d+$/u.test(attribute(one, 'ref') ?? ''),
    )
  )
    return undefined;
  if (columns.length <= 3) return undefined;
  for (const row of [table.head, ...table.rows.map((one) => one.row)]) {
    for (const cell of inside(row, 'c')) {
      const own = columnOf(attribute(cell, 'r') ?? '');
      if (own === a || own === b)
        setAttribute(cell, 'r', `${lettersOf(own === a ? b : a)}${attribute(row, 'r') ?? ''}`);
    }
    row.children.sort((x, y) =>
      typeof x === 'string' || typeof y === 'string'
        ? 0
        : columnOf(attribute(x, 'r') ?? '') - columnOf(attribute(y, 'r') ?? ''),
    );
  }
  return {};
};

/** A cell far away from the form, with words in it. */
export const farCell: XlsxEdit = ({ file, pick }) => {
  const [column, row] = pick([
    ['A', '1048576'],
    ['XFD', '1048576'],
    ['AZ', '65536'],
    ['C', '9000'],
  ] as const) ?? ['A', '9000'];
  const [made] = nodes(`<row r="${row}"><c r="${column}${row}" t="inlineStr"><is><t>远处写的一格</t></is></c></row>`);
  if (!made) return undefined;
  file.data.children.push(made);
  return { told: ['远处写的一格'] };
};

/** The same cell, formatted and empty: it is nothing. */
export const farFormat: XlsxEdit = ({ file, pick }) => {
  const row = pick(['1048576', '65536', '9000']) ?? '9000';
  file.data.children.push(...nodes(`<row r="${row}"><c r="A${row}" s="0"/></row>`));
  return {};
};

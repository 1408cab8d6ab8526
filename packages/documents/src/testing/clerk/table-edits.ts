import { plainLabel } from '../../readers/lines.ts';
import type { RowPlace } from './form-file.ts';
import { AnyOf, type Desk, type Edit, type Row } from './wanted.ts';
import { composed, writingsOf } from './writings.ts';

const emptied = (row: Row, keys: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

const changedRow =
  (index: number, change: (row: Row) => Row) =>
  (rows: readonly Row[]): readonly Row[] =>
    rows.map((row, at) => (at === index ? change(row) : row));

const columnWith = ({ table, inRow, pick }: Desk, ...types: readonly string[]) =>
  pick(
    (table?.columns ?? []).filter(
      ({ key, caption }) =>
        key !== undefined && composed[caption] === undefined && types.includes(inRow(key)?.type ?? ''),
    ),
  );

const retypeInRow =
  (...types: readonly string[]): Edit =>
  (desk) => {
    const { file, table, inRow, pick, any } = desk;
    const column = columnWith(desk, ...types);
    const index = any(table?.rows.length ?? 0);
    const cell = column && table?.rows[index]?.cells.get(column.caption);
    const of = column?.key === undefined ? undefined : inRow(column.key);
    const writing = of && pick(writingsOf(of, column?.unit === '万元' ? '万元' : '元', any(9)));
    // The lower part of a merged cell shows nothing of what is typed there.
    if (!cell || !column?.key || !writing || column.downwards) return undefined;
    file.setText(cell.node, writing[0]);
    const key = column.key;
    return { rows: changedRow(index, (row) => ({ ...row, [key]: new AnyOf(writing[1]) })) };
  };

const retypeComposed: Edit = ({ file, table, pick, any }) => {
  const column = pick(
    (table?.columns ?? []).filter(
      ({ caption, key }) =>
        composed[caption] !== undefined &&
        (caption !== '备注' || table?.columns.some((one) => one.caption === '表名')) &&
        key !== undefined,
    ),
  );
  const index = any(table?.rows.length ?? 0);
  const cell = column && table?.rows[index]?.cells.get(column.caption);
  const writing = column && pick(composed[column.caption] ?? []);
  if (!cell || !writing) return undefined;
  file.setText(cell.node, writing[0]);
  const known = Object.fromEntries(Object.entries(writing[1]).filter(([, value]) => value !== undefined));
  return { rows: changedRow(index, (row) => ({ ...emptied(row, Object.keys(writing[1])), ...known })) };
};

const rowAt = ({ table, any }: Desk): { place: RowPlace; index: number } | undefined => {
  const index = any(table?.rows.length ?? 0);
  const place = table?.rows[index];
  return place && { place, index };
};

const dropTableRow: Edit = (desk) => {
  const at = rowAt(desk);
  // Half of a merged cell goes with its row; the next row begins with the other half.
  if (!at || desk.table?.columns.some(({ downwards }) => downwards)) return undefined;
  desk.file.dropRow(at.place.row);
  return { rows: (rows) => rows.filter((_row, index) => index !== at.index) };
};

const fillFree: Edit = (desk) => {
  const { file, table, any } = desk;
  const place = table?.free[any(table.free.length)];
  if (!place) return undefined;
  const naming = table?.columns.find(({ key }) => key === desk.base.tables[0]?.key);
  const cell = naming && place?.cells.get(naming.caption);
  if (!cell || !naming?.key) return undefined;
  file.setText(cell.node, '新写的一行');
  const key = naming.key;
  // What formulas reckon in the empty row is there to be seen.
  const noughts = (table?.columns ?? []).flatMap((column) => {
    const own = column.unit === undefined ? undefined : place.cells.get(column.caption);
    return own && column.key !== undefined && file.text(own.node) === '0' ? [[column.key, 0] as const] : [];
  });
  return { rows: (rows) => [...rows, { ...Object.fromEntries(noughts), [key]: '新写的一行' }] };
};

const sumRow: Edit = (desk) => {
  const { file, table, pick } = desk;
  const at = rowAt(desk);
  const amount = table?.columns.find(({ unit }) => unit !== undefined);
  if (!at || !table || !amount) return undefined;
  const words = pick(['小计', '小 计', '本页小计', '总计', '合  计：', '累计', '上页小计']) ?? '';
  const heads = [...table.heads.keys()];
  const where = heads.indexOf(pick(['序号', heads[1] ?? '']) ?? '');
  file.addRow(
    at.place.row,
    heads.map((caption, index) => (index === where ? words : caption === amount.caption ? '9999' : '')),
  );
  return { told: [plainLabel(words)] };
};

const belowEnd: Edit = ({ file, table }) => {
  const end = file.rows().find((row) => file.cells(row).some((cell) => plainLabel(file.text(cell)) === '合计'));
  if (!end || !table) return undefined;
  file.addRow(end, ['9', '写在合计下面的']);
  return { told: ['写在合计下面的'] };
};

const lostHead: Edit = ({ file, table, pick, base }) => {
  const column = pick((table?.columns ?? []).filter(({ key }) => key !== undefined));
  const head = column && table?.heads.get(column.caption);
  if (!head) return undefined;
  file.setText(head.node, pick(['', '自定的栏', `${column.caption}及其他`]) ?? '');
  return { rows: () => [], told: base.tables[0]?.rows.length === 0 ? [] : [column.caption] };
};

const unitOfHead: Edit = ({ file, table, pick, any }) => {
  const column = pick((table?.columns ?? []).filter(({ unit }) => unit !== undefined));
  const head = column && table?.heads.get(column.caption);
  const index = any(table?.rows.length ?? 0);
  const cell = column && table?.rows[index]?.cells.get(column.caption);
  const [unit, fenEach] = pick([
    ['万元', 1_000_000],
    ['千元', 100_000],
    ['单位：万元', 1_000_000],
  ] as const) ?? ['', 1];
  if (!head || !cell || !column?.key) return undefined;
  file.setText(head.node, `${column.caption}（${unit}）`);
  file.setText(cell.node, '0.36');
  const key = column.key;
  const each = column.unit === '万元' ? 1_000_000 : 100;
  // Where a line above says another unit, all cells of the column are told.
  return {
    rows: (rows) =>
      rows.map((row, at) => {
        const was = row[key];
        const now = at === index ? 0.36 * fenEach : typeof was === 'number' ? (was / each) * fenEach : undefined;
        return now === undefined ? row : { ...row, [key]: new AnyOf([Math.round(now)]) };
      }),
  };
};

/** A remark in a line of its own between the rows. */
const noteRow: Edit = (desk) => {
  const at = rowAt(desk);
  if (!at || !desk.table || desk.table.columns.some(({ downwards }) => downwards)) return undefined;
  const words = desk.pick(['注：以上设备含三年维保', '以下为新增部分', '（接上页）']) ?? '';
  const { file, table } = desk;
  const naming = table.columns.find(({ key }) => key === desk.base.tables[0]?.key) ?? table.columns[0];
  const head = naming && table.heads.get(naming.caption);
  const cells = file.cells(table.head);
  file.addRow(
    at.place.row,
    cells.map((cell) => (cell === head?.node ? words : '')),
  );
  // Where a row may have a name alone, it is one; a person sees it in the preview.
  const key = naming?.key;
  const name = { ...(key === undefined ? {} : { [key]: new AnyOf([words]) }) };
  return {
    rows: (rows) => (key === undefined ? rows : [...rows.slice(0, at.index + 1), name, ...rows.slice(at.index + 1)]),
    told: [words],
  };
};

/** A line over the head with the unit in it: none of the amounts is certain where the head says another one. */
const unitAboveHead: Edit = ({ file, table, pick }) => {
  const rows = file.rows();
  const above = table && rows[rows.indexOf(table.head) - 1];
  const keys = (table?.columns ?? []).flatMap(({ key, unit }) =>
    key !== undefined && unit !== undefined ? [key] : [],
  );
  if (!above || keys.length === 0) return undefined;
  file.addRow(above, [pick(['单位：千元', '金额单位：千元', '（单位：千元）']) ?? '']);
  return {
    rows: (given) => given.map((row) => ({ ...row, ...Object.fromEntries(keys.map((key) => [key, new AnyOf([])])) })),
  };
};

/** What is done to the rows and the head of a table. */
export const tableEdits: Readonly<Record<string, Edit>> = {
  表内金额重写: retypeInRow('money'),
  表内数量重写: retypeInRow('quantity'),
  表内选项重写: retypeInRow('choice'),
  表内文字重写: retypeInRow('text', 'longText'),
  表内合写栏重写: retypeComposed,
  删去表内一行: dropTableRow,
  空行里写名称: fillFree,
  插入小计行: sumRow,
  插入注行: noteRow,
  表头上加单位行: unitAboveHead,
  合计之下写一行: belowEnd,
  改掉或删去表头一栏: lostHead,
  表头一栏改单位: unitOfHead,
};

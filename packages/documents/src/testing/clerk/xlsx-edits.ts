import { attribute, document, escaped, inside, nodes, parse, setAttribute, type Node } from './markup.ts';
import { slotOf } from './shared-edits.ts';
import {
  anotherSheet,
  hiddenColumn,
  hiddenRow,
  hiddenTableRow,
  insertColumn,
  farCell,
  farFormat,
  insertRow,
  swappedColumns,
  unmerged,
} from './sheet-edits.ts';
import { AnyOf, type Desk, type Edit } from './wanted.ts';
import type { openXlsx } from './xlsx-file.ts';

export type XlsxFile = ReturnType<typeof openXlsx>;
type XlsxDesk = Desk<XlsxFile>;
type XlsxEdit = Edit<XlsxFile>;

/** A style of its own for a cell: number format, font. */
const styled = (
  { parts }: XlsxFile,
  cell: Node,
  { format, font }: { readonly format?: string; readonly font?: string },
): void => {
  const styles = parse(parts.get('xl/styles.xml') ?? '<styleSheet/>');
  const list = (name: string): Node => {
    const found = inside(styles, name)[0] ?? { name, attributes: ' count="0"', children: [] };
    if (!styles.children.includes(found)) styles.children.unshift(found);
    return found;
  };
  if (format !== undefined)
    list('numFmts').children.push(
      ...nodes(`<numFmt numFmtId="399" formatCode="${escaped(format).replaceAll('"', '&quot;')}"/>`),
    );
  const fonts = list('fonts');
  if (font !== undefined) fonts.children.push(...nodes(`<font>${font}</font>`));
  const xfs = list('cellXfs');
  xfs.children.push(
    ...nodes(
      `<xf numFmtId="${format === undefined ? '0' : '399'}" fontId="${font === undefined ? '0' : String(inside(fonts, 'font').length - 1)}" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/>`,
    ),
  );
  setAttribute(cell, 's', String(inside(xfs, 'xf').length - 1));
  parts.set('xl/styles.xml', document(styles));
};

const content = (cell: Node, xml: string, type?: string): void => {
  setAttribute(cell, 't', type);
  cell.children = nodes(xml);
};

/** Another content for an answer of these types. */
const typed =
  (types: readonly string[], change: (cell: Node, desk: XlsxDesk) => void, means: readonly unknown[]): XlsxEdit =>
  (desk) => {
    const place = slotOf(desk, ...types);
    if (!place) return undefined;
    change(place.value.node, desk);
    return { values: { [place.slot.path]: means } };
  };

const typedInRow =
  (type: string, change: (cell: Node, desk: XlsxDesk) => void, means: readonly unknown[]): XlsxEdit =>
  (desk) => {
    const { table, inRow, pick, any } = desk;
    const column = pick((table?.columns ?? []).filter(({ key }) => key !== undefined && inRow(key)?.type === type));
    const index = any(table?.rows.length ?? 0);
    const cell = column && table?.rows[index]?.cells.get(column.caption);
    if (!cell || !column?.key) return undefined;
    change(cell.node, desk);
    const key = column.key;
    return { rows: (rows) => rows.map((row, at) => (at === index ? { ...row, [key]: new AnyOf(means) } : row)) };
  };

const serial = (day: string, since = Date.UTC(1899, 11, 30)): number =>
  (Date.parse(`${day}T00:00:00Z`) - since) / 86_400_000;

const commented: XlsxEdit = (desk) => {
  const place = slotOf(desk) ?? desk.table?.rows[0] ?? undefined;
  const cell = place && ('slot' in place ? place.value.node : [...place.cells.values()][1]?.node);
  if (!cell) return undefined;
  const { parts } = desk.file;
  parts.set(
    'xl/comments1.xml',
    `<comments xmlns="urn:s"><commentList><comment ref="${attribute(cell, 'r') ?? ''}"><text><r><t>这个数待核</t></r></text></comment></commentList></comments>`,
  );
  parts.set(
    'xl/worksheets/_rels/sheet1.xml.rels',
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
  );
  return { told: ['这个数待核'] };
};

const boxed: XlsxEdit = ({ file }) => {
  file.parts.set(
    'xl/drawings/drawing1.xml',
    '<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>框里写的话</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>',
  );
  return { told: ['框里写的话'] };
};

const pictured: XlsxEdit = ({ file }) => {
  file.parts.set(
    'xl/drawings/drawing1.xml',
    '<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a"><xdr:pic><xdr:blipFill><a:blip/></xdr:blipFill></xdr:pic></xdr:wsDr>',
  );
  file.parts.set('xl/media/image1.png', 'x');
  return { told: ['图片'] };
};

const rich =
  (properties: string): ((cell: Node, desk: XlsxDesk) => void) =>
  (cell, { file }) => {
    const words = file.text(cell);
    content(cell, `<is><r><rPr>${properties}</rPr><t>${escaped(words)}</t></r></is>`, 'inlineStr');
  };

const tickLetters: XlsxEdit = (desk) => {
  const place = slotOf(desk, 'yesNo');
  if (!place) return undefined;
  const yes = desk.any(2) === 0;
  const box = (on: boolean): string => `<r><rPr><rFont val="Wingdings 2"/></rPr><t>${on ? 'R' : '£'}</t></r>`;
  content(
    place.value.node,
    `<is>${box(yes)}<r><t xml:space="preserve">是 </t></r>${box(!yes)}<r><t>否</t></r></is>`,
    'inlineStr',
  );
  return { values: { [place.slot.path]: [yes] } };
};

const lostFormula = (cell: Node): void => {
  content(cell, '<f>A1*2</f>');
};
const merged: XlsxEdit = ({ file, table, any }) => {
  const index = any((table?.rows.length ?? 1) - 1);
  const column = table?.columns.find(({ unit }) => unit !== undefined);
  const [a, b] = [table?.rows[index], table?.rows[index + 1]].map(
    (row) => column && row?.cells.get(column.caption)?.node,
  );
  const list = inside(file.top, 'mergeCells')[0];
  if (!a || !b || !list || !column?.key) return undefined;
  list.children.push(...nodes(`<mergeCell ref="${attribute(a, 'r') ?? ''}:${attribute(b, 'r') ?? ''}"/>`));
  b.children = [];
  const key = column.key;
  return {
    rows: (rows) => rows.map((row, at) => (at === index || at === index + 1 ? { ...row, [key]: new AnyOf([]) } : row)),
  };
};

/** What is done in Excel or Calc alone. */
export const xlsxEdits: Readonly<Record<string, XlsxEdit>> = {
  公式没有结果: typed(['money', 'text', 'date'], lostFormula, []),
  公式有结果: typed(['money'], (cell) => content(cell, '<f>100+23.4</f><v>123.4</v>'), [123_400_000]),
  错误值: typed(
    ['money', 'text', 'date'],
    (cell, { pick }) => content(cell, `<v>${pick(['#REF!', '#N/A', '#NAME?', '#DIV/0!']) ?? ''}</v>`, 'e'),
    [],
  ),
  表内公式没有结果: typedInRow('money', lostFormula, []),
  表内错误值: typedInRow('quantity', (cell) => content(cell, '<v>#VALUE!</v>', 'e'), []),
  数字存成文本: typed(['money'], (cell) => content(cell, '<is><t>123.4</t></is>', 'inlineStr'), [123_400_000]),
  百分比格式: typed(
    ['money'],
    (cell, { file }) => (content(cell, '<v>0.5</v>'), styled(file, cell, { format: '0.00%' })),
    [],
  ),
  格式显示万元: typed(
    ['money'],
    (cell, { file }) => (content(cell, '<v>123.4</v>'), styled(file, cell, { format: '0.00"万元"' })),
    [123_400_000],
  ),
  格式显示元: typed(
    ['money'],
    (cell, { file }) => (content(cell, '<v>1234000</v>'), styled(file, cell, { format: '#,##0.00"元"' })),
    [123_400_000],
  ),
  格式不显示: typed(['money', 'text'], (cell, { file }) => styled(file, cell, { format: ';;;' }), []),
  日期单元格: typed(
    ['date'],
    (cell, { file }) => (
      content(cell, `<v>${String(serial('2027-03-05'))}</v>`),
      styled(file, cell, { format: 'yyyy"年"m"月"d"日"' })
    ),
    ['2027-03-05'],
  ),
  日期带时间: typed(
    ['date'],
    (cell, { file }) => (
      content(cell, `<v>${String(serial('2027-03-05') + 0.75)}</v>`),
      styled(file, cell, { format: 'yyyy/m/d h:mm' })
    ),
    ['2027-03-05'],
  ),
  日期1904: typed(
    ['date'],
    (cell, { file }) => {
      content(cell, `<v>${String(serial('2027-03-05', Date.UTC(1904, 0, 1)))}</v>`);
      styled(file, cell, { format: 'yyyy-mm-dd' });
      file.parts.set(
        'xl/workbook.xml',
        (file.parts.get('xl/workbook.xml') ?? '').replace(/<bookViews>/u, '<workbookPr date1904="1"/><bookViews>'),
      );
    },
    ['2027-03-05'],
  ),
  日期格只显示月: typed(
    ['date'],
    (cell, { file }) => (
      content(cell, `<v>${String(serial('2027-03-05'))}</v>`),
      styled(file, cell, { format: 'yyyy"年"m"月"' })
    ),
    ['2027-03-05'],
  ),
  数字不是日期: typed(['date'], (cell) => (content(cell, '<v>46086</v>'), setAttribute(cell, 's', undefined)), []),
  长数字: typed(['text'], (cell) => content(cell, '<v>4.41625202000012E+20</v>'), []),
  删除线: typed(
    ['text', 'money', 'date'],
    (cell, { file }) => styled(file, cell, { font: '<strike/><sz val="10"/>' }),
    [],
  ),
  字内删除线: typed(['text'], rich('<strike/>'), []),
  白色字: typed(
    ['text', 'money'],
    (cell, { file }) => styled(file, cell, { font: '<sz val="10"/><color rgb="FFFFFFFF"/>' }),
    [],
  ),
  符号字体勾选: tickLetters,
  隐藏行: hiddenRow,
  隐藏表内行: hiddenTableRow,
  隐藏列: hiddenColumn,
  多一张表: anotherSheet(''),
  多一张隐藏表: anotherSheet('state="hidden"'),
  取消合并: unmerged,
  插空列: insertColumn(false),
  插列写字: insertColumn(true),
  插空行: insertRow,
  远处一格: farCell,
  远处空格: farFormat,
  两列对调: swappedColumns,
  批注: commented,
  文本框: boxed,
  图片: pictured,
  上下合并金额: merged,
};

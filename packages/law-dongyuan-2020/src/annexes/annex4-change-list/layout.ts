import { paper, sumFen, type GridRow, type PageSetup } from '@zhengxiang/core';
import type { AnnexLayout, AnnexSource } from '@zhengxiang/procedure';
import { annexHead, words } from '../annex-parts.ts';
import { annexPaper, changeOf, contractOfChange, counted, decisiveOf, ownerName } from '../source.ts';
import { isAdded, type ChangeLine } from '../../ch4-implementation/change-origin.ts';

const { blank, cell, figure, grid, label, labelCell, money, openCell, paragraph, row, tableRow, value, valueCell } =
  paper;

const page: PageSetup = {
  orientation: 'landscape',
  margins: { top: 11, right: 14, bottom: 25, left: 14 },
  pageNumbers: 'of-total',
  cellSize: 9,
};
const columns = [4, 10.5, 9, 13, 5, 8.5, 9, 9, 13, 5, 8.5, 9, 7.5];

/** Each page is signed and sealed by the three parties, so their block is repeated with the head of the table. */
const parties = (source: AnnexSource): readonly GridRow[] => {
  const three = (content: readonly Parameters<typeof openCell>[0][], minHeight: number): GridRow =>
    row(...content.map((one, index) => openCell(one, { colspan: index === 2 ? 5 : 4, minHeight, area: 'seal' })));
  const name = (caption: string, field: string, of: string | undefined) => [label(caption), value(field, of)];
  const each = (caption: string) => [1, 2, 3].map(() => [label(caption), blank(8)]);
  return [
    three(
      [
        name('建设单位（盖章）：', 'owner.name', ownerName(source)),
        name('监理单位（盖章）：', 'supervision.firm', source.facts?.implementation.supervision?.firm.name),
        name('承建单位（盖章）：', 'contract.party', contractOfChange(source)?.party.name),
      ],
      9,
    ),
    three(each('项目负责人（签名）：'), 9),
    three(each('时 间：'), 9),
  ];
};

const captions = [
  '序号',
  '分项目名称',
  '原设备品牌/型号',
  '原设备参数',
  '原数量',
  '原单价',
  '原小计',
  '现设备品牌/型号',
  '现设备参数',
  '现数量',
  '现单价',
  '现小计',
  '备注',
];

/** Article 17: an added item is marked, because it is the exception that the rule only allows in principle. */
const noteOf = (line: ChangeLine): string =>
  [...(isAdded(line) ? ['新增内容'] : []), ...(line.note === undefined ? [] : [line.note])].join('；');

const side = (field: string, line: Partial<ChangeLine>, when: 'Before' | 'After') => {
  const [quantity, price] = [`${field}.quantity${when}`, `${field}.unitPrice${when}`] as const;
  const amount = money(`${field}.amount${when}`, line[`amount${when}`], '元', {
    kind: 'product',
    of: [quantity, price],
  });
  return [
    valueCell(`${field}.model${when}`, line[`model${when}`]),
    valueCell(`${field}.spec${when}`, line[`spec${when}`]),
    cell(figure(quantity, line[`quantity${when}`]), { align: 'right' }),
    cell(money(price, line[`unitPrice${when}`], '元'), { align: 'right' }),
    cell(amount, { align: 'right' }),
  ];
};

const lineRow = (line: ChangeLine, index: number): GridRow => {
  const field = `change.lines.${line.id}`;
  return tableRow(
    line.id,
    valueCell(`${field}.number`, String(index + 1), { align: 'center' }),
    valueCell(`${field}.item`, line.item),
    ...side(field, line, 'Before'),
    ...side(field, line, 'After'),
    valueCell(`${field}.note`, noteOf(line)),
  );
};

/** Room for eight lines. */
const blankRows: readonly GridRow[] = Array.from({ length: 8 }, (_, index) => {
  const field = `change.lines.free${String(index + 1)}`;
  return row(
    valueCell(`${field}.number`, '', { minHeight: 8 }),
    valueCell(`${field}.item`, ''),
    ...side(field, {}, 'Before'),
    ...side(field, {}, 'After'),
    valueCell(`${field}.note`, ''),
  );
});

type AmountKey = 'amountBefore' | 'amountAfter';

/** Undefined while no line has an amount: lines of a draft may have none yet. */
const totalOf = (lines: readonly ChangeLine[], key: AmountKey) => {
  const amounts = lines.flatMap((line) => (Number.isInteger(line[key]) ? [line[key]] : []));
  return amounts.length > 0 ? sumFen(amounts) : undefined;
};

const totalRow = (lines: readonly ChangeLine[], rows: readonly GridRow[]): GridRow => {
  const placed = rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content.flatMap((one) => one.content)));
  const sum = (key: AmountKey) => {
    const of = placed.flatMap((one) => (one.kind === 'money' && one.field.endsWith(`.${key}`) ? [one.field] : []));
    return cell(money(`change.${key}`, totalOf(lines, key), '元', { kind: 'sum', of }), { align: 'right' });
  };
  const empty = (count: number) => Array.from({ length: count }, () => cell([]));
  return row(labelCell('合计'), ...empty(5), sum('amountBefore'), ...empty(4), sum('amountAfter'), ...empty(1));
};

/** A row of the grid, so that even the note alone never stands on a page without the three parties. */
const noteRow: GridRow = row(
  openCell({ paragraphs: [paragraph('note', `（注：${words('annex4.note1')}）`)] }, { colspan: columns.length }),
);

/** 附件4 项目变更清单 (article 17), amounts in 元. */
export const annex4Layout: AnnexLayout = (source, issue) => {
  const lines = changeOf(source).lines ?? [];
  const rows = [...lines.map(lineRow), ...(lines.length === 0 || issue.forFilling === true ? blankRows : [])];
  const totals = { 原小计合计: totalOf(lines, 'amountBefore'), 现小计合计: totalOf(lines, 'amountAfter') };
  const decisive = decisiveOf(source, { 分项目: counted(lines.length, '行') }, totals, '元');
  return annexPaper('annex4', page, issue, decisive, [
    ...annexHead('annex4'),
    // The official form prints no unit; a copy for filling in says what the system means, and whoever changes it is understood.
    ...(issue.forFilling === true ? [paragraph('note', '金额单位：元', { align: 'right' })] : []),
    grid(
      columns,
      [
        ...parties(source),
        row(...captions.map((caption) => labelCell(caption))),
        ...rows,
        totalRow(lines, rows),
        noteRow,
      ],
      4,
    ),
  ]);
};

import { fen, plainDate } from '@zhengxiang/core';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { partOf, pdfPages, throughLibreOffice } from '../testing/readers.ts';
import { readSpreadsheet } from '../readers/spreadsheet.ts';
import { xlsxTable, type TableCell, type TableColumn, type XlsxTable } from './xlsx-table.ts';

const columns: readonly TableColumn[] = [
  { title: '项目', kind: 'text', width: 40 },
  { title: '金额（万元）', kind: 'amount', width: 16 },
  { title: '年度', kind: 'count', width: 8 },
  { title: '报送日期', kind: 'day', width: 13 },
  { title: '内容', kind: 'text', width: 60 },
];
const rowOf = (at: number): readonly TableCell[] => [
  { kind: 'text', text: at === 1 ? '=HYPERLINK("http://x")' : `项目${String(at)}<&>` },
  { kind: 'amount', fen: at === 2 ? null : fen(123_456_789 + at) },
  { kind: 'count', count: 2026 },
  { kind: 'day', day: plainDate('2026-02-28') },
  { kind: 'text', text: at === 0 ? null : '主要内容逐项列明，较长的要折行显示。'.repeat(3) },
];
const tableOf = (count: number): XlsxTable => {
  const rows = Array.from({ length: count }, (_one, at) => rowOf(at));
  const sum = rows.reduce((total, row) => total + (row[1]?.kind === 'amount' ? (row[1].fen ?? 0) : 0), 0);
  return {
    sheet: '项目库/2026',
    heading: ['东源县政务信息化服务项目库', '金额单位：万元'],
    columns,
    rows,
    totals: columns.map(({ kind }, at): TableCell =>
      kind === 'amount'
        ? { kind, fen: fen(sum) }
        : { kind: 'text', text: at === 0 ? `合计 ${String(count)} 个项目` : null },
    ),
  };
};
const made = async (count: number): Promise<Uint8Array> => new Uint8Array(await buffer(xlsxTable(tableOf(count))));

describe.each([0, 1, 47, 3000])('%i 行的导出', (count) => {
  it('冻结表头、可以筛选、每页重复表头、A4 横向一页宽、有页码', async () => {
    const file = await made(count);
    const sheet = await partOf(file, 'xl/worksheets/sheet1.xml');
    const last = String(3 + count);
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain(`<autoFilter ref="A3:E${last}"/>`);
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页');
    const book = await partOf(file, 'xl/workbook.xml');
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'项目库 2026'!$3:$3</definedName>`);
    expect(book).toContain(`$A$3:$E$${last}</definedName>`);
  });

  it('合计是公式，存着算好的数；筛选后还是合计；没有行时是零', async () => {
    const sheet = await partOf(await made(count), 'xl/worksheets/sheet1.xml');
    const total = tableOf(count).totals?.[1];
    const value = total?.kind === 'amount' ? String((total.fen ?? 0) / 1_000_000) : '';
    const last = String(3 + count);
    expect(sheet).toContain(count === 0 ? `<v>0</v>` : `<f>SUBTOTAL(9,B4:B${last})</f><v>${value}</v>`);
  });

  it('读得回来：数是数，日期是日期，别人写的公式只是文字', async () => {
    const [{ rows } = { rows: [] }] = await readSpreadsheet(await made(count));
    expect(rows.length).toBeGreaterThanOrEqual(3 + count);
    const sheet = await partOf(await made(count), 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<f>/gu)?.length ?? 0).toBe(count === 0 ? 0 : 1);
    if (count > 1) {
      expect(sheet).toMatch(/<c r="D4" s="7"><v>46081<\/v><\/c>/u);
      expect(sheet).toMatch(/<c r="B4" s="5"><v>123\.456789<\/v><\/c>/u);
      expect(sheet).toContain('=HYPERLINK(&quot;http://x&quot;)');
    }
  });
});

it('LibreOffice 打印出来：横向、每一页都有表头和页码，合计对', async () => {
  const pages = pdfPages(throughLibreOffice({ list: await made(47) }, 'xlsx', 'pdf')['list'] ?? new Uint8Array());
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('金额（万元）');
    expect(page).toContain(`第${String(at + 1)}页，共${String(pages.length)}页`);
  }
  expect(pages.at(-1)).toContain('合计47个项目');
});

import type { ProjectPage } from '@zhengxiang/application/contract';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { sheetText } from '../testing/read-xlsx.ts';
import { desk, useLedgerDesk } from './testing/ledger-desk.ts';

describe('旧台账导入作为后台任务', () => {
  const at = useLedgerDesk();
  const long = async (rows: number): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        {
          name: '台账',
          rows: [
            ['项目编号', '单位', '项目名称', '合同金额（万元）'],
            ...Array.from({ length: rows }, (_one, index) => [
              `大-${String(index)}`,
              '民政局',
              `批量项目${String(index)}`,
              20 + (index % 50),
            ]),
          ],
        },
      ],
    });
  it('导入、报告、撤回；不是这个岗位的不能开始也不能撤', async () => {
    const rows = Number(process.env['ZX_LEDGER_ROWS'] ?? 1200);
    const fileId = await at.put('批量.xlsx', desk, await long(rows));
    let begun = performance.now();
    const read = await at.look(fileId);
    const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(1);
    const previewed = seconds();
    const { sheet, headingRow, columns } = read;
    const request = { fileId, sheet, headingRow, columns, ticked: [], dropped: [2] };
    expect((await at.ask('minzheng.clerk', 'POST', '/api/ledger-imports', request)).statusCode).toBe(403);
    begun = performance.now();
    const { task: done, record } = await at.take(request);
    const taken = seconds();
    expect(done).toMatchObject({ state: 'done', done: rows - 1, total: rows - 1 });
    expect(record).toMatchObject({ counts: { added: rows - 1, unticked: 1 }, withdrawn: 0 });
    const report = await at.ask(desk, 'GET', done.result?.path ?? '');
    expect((await sheetText(report.rawPayload)).some((line) => line[1] === '已导入')).toBe(true);
    const url = `/api/ledger-imports/${record?.id ?? ''}/withdraw`;
    expect((await at.ask('minzheng.clerk', 'POST', url, {})).statusCode).toBe(403);
    expect(await at.send('POST', url, { rows: [3] })).toEqual({ removed: 1, restored: 0, kept: 0 });
    begun = performance.now();
    expect(await at.send('POST', url, {})).toEqual({ removed: rows - 2, restored: 0, kept: 0 });
    if (process.env['ZX_LEDGER_ROWS']) console.log({ rows, previewed, taken, withdrawn: seconds() });
    const page = await at.send<ProjectPage>('GET', '/api/projects?origin=historical&search=批量项目');
    expect(page.rows).toEqual([]);
  }, 300_000);
});

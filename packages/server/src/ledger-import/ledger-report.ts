import type { NewImport } from '@zhengxiang/application';
import { ledgerOutcomeNames } from '@zhengxiang/application/contract';
import { xlsxTable, type TableCell } from '@zhengxiang/documents';
import type { Readable } from 'node:stream';

const text = (value: string): TableCell => ({ kind: 'text', text: value });
const dayAndTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What became of every row of an import, to correct the file by. */
export const ledgerReport = (record: NewImport): { readonly name: string; readonly bytes: Readable } => {
  const { counts } = record;
  const bytes = xlsxTable({
    sheet: '导入报告',
    heading: [
      `旧台账导入报告：${record.fileName}（${record.sheet}）`,
      `${dayAndTime.format(record.at)} ${record.by.name} 导入；新增 ${counts.added}，更新 ${counts.updated}，没有变化 ${counts.unchanged}，未勾选 ${counts.unticked}，有错误 ${counts.faulty}`,
      `文件 SHA-256：${record.sha256}`,
    ],
    columns: [
      { title: '行号', kind: 'count', width: 8 },
      { title: '结果', kind: 'text', width: 18 },
      { title: '问题', kind: 'text', width: 60 },
      ...record.headings.map((title) => ({ title, kind: 'text' as const, width: 20 })),
    ],
    rows: record.report.map(({ row, outcome, issues, written: cells }): TableCell[] => [
      { kind: 'count', count: row },
      text(ledgerOutcomeNames[outcome]),
      text(issues.join('；')),
      ...cells.map(text),
    ]),
  });
  return { name: `导入报告 ${record.fileName.replace(/\.\w+$/u, '')}.xlsx`, bytes };
};

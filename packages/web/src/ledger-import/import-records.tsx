import type { LedgerImportView } from '@zhengxiang/application/contract';
import { Empty, Table } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded } from '../ui/states.tsx';

const when = (instant: string): string =>
  new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' });

/** What was taken in before, each with its file and its report. */
export const ImportRecords = (): ReactElement => {
  const records = useRead('ledgerImports', {});
  return (
    <section className="ledger-step">
      <h2>导入记录</h2>
      <Loaded query={records}>
        {(rows) => (
          <Table<LedgerImportView>
            size="small"
            rowKey="id"
            dataSource={[...rows]}
            pagination={rows.length > 10 ? { pageSize: 10 } : false}
            locale={{ emptyText: <Empty description="还没有导入过。请先在上面选择一份旧台账。" /> }}
            columns={[
              { title: '时间', render: (_value, row) => when(row.importedAt) },
              { title: '导入人', dataIndex: 'importedBy' },
              {
                title: '文件',
                render: (_value, row) => (
                  <a href={`/api/files/${row.fileId}/content`} target="_blank" rel="noreferrer">
                    {row.fileName}
                  </a>
                ),
              },
              { title: '新增', align: 'right', render: (_value, row) => row.counts.added },
              { title: '更新', align: 'right', render: (_value, row) => row.counts.updated },
              {
                title: '未导入',
                align: 'right',
                render: (_value, row) => row.counts.faulty + row.counts.unticked,
              },
              {
                title: '报告',
                render: (_value, row) => <a href={`/api/ledger-imports/${row.id}/report`}>下载 xlsx</a>,
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
};

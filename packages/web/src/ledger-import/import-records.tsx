import { byteAddress, type LedgerImportView, type LedgerWithdrawn } from '@zhengxiang/application/contract';
import { App, Button, Empty, Popconfirm, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { momentText } from '../ui/dates.ts';

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
              { title: '时间', render: (_value, row) => momentText(row.importedAt) },
              { title: '导入人', dataIndex: 'importedBy' },
              {
                title: '文件',
                render: (_value, row) => (
                  <a href={byteAddress('fileContent', { id: row.fileId })} target="_blank" rel="noreferrer">
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
                render: (_value, row) => <a href={byteAddress('ledgerImportReport', { id: row.id })}>下载 xlsx</a>,
              },
              { title: '撤回', render: (_value, row) => <Withdraw record={row} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
};

/** What taking an import back came to, in words. */
export const withdrawnWords = ({ removed, restored, kept }: LedgerWithdrawn): string =>
  `已撤回：${String(removed)} 个项目离开项目库，${String(restored)} 个回到以前导入的内容，${String(kept)} 个以后又导入过、不变`;

/** Takes a whole import back, or says how much of it was. */
const Withdraw = ({ record }: { readonly record: LedgerImportView }): ReactElement => {
  const { message, modal } = App.useApp();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const all = record.counts.added + record.counts.updated;
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    try {
      message.success(withdrawnWords(await call('withdrawLedgerImport', { params: { id: record.id }, body: {} })));
      await refresh();
    } catch (error) {
      modal.error({ title: '没有撤回', content: <ProblemAlert error={error} />, okText: '知道了' });
    }
    setBusy(false);
  };
  if (record.withdrawn >= all) return <>已全部撤回</>;
  return (
    <>
      {record.withdrawn > 0 && `已撤回 ${String(record.withdrawn)} 行 `}
      <Popconfirm
        title={`撤回这次导入的 ${String(all - record.withdrawn)} 行？`}
        description="新增的项目离开项目库，更新过的回到以前的内容；历史里留下撤回的人和时间。只撤一行的，到那个项目的页面上撤。"
        okText="撤回"
        cancelText="不撤"
        onConfirm={() => void withdraw()}
      >
        <Button size="small" loading={busy} data-withdraw={record.id}>
          撤回
        </Button>
      </Popconfirm>
    </>
  );
};

import type { JobRow } from '@zhengxiang/application/contract';
import { Button, Empty, Table, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { momentShort } from '../ui/dates.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';

const when = (instant: string | null): string => (instant === null ? '' : momentShort(instant));

interface Sight {
  readonly name: string;
  readonly colour: string;
}

/** A job that failed and waits for its next try is told apart from one that just waits for its time. */
const sightOf = ({ state, fault }: JobRow): Sight => {
  switch (state) {
    case 'running':
      return { name: '正在做', colour: 'processing' };
    case 'done':
      return { name: '已做完', colour: 'success' };
    case 'failed':
      return { name: '没有做成', colour: 'error' };
    case 'waiting':
      return fault === null ? { name: '等到时间', colour: 'default' } : { name: '出错，等待再试', colour: 'warning' };
  }
};

/** Work in the background: what there is, how it last ended, when it comes again. */
export const JobsPanel = (): ReactElement => {
  const jobs = useRead('jobs', {});
  return (
    <>
      <p className="muted">
        系统自己定时做的事和正在做的后台任务。出错的会隔一阵自动再试，间隔逐次变长；查明原因后可以点“马上做”。
      </p>
      <Loaded query={jobs}>{(rows) => <Jobs rows={rows} />}</Loaded>
    </>
  );
};

const Jobs = ({ rows }: { readonly rows: readonly JobRow[] }): ReactElement => {
  const refresh = useRefresh();
  const [error, setError] = useState<Error>();
  const hurry = async ({ kind, key }: JobRow): Promise<void> => {
    setError(undefined);
    try {
      await call('hurryJob', { body: { kind, key } });
      await refresh();
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
      setError(fault);
    }
  };
  return (
    <>
      {error && <ProblemAlert error={error} />}
      <Table<JobRow>
        size="small"
        rowKey={(row) => `${row.place}:${row.kind}:${row.key}`}
        dataSource={[...rows]}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <Empty description="还没有后台工作" /> }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: '工作',
            render: (_value, row) => `${row.title}${row.place === 'local' ? '（本服务器）' : ''}`,
          },
          {
            title: '状态',
            render: (_value, row) => {
              const { name, colour } = sightOf(row);
              return <Tag color={colour}>{row.attempts > 1 ? `${name}（第 ${String(row.attempts)} 次）` : name}</Tag>;
            },
          },
          { title: '上次结束', render: (_value, row) => when(row.endedAt) },
          { title: '上次结果', render: (_value, row) => row.fault ?? row.said ?? '' },
          { title: '下次', render: (_value, row) => when(row.dueAt) },
          {
            title: '操作',
            render: (_value, row) =>
              (row.state === 'waiting' || row.state === 'failed') && (
                <Button size="small" aria-label={`马上做 ${row.title}`} onClick={() => void hurry(row)}>
                  马上做
                </Button>
              ),
          },
        ]}
      />
    </>
  );
};

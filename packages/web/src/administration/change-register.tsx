import type { OrganisationChangeView } from '@zhengxiang/application/contract';
import { ownerChanges } from '@zhengxiang/procedure';
import { Button, Form, Input, Modal, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { momentText } from '../ui/dates.ts';
import { ProblemAlert } from '../ui/states.tsx';

const namesOf = (parties: OrganisationChangeView['sources']): string => parties.map(({ name }) => name).join('、');

/** Every entry, the newest first. A wrong one is taken back by another; none is ever taken out. */
export const ChangeRegister = ({
  changes,
}: {
  readonly changes: readonly OrganisationChangeView[];
}): ReactElement | null => {
  const [undoing, setUndoing] = useState<OrganisationChangeView>();
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="panel-subtitle">登记</h3>
      <Table<OrganisationChangeView>
        rowKey="number"
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
        dataSource={[...changes]}
        columns={[
          { title: '号', dataIndex: 'number' },
          {
            title: '变动',
            render: (_value, row) =>
              row.undoes === null
                ? `${ownerChanges[row.change]}${row.undone ? '（已更正）' : ''}`
                : `更正第 ${String(row.undoes)} 号`,
          },
          { title: '自何日起', dataIndex: 'on' },
          { title: '原单位', render: (_value, row) => namesOf(row.sources) },
          { title: '以后的单位', render: (_value, row) => (row.targets.length === 0 ? '无' : namesOf(row.targets)) },
          { title: '转移', render: (_value, row) => `${String(row.cases)} 个项目和清单，${String(row.people)} 人` },
          { title: '依据文件', dataIndex: 'document' },
          { title: '登记', render: (_value, row) => `${momentText(row.at)} ${row.by}` },
          {
            title: <span className="sr-only">操作</span>,
            render: (_value, row) =>
              row.undone || row.undoes !== null ? null : (
                <Button
                  type="link"
                  size="small"
                  aria-label={`更正第 ${String(row.number)} 号`}
                  onClick={() => setUndoing(row)}
                >
                  更正
                </Button>
              ),
          },
        ]}
      />
      <Modal
        open={undoing !== undefined}
        title={`更正第 ${String(undoing?.number ?? '')} 号登记`}
        footer={null}
        onCancel={() => setUndoing(undefined)}
        destroyOnHidden
      >
        {undoing && <UndoForm number={undoing.number} close={() => setUndoing(undefined)} />}
      </Modal>
    </>
  );
};

interface UndoAnswers {
  readonly document: string;
  readonly reason: string;
}

const UndoForm = ({ number, close }: { readonly number: number; readonly close: () => void }): ReactElement => {
  const refresh = useRefresh();
  const { error, busy, attempt } = useAttempt();
  const save = async (values: UndoAnswers): Promise<void> => {
    if (!(await attempt(() => call('undoOrganisationChange', { body: { number, ...values } })))) return;
    close();
    await refresh();
  };
  return (
    <Form layout="vertical" onFinish={(values: UndoAnswers) => void save(values)}>
      <p>
        登记错了的，项目、清单、待办和人员回到原来的单位；原来的登记和办理记录留存。承接单位在这以后自己新办的项目不动。
      </p>
      <Form.Item name="document" label="依据" rules={[{ required: true, min: 2, message: '请写明依据' }]}>
        <Input placeholder="如：经办失误更正说明" />
      </Form.Item>
      <Form.Item name="reason" label="说明" rules={[{ required: true, min: 2, message: '请写明哪里错了' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
      {error !== undefined && <ProblemAlert error={error} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        登记更正
      </Button>
    </Form>
  );
};

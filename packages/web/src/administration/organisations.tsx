import { useMe } from '../ui/session.ts';
import { roleCalled, type OrganisationView } from '@zhengxiang/application/contract';
import type { OrganisationRole } from '@zhengxiang/procedure';
import { Button, Empty, Input, Modal, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { OrganisationChanges } from './organisation-changes.tsx';
import { OrganisationForm, type OrganisationAnswers } from './organisation-form.tsx';

/** Units, bureaus, the expert pool and companies. */
export const Organisations = ({
  organisations,
}: {
  readonly organisations: readonly OrganisationView[];
}): ReactElement => {
  const refresh = useRefresh();
  const [editing, setEditing] = useState<Partial<OrganisationView>>();
  const { error, attempt, forget } = useAttempt();
  const [word, setWord] = useState('');
  const edit = (one: Partial<OrganisationView>): void => {
    forget();
    setEditing(one);
  };
  const save = async (values: OrganisationAnswers): Promise<void> => {
    await attempt(async () => {
      const body = {
        ...values,
        competentDepartmentId: values.competentDepartmentId ?? null,
        uscc: values.uscc?.trim() || null,
      };
      if (editing?.id) await call('adminEditOrganisation', { params: { id: editing.id }, body });
      else await call('adminAddOrganisation', { body });
      setEditing(undefined);
      await refresh();
    });
  };
  return (
    <>
      <div className="buttons">
        <Button type="primary" onClick={() => edit({ active: true, role: 'unit' })}>
          新建单位
        </Button>
        <Input.Search
          allowClear
          aria-label="查找单位"
          placeholder="名称、简称、性质"
          style={{ maxWidth: 320 }}
          onChange={(event) => setWord(event.target.value.trim())}
        />
      </div>
      <OrganisationTable organisations={organisations} word={word} edit={edit} />
      <OrganisationChanges organisations={organisations} />
      <Modal
        open={editing !== undefined}
        title={editing?.id ? '修改单位' : '新建单位'}
        footer={null}
        onCancel={() => setEditing(undefined)}
        destroyOnHidden
      >
        {editing && <OrganisationForm organisations={organisations} editing={editing} error={error} save={save} />}
      </Modal>
    </>
  );
};

interface TableProps {
  readonly organisations: readonly OrganisationView[];
  readonly word: string;
  readonly edit: (one: OrganisationView) => void;
}

const OrganisationTable = ({ organisations, word, edit }: TableProps): ReactElement => {
  const { names } = useMe();
  return (
    <Table<OrganisationView>
      rowKey="id"
      size="small"
      style={{ marginTop: 12 }}
      dataSource={organisations.filter((one) =>
        `${one.name} ${one.shortName} ${roleCalled(names, one.role)}`.includes(word),
      )}
      pagination={{
        defaultPageSize: 20,
        showSizeChanger: true,
        pageSizeOptions: [20, 50, 100],
        showTotal: (total) => `共 ${String(total)} 个单位`,
      }}
      locale={{ emptyText: <Empty description={word === '' ? '还没有单位。' : '没有找到这样的单位。'} /> }}
      columns={[
        { title: '名称', dataIndex: 'name' },
        { title: '简称', dataIndex: 'shortName' },
        { title: '性质', dataIndex: 'role', render: (role: OrganisationRole) => roleCalled(names, role) },
        { title: '主管部门', render: (_value, row) => row.competentDepartment?.name ?? '无' },
        { title: '状态', dataIndex: 'active', render: (active: boolean) => (active ? '在用' : '停用') },
        {
          title: <span className="sr-only">操作</span>,
          render: (_value, row) => (
            <Button type="link" size="small" aria-label={`修改${row.name}`} onClick={() => edit(row)}>
              修改
            </Button>
          ),
        },
      ]}
    />
  );
};

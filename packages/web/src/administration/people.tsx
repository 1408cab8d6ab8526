import type { AccountView, OrganisationView } from '@zhengxiang/application/contract';
import { type Post, postNames } from '@zhengxiang/procedure';
import { Button, Empty, Input, Modal, Popconfirm, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { PersonForm } from './person-form.tsx';

/** What the search field looks in. */
const wordsOf = (row: AccountView): string =>
  [row.name, row.login, row.organisation, ...row.posts.map((post) => postNames[post]), row.specialty ?? '']
    .join(' ')
    .toLowerCase();

/** Accounts of these organisations: who sits where. Experts are people of the expert pool. */
export const People = ({ organisations }: { readonly organisations: readonly OrganisationView[] }): ReactElement => {
  const people = useRead('adminPeople', {});
  const refresh = useRefresh();
  const [editing, setEditing] = useState<Partial<AccountView>>();
  const [handed, setHanded] = useState<{ login: string; password: string }>();
  const [error, setError] = useState<unknown>();
  const [word, setWord] = useState('');
  const only = organisations.length === 1 ? organisations[0] : undefined;
  const edit = (one: Partial<AccountView>): void => {
    setError(undefined);
    setEditing(one);
  };
  const save = async (values: Omit<AccountView, 'id'>): Promise<void> => {
    setError(undefined);
    const body = {
      name: values.name,
      login: values.login,
      organisationId: values.organisationId,
      posts: values.posts,
      specialty: values.specialty || null,
      active: values.active,
    };
    try {
      if (editing?.id) await call('adminEditPerson', { params: { id: editing.id }, body });
      else setHanded(await call('adminAddPerson', { body }));
      setEditing(undefined);
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  const reset = async (id: string): Promise<void> => {
    setError(undefined);
    try {
      setHanded(await call('adminResetPassword', { params: { id } }));
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <div className="buttons">
        <Button
          type="primary"
          onClick={() => edit({ active: true, posts: [], ...(only && { organisationId: only.id }) })}
        >
          新建人员
        </Button>
        <Input.Search
          allowClear
          aria-label="查找人员"
          placeholder="姓名、账号、单位、岗位、专业"
          style={{ maxWidth: 320 }}
          onChange={(event) => setWord(event.target.value.trim())}
        />
      </div>
      {error !== undefined && editing === undefined && <ProblemAlert error={error} />}
      <Loaded query={people}>
        {(rows) => (
          <Table<AccountView>
            rowKey="id"
            size="small"
            style={{ marginTop: 12 }}
            dataSource={rows.filter((row) => wordsOf(row).includes(word.toLowerCase()))}
            pagination={{
              defaultPageSize: 20,
              showSizeChanger: true,
              pageSizeOptions: [20, 50, 100],
              showTotal: (total) => `共 ${String(total)} 人`,
            }}
            locale={{ emptyText: <Empty description={word === '' ? '还没有人员。' : '没有找到这样的人员。'} /> }}
            columns={[
              { title: '姓名', dataIndex: 'name' },
              { title: '账号', dataIndex: 'login' },
              { title: '单位', dataIndex: 'organisation' },
              {
                title: '岗位',
                dataIndex: 'posts',
                render: (posts: readonly Post[], row) =>
                  `${posts.map((post) => postNames[post]).join('、')}${row.specialty ? `（${row.specialty}）` : ''}`,
              },
              {
                title: '状态',
                render: (_value, row) => `${row.active ? '在用' : '停用'}${row.mustChange ? '，还没有改初始密码' : ''}`,
              },
              {
                title: <span className="sr-only">操作</span>,
                render: (_value, row) => (
                  <>
                    <Button type="link" size="small" aria-label={`修改${row.name}`} onClick={() => edit(row)}>
                      修改
                    </Button>
                    <Popconfirm
                      title={`重置${row.name}的密码？`}
                      description="原来的密码马上不能用，已登录的会退出。重置会告知本人，并记入管理记录。"
                      okText="重置"
                      cancelText="不重置"
                      onConfirm={() => void reset(row.id)}
                    >
                      <Button type="link" size="small" aria-label={`重置${row.name}的密码`}>
                        重置密码
                      </Button>
                    </Popconfirm>
                  </>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <Modal
        open={editing !== undefined}
        title={editing?.id ? '修改人员' : '新建人员'}
        footer={null}
        onCancel={() => setEditing(undefined)}
        destroyOnHidden
      >
        {editing && <PersonForm organisations={organisations} editing={editing} error={error} save={save} />}
      </Modal>
      <Modal
        open={handed !== undefined}
        title="初始密码（只显示这一次）"
        footer={
          <Button type="primary" onClick={() => setHanded(undefined)}>
            知道了
          </Button>
        }
        onCancel={() => setHanded(undefined)}
      >
        <p>账号：{handed?.login}</p>
        <p>
          密码：<code>{handed?.password}</code>
        </p>
        <p className="muted">请当面交给本人；首次登录必须修改。</p>
      </Modal>
    </>
  );
};

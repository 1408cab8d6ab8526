import { administratorAt, type AccountView, type OrganisationView } from '@zhengxiang/application/contract';
import { type Post, postNames } from '@zhengxiang/procedure';
import { Button, Empty, Input, Modal, Popconfirm, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { useMe } from '../ui/session.ts';
import { PersonSessions } from './person-sessions.tsx';
import { PersonForm, type PersonAnswers } from './person-form.tsx';

/** What the search field looks in. */
const wordsOf = (row: AccountView): string =>
  [row.name, row.login, row.organisation, ...row.posts.map((post) => postNames[post]), row.specialty ?? '']
    .join(' ')
    .toLowerCase();

/** What was proposed for somebody is in the form with what they have. */
const withWaiting = (one: Partial<AccountView>): Partial<AccountView> => ({
  ...one,
  posts: [...(one.posts ?? []), ...(one.waiting ?? [])],
});

interface Handed {
  readonly login: string;
  readonly password: string;
}

const bodyOf = ({ name, login, organisationId, posts, specialty, active, ...expertise }: PersonAnswers) => ({
  ...(expertise.employers && {
    employers: expertise.employers.map((one) => ({ ...one, from: one.from || null, until: one.until || null })),
  }),
  ...(expertise.qualification !== undefined && { qualification: expertise.qualification || null }),
  name,
  login,
  organisationId,
  posts,
  specialty: specialty || null,
  active,
});

/** Who is being edited, and the password that was made for somebody. */
const useAccounts = () => {
  const refresh = useRefresh();
  const [editing, setEditing] = useState<Partial<AccountView>>();
  const [handed, setHanded] = useState<Handed>();
  const { error, attempt, forget } = useAttempt();
  const edit = (one: Partial<AccountView>): void => {
    forget();
    setEditing(one);
  };
  const save = async (values: PersonAnswers): Promise<void> => {
    await attempt(async () => {
      const body = bodyOf(values);
      const { leaveUnattended } = values;
      if (editing?.id)
        await call('adminEditPerson', { params: { id: editing.id }, body: { ...body, leaveUnattended } });
      else setHanded(await call('adminAddPerson', { body }));
      setEditing(undefined);
      await refresh();
    });
  };
  const reset = (id: string): Promise<boolean> =>
    attempt(async () => {
      setHanded(await call('adminResetPassword', { params: { id } }));
      await refresh();
    });
  return {
    editing,
    handed,
    error,
    edit,
    save,
    reset,
    close: () => setEditing(undefined),
    handedOver: () => setHanded(undefined),
  };
};

type Accounts = ReturnType<typeof useAccounts>;

/** Accounts of these organisations: who sits where. Experts are people of the expert pool. */
export const People = ({ organisations }: { readonly organisations: readonly OrganisationView[] }): ReactElement => {
  const people = useRead('adminPeople', {});
  const accounts = useAccounts();
  const { editing, error, edit, save, close } = accounts;
  const [watched, setWatched] = useState<AccountView>();
  const [word, setWord] = useState('');
  const mayAdd = useMe().acting.post === 'administrator';
  const only = organisations.length === 1 ? organisations[0] : undefined;
  const begin = (): void => edit({ active: true, posts: [], ...(only && { organisationId: only.id }) });
  return (
    <>
      <div className="buttons">
        {mayAdd && (
          <Button type="primary" onClick={begin}>
            新建人员
          </Button>
        )}
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
        {(rows) => <PeopleTable rows={rows} word={word} accounts={accounts} watch={setWatched} />}
      </Loaded>
      <Modal
        open={editing !== undefined}
        title={editing?.id ? '修改人员' : '新建人员'}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        {editing && (
          <PersonForm organisations={organisations} editing={withWaiting(editing)} error={error} save={save} />
        )}
      </Modal>
      <HandedPassword accounts={accounts} />
      {watched && <PersonSessions person={watched} close={() => setWatched(undefined)} />}
    </>
  );
};

interface TableProps {
  readonly rows: readonly AccountView[];
  readonly word: string;
  readonly accounts: Accounts;
  readonly watch: (row: AccountView) => void;
}

interface RowProps extends Pick<TableProps, 'accounts' | 'watch'> {
  readonly row: AccountView;
}

const PeopleTable = ({ rows, word, accounts, watch }: TableProps): ReactElement => (
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
          [
            `${posts.map((post) => postNames[post]).join('、')}${row.specialty ? `（${row.specialty}）` : ''}`,
            ...(row.waiting.length === 0 ? [] : [`待确认：${row.waiting.map((post) => postNames[post]).join('、')}`]),
          ]
            .filter(Boolean)
            .join('；'),
      },
      {
        title: '状态',
        render: (_value, row) => `${row.active ? '在用' : '停用'}${row.mustChange ? '，还没有改初始密码' : ''}`,
      },
      {
        title: <span className="sr-only">操作</span>,
        render: (_value, row) => <RowButtons row={row} accounts={accounts} watch={watch} />,
      },
    ]}
  />
);

const RowButtons = ({ row, accounts, watch }: RowProps): ReactElement => {
  const { acting } = useMe();
  const which = administratorAt(acting);
  return (
    <>
      {which === 'security' && (
        <Button type="link" size="small" aria-label={`${row.name}的登录`} onClick={() => watch(row)}>
          登录
        </Button>
      )}
      {which !== 'security' && (
        <Button type="link" size="small" aria-label={`修改${row.name}`} onClick={() => accounts.edit(row)}>
          修改
        </Button>
      )}
      {(which !== 'security' || row.posts.some((post) => watchers.includes(post))) && (
        <ResetButton row={row} accounts={accounts} />
      )}
    </>
  );
};

/** Whose passwords who keeps security resets, and nobody else's. */
const watchers: readonly Post[] = ['security-administrator', 'audit-administrator'];

const ResetButton = ({ row, accounts }: Pick<RowProps, 'row' | 'accounts'>): ReactElement => (
  <Popconfirm
    title={`重置${row.name}的密码？`}
    description="原来的密码马上不能用，已登录的会退出。重置会告知本人，并记入管理记录。"
    okText="重置"
    cancelText="不重置"
    onConfirm={() => void accounts.reset(row.id)}
  >
    <Button type="link" size="small" aria-label={`重置${row.name}的密码`}>
      重置密码
    </Button>
  </Popconfirm>
);

const HandedPassword = ({ accounts: { handed, handedOver } }: { readonly accounts: Accounts }): ReactElement => (
  <Modal
    open={handed !== undefined}
    title="初始密码（只显示这一次）"
    footer={
      <Button type="primary" onClick={handedOver}>
        知道了
      </Button>
    }
    onCancel={handedOver}
  >
    <p>账号：{handed?.login}</p>
    <p>
      密码：<code>{handed?.password}</code>
    </p>
    <p className="muted">请当面交给本人；首次登录必须修改。新给的岗位要安全管理岗确认的，确认以后才能登录。</p>
  </Modal>
);

import type { AccountView, OrganisationView } from '@zhengxiang/application/contract';
import { postNames, type OrganisationRole, type Post } from '@zhengxiang/core';
import { Button, Form, Input, Modal, Select, Switch, Table, Tabs } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { Loaded, ProblemAlert } from '../design/states.tsx';
import { CalendarPanel } from '../office/calendar-screen.tsx';
import { MailPanel } from '../office/mail-panel.tsx';
import { TargetsPanel } from '../office/targets-screen.tsx';

const roleNames: Readonly<Record<OrganisationRole, string>> = {
  unit: '县直单位',
  'data-bureau': '政务服务数据管理局',
  'finance-bureau': '财政局',
  'audit-bureau': '审计局',
  'discipline-commission': '纪委监委',
  'organization-department': '组织部',
  'expert-pool': '专家库',
  company: '公司（第三方机构）',
};
const choices = (names: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const AdministrationScreen = (): ReactElement => {
  const organisations = useRead('organisations', {});
  return (
    <div className="page">
      <h1 className="page-title">管理</h1>
      <Loaded query={organisations}>
        {(list) => (
          <Tabs
            items={[
              { key: 'people', label: '人员和账号', children: <People organisations={list} /> },
              { key: 'organisations', label: '单位', children: <Organisations organisations={list} /> },
              { key: 'calendar', label: '工作日历', children: <CalendarPanel /> },
              { key: 'targets', label: '内部时限', children: <TargetsPanel /> },
              { key: 'mail', label: '邮件', children: <MailPanel /> },
            ]}
          />
        )}
      </Loaded>
    </div>
  );
};

const People = ({ organisations }: { readonly organisations: readonly OrganisationView[] }): ReactElement => {
  const people = useRead('adminPeople', {});
  const refresh = useRefresh();
  const [editing, setEditing] = useState<Partial<AccountView>>();
  const [handed, setHanded] = useState<{ login: string; password: string }>();
  const [error, setError] = useState<unknown>();
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
  const reset = async (id: string): Promise<void> => setHanded(await call('adminResetPassword', { params: { id } }));
  return (
    <>
      <Button type="primary" onClick={() => setEditing({ active: true, posts: ['clerk'] })}>
        新建人员
      </Button>
      <Loaded query={people}>
        {(rows) => (
          <Table<AccountView>
            rowKey="id"
            size="small"
            style={{ marginTop: 12 }}
            dataSource={[...rows]}
            columns={[
              { title: '姓名', dataIndex: 'name' },
              { title: '账号', dataIndex: 'login' },
              { title: '单位', dataIndex: 'organisation' },
              {
                title: '岗位',
                dataIndex: 'posts',
                render: (posts: readonly Post[]) => posts.map((post) => postNames[post]).join('、'),
              },
              {
                title: '状态',
                render: (_value, row) =>
                  `${row.active ? '在用' : '停用'}${row.mustChange ? '，未改初始密码' : ''}${row.lockedUntil ? '，已锁定' : ''}`,
              },
              {
                title: '',
                render: (_value, row) => (
                  <>
                    <Button type="link" size="small" onClick={() => setEditing(row)}>
                      修改
                    </Button>
                    <Button type="link" size="small" onClick={() => void reset(row.id)}>
                      重置密码
                    </Button>
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
        <Form
          layout="vertical"
          initialValues={editing ?? {}}
          onFinish={(values: Omit<AccountView, 'id'>) => void save(values)}
        >
          <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
            <Input />
          </Form.Item>
          <Form.Item
            name="login"
            label="账号"
            rules={[
              {
                required: true,
                pattern: /^[a-z][a-z0-9._-]{2,39}$/u,
                message: '3 至 40 位小写字母、数字、点、横线，以字母开头',
              },
            ]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="organisationId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
            <Select
              showSearch
              optionFilterProp="label"
              options={organisations.map((one) => ({ value: one.id, label: one.name }))}
            />
          </Form.Item>
          <Form.Item name="posts" label="岗位" rules={[{ required: true, message: '请至少选择一个岗位' }]}>
            <Select mode="multiple" options={choices(postNames)} />
          </Form.Item>
          <Form.Item name="specialty" label="专业（只有评审专家填写）">
            <Input />
          </Form.Item>
          <Form.Item name="active" label="在用" valuePropName="checked">
            <Switch />
          </Form.Item>
          {error !== undefined && <ProblemAlert error={error} />}
          <Button type="primary" htmlType="submit">
            保存
          </Button>
        </Form>
      </Modal>
      <Modal
        open={handed !== undefined}
        title="初始密码（只显示这一次）"
        onOk={() => setHanded(undefined)}
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

interface OrganisationForm {
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
  readonly competentDepartmentId?: string | null;
  readonly active: boolean;
}

const Organisations = ({ organisations }: { readonly organisations: readonly OrganisationView[] }): ReactElement => {
  const refresh = useRefresh();
  const [editing, setEditing] = useState<Partial<OrganisationView>>();
  const [error, setError] = useState<unknown>();
  const save = async (values: OrganisationForm): Promise<void> => {
    setError(undefined);
    const body = { ...values, competentDepartmentId: values.competentDepartmentId ?? null };
    try {
      if (editing?.id) await call('adminEditOrganisation', { params: { id: editing.id }, body });
      else await call('adminAddOrganisation', { body });
      setEditing(undefined);
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <Button type="primary" onClick={() => setEditing({ active: true, role: 'unit' })}>
        新建单位
      </Button>
      <Table<OrganisationView>
        rowKey="id"
        size="small"
        style={{ marginTop: 12 }}
        dataSource={[...organisations]}
        columns={[
          { title: '名称', dataIndex: 'name' },
          { title: '简称', dataIndex: 'shortName' },
          { title: '性质', dataIndex: 'role', render: (role: OrganisationRole) => roleNames[role] },
          { title: '主管部门', render: (_value, row) => row.competentDepartment?.name ?? '无' },
          { title: '状态', dataIndex: 'active', render: (active: boolean) => (active ? '在用' : '停用') },
          {
            title: '',
            render: (_value, row) => (
              <Button type="link" size="small" onClick={() => setEditing(row)}>
                修改
              </Button>
            ),
          },
        ]}
      />
      <Modal
        open={editing !== undefined}
        title={editing?.id ? '修改单位' : '新建单位'}
        footer={null}
        onCancel={() => setEditing(undefined)}
        destroyOnHidden
      >
        <Form
          layout="vertical"
          initialValues={{ ...editing, competentDepartmentId: editing?.competentDepartment?.id }}
          onFinish={(values: OrganisationForm) => void save(values)}
        >
          <Form.Item name="name" label="单位名称" rules={[{ required: true, message: '请填写单位名称' }]}>
            <Input />
          </Form.Item>
          <Form.Item name="shortName" label="简称" rules={[{ required: true, message: '请填写简称' }]}>
            <Input />
          </Form.Item>
          <Form.Item name="role" label="性质" rules={[{ required: true }]}>
            <Select options={choices(roleNames)} />
          </Form.Item>
          <Form.Item name="competentDepartmentId" label="主管部门（没有的不填）">
            <Select
              allowClear
              showSearch
              optionFilterProp="label"
              options={organisations
                .filter((one) => one.id !== editing?.id)
                .map((one) => ({ value: one.id, label: one.name }))}
            />
          </Form.Item>
          <Form.Item name="active" label="在用" valuePropName="checked">
            <Switch />
          </Form.Item>
          {error !== undefined && <ProblemAlert error={error} />}
          <Button type="primary" htmlType="submit">
            保存
          </Button>
        </Form>
      </Modal>
    </>
  );
};

import { roleNames, singleRoles, type OrganisationView } from '@zhengxiang/application/contract';
import type { OrganisationRole } from '@zhengxiang/procedure';
import { Button, Empty, Form, Input, Modal, Select, Switch, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { choices } from './role-names.ts';
import { RoleChange } from './role-change.tsx';

interface OrganisationForm {
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
  readonly competentDepartmentId?: string | null;
  readonly active: boolean;
  readonly roleChange?: { readonly confirmation: string; readonly reason: string };
}

/** Units, bureaus, the expert pool and companies. */
export const Organisations = ({
  organisations,
}: {
  readonly organisations: readonly OrganisationView[];
}): ReactElement => {
  const refresh = useRefresh();
  const [editing, setEditing] = useState<Partial<OrganisationView>>();
  const [error, setError] = useState<unknown>();
  const [word, setWord] = useState('');
  const edit = (one: Partial<OrganisationView>): void => {
    setError(undefined);
    setEditing(one);
  };
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
      <Table<OrganisationView>
        rowKey="id"
        size="small"
        style={{ marginTop: 12 }}
        dataSource={organisations.filter((one) => `${one.name} ${one.shortName} ${roleNames[one.role]}`.includes(word))}
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
          { title: '性质', dataIndex: 'role', render: (role: OrganisationRole) => roleNames[role] },
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
          <Form.Item
            name="name"
            label="单位名称"
            extra={editing?.id ? '改名后，以前办的事仍写当时的名称；新旧名称和日期在“管理记录”里。' : undefined}
            rules={[{ required: true, message: '请填写单位名称' }]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="shortName" label="简称" rules={[{ required: true, message: '请填写简称' }]}>
            <Input />
          </Form.Item>
          <Form.Item name="role" label="性质" rules={[{ required: true }]}>
            <Select options={choices(roleNames)} />
          </Form.Item>
          <Form.Item noStyle dependencies={['role', 'name']}>
            {({ getFieldValue }) => {
              const role = getFieldValue('role') as OrganisationRole;
              const name = editing?.id ? editing.name : (getFieldValue('name') as string | undefined);
              const asks = editing?.id ? role !== editing.role : singleRoles.has(role);
              return asks ? (
                <RoleChange name={name ?? ''} from={editing?.id ? editing.role : undefined} to={role} />
              ) : null;
            }}
          </Form.Item>
          <Form.Item name="competentDepartmentId" label="主管部门（没有的不填）">
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
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

import { useMe } from '../ui/session.ts';
import { findRole, type OrganisationView } from '@zhengxiang/application/contract';
import type { OrganisationRole } from '@zhengxiang/procedure';
import { Button, Form, Input, Select, Switch, type SelectProps } from 'antd';
import type { ReactElement } from 'react';
import { ProblemAlert } from '../ui/states.tsx';
import { LeaveUnattended } from './leave-unattended.tsx';
import { RoleChange } from './role-change.tsx';

export interface OrganisationAnswers {
  readonly name: string;
  readonly shortName: string;
  readonly uscc?: string | null;
  readonly role: OrganisationRole;
  readonly competentDepartmentId?: string | null;
  readonly active: boolean;
  readonly leaveUnattended?: boolean;
  readonly roleChange?: { readonly confirmation: string; readonly reason: string };
}

interface OrganisationFormProps {
  readonly organisations: readonly OrganisationView[];
  /** Empty for a new one. */
  readonly editing: Partial<OrganisationView>;
  readonly error: unknown;
  readonly save: (values: OrganisationAnswers) => Promise<void>;
}

export const OrganisationForm = ({ organisations, editing, error, save }: OrganisationFormProps): ReactElement => (
  <Form
    layout="vertical"
    initialValues={{ ...editing, competentDepartmentId: editing.competentDepartment?.id }}
    onFinish={(values: OrganisationAnswers) => void save(values)}
  >
    <Form.Item
      name="name"
      label="单位名称"
      extra={editing.id ? '有项目或者清单的单位改名，在下面的“单位变动”登记更名。' : undefined}
      rules={[{ required: true, message: '请填写单位名称' }]}
    >
      <Input />
    </Form.Item>
    <Form.Item name="shortName" label="简称" rules={[{ required: true, message: '请填写简称' }]}>
      <Input />
    </Form.Item>
    <Form.Item name="uscc" label="统一社会信用代码">
      <Input maxLength={30} />
    </Form.Item>
    <Form.Item name="role" label="性质" rules={[{ required: true }]}>
      <RoleChoice />
    </Form.Item>
    <RoleQuestion editing={editing} />
    <Form.Item name="competentDepartmentId" label="主管部门（没有的不填）">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={organisations
          .filter((one) => one.id !== editing.id)
          .map((one) => ({ value: one.id, label: one.name }))}
      />
    </Form.Item>
    <Form.Item name="active" label="在用" valuePropName="checked">
      <Switch />
    </Form.Item>
    {error !== undefined && <ProblemAlert error={error} />}
    <LeaveUnattended error={error} />
    <Button type="primary" htmlType="submit">
      保存
    </Button>
  </Form>
);

/** The kinds that the installed laws know; the form gives value and change. */
const RoleChoice = (given: Pick<SelectProps, 'id' | 'value' | 'onChange'>): ReactElement => {
  const { names } = useMe();
  return <Select {...given} options={names.roles.map(({ id, name }) => ({ value: id, label: name }))} />;
};

/** Whoever gives an organisation powers, or takes them away, says so once more. */
const RoleQuestion = ({ editing }: Pick<OrganisationFormProps, 'editing'>): ReactElement => {
  const { names } = useMe();
  return (
    <Form.Item noStyle dependencies={['role', 'name']}>
      {({ getFieldValue }) => {
        const role = getFieldValue('role') as OrganisationRole;
        const name = editing.id ? editing.name : (getFieldValue('name') as string | undefined);
        const asks = editing.id ? role !== editing.role : findRole(names, role)?.single === true;
        return asks ? <RoleChange name={name ?? ''} from={editing.id ? editing.role : undefined} to={role} /> : null;
      }}
    </Form.Item>
  );
};

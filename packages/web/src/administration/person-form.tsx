import { findRole, type AccountView, type OrganisationView } from '@zhengxiang/application/contract';
import { postNames, type OrganisationRole } from '@zhengxiang/procedure';
import { Button, Form, Input, Select, Switch } from 'antd';
import type { ReactElement } from 'react';
import { useMe } from '../ui/session.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { EmployersItem } from './employers-item.tsx';
import { LeaveUnattended } from './leave-unattended.tsx';

export type PersonAnswers = Omit<AccountView, 'id'> & { readonly leaveUnattended?: boolean };

/** Somebody's account and desks. Which posts can be chosen follows from the organisation. */
export const PersonForm = ({
  organisations,
  editing,
  error,
  save,
}: {
  readonly organisations: readonly OrganisationView[];
  readonly editing: Partial<AccountView>;
  readonly error: unknown;
  readonly save: (values: PersonAnswers) => Promise<void>;
}): ReactElement => {
  const [form] = Form.useForm<PersonAnswers>();
  const at = Form.useWatch('organisationId', form) ?? editing.organisationId;
  const role = organisations.find((one) => one.id === at)?.role;
  return (
    <Form layout="vertical" form={form} initialValues={editing} onFinish={(values: PersonAnswers) => void save(values)}>
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
        <Input />
      </Form.Item>
      <LoginItem />
      <Form.Item name="organisationId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="没有的先到“单位”里新建"
          disabled={organisations.length === 1}
          options={organisations.map((one) => ({ value: one.id, label: one.name }))}
          onChange={() => form.setFieldValue('posts', [])}
        />
      </Form.Item>
      <PostsItem role={role} />
      {role === 'expert-pool' && (
        <Form.Item name="specialty" label="专业" rules={[{ required: true, message: '评审专家请写明专业' }]}>
          <Input placeholder="如：软件工程、网络安全、工程造价" />
        </Form.Item>
      )}
      {role === 'expert-pool' && <EmployersItem />}
      <Form.Item name="active" label="在用" valuePropName="checked" extra="人调走了就停用，办过的事和姓名都保留。">
        <Switch />
      </Form.Item>
      {error !== undefined && <ProblemAlert error={error} />}
      <LeaveUnattended error={error} />
      <Button type="primary" htmlType="submit">
        保存
      </Button>
    </Form>
  );
};

const LoginItem = (): ReactElement => (
  <Form.Item
    name="login"
    label="账号"
    rules={[
      {
        required: true,
        pattern: /^[a-z][a-z0-9._-]{2,39}$/u,
        message: '3 至 40 位小写字母、数字、点、横线，以字母开头，如 minzheng.wu',
      },
    ]}
  >
    <Input />
  </Form.Item>
);

const PostsItem = ({ role }: { readonly role: OrganisationRole | undefined }): ReactElement => {
  const { names } = useMe();
  const posts = (role && findRole(names, role)?.posts) ?? [];
  return (
    <Form.Item name="posts" label="岗位" rules={[{ required: true, message: '请至少选择一个岗位' }]}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={role === undefined ? '先选单位' : '可以选几个'}
        disabled={role === undefined}
        options={posts.map((post) => ({ value: post, label: postNames[post] }))}
      />
    </Form.Item>
  );
};

import { roleCalled } from '@zhengxiang/application/contract';
import type { OrganisationRole } from '@zhengxiang/procedure';
import { useMe } from '../ui/session.ts';
import { Alert, Form, Input } from 'antd';
import type { ReactElement } from 'react';

/** What a change of role asks for: what an organisation may do and see hangs on it, so it does not happen with a click. */
export const RoleChange = ({
  name,
  from,
  to,
}: {
  readonly name: string;
  /** Undefined for an organisation that is new. */
  readonly from: OrganisationRole | undefined;
  readonly to: OrganisationRole;
}): ReactElement => {
  const { names } = useMe();
  return (
    <div className="card" style={{ marginBottom: 16 }}>
      <Alert
        type="warning"
        showIcon
        title={
          from === undefined
            ? `性质为${roleCalled(names, to)}`
            : `性质由${roleCalled(names, from)}改为${roleCalled(names, to)}`
        }
        description="性质决定这个单位能办哪些事、看到哪些项目。改动记入管理记录，并告知其他县系统管理员。"
        style={{ marginBottom: 12 }}
      />
      <Form.Item
        name={['roleChange', 'confirmation']}
        label={`填写单位全称“${name}”确认`}
        rules={[{ required: true, message: '请填写单位全称' }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={['roleChange', 'reason']}
        label="原因"
        rules={[{ required: true, min: 2, max: 200, message: '请写明原因（2 至 200 个字）' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </div>
  );
};

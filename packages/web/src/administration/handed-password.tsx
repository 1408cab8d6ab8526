import { Button, Modal, Typography } from 'antd';
import type { ReactElement } from 'react';
import { Slips } from './roster/slips.tsx';

/** An account whose password was made just now. */
export interface Handed {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

interface HandedProps {
  readonly handed: Handed;
  readonly onClose: () => void;
}

/** A first password, shown once: to be read aloud, copied, or printed as a slip. */
export const HandedPassword = ({ handed, onClose }: HandedProps): ReactElement => (
  <Modal
    open
    title="初始密码（只显示这一次）"
    footer={[
      <Slips key="slip" slips={[{ ...handed, unit: '', posts: '' }]} />,
      <Button key="done" type="primary" onClick={onClose}>
        知道了
      </Button>,
    ]}
    onCancel={onClose}
  >
    <p>{`姓名：${handed.name}`}</p>
    <p>账号：{handed.login}</p>
    <p>
      密码：
      <Typography.Text code className="said" copyable={{ tooltips: ['复制密码', '已复制'] }}>
        {handed.password}
      </Typography.Text>
    </p>
    <p className="muted">
      请当面交给本人；首次登录必须修改。新给的岗位要安全管理岗确认的，确认以后才能登录。密码都是拼音，可以念给本人听。
    </p>
  </Modal>
);

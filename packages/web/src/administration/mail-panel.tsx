import type { MailRow, MailSettings, ReplyOf } from '@zhengxiang/application/contract';
import { Alert, Button, Empty, Form, Input, InputNumber, Select, Table, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { momentShort } from '../ui/dates.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { Changes } from '../office/changes.tsx';
import '../office/office.css';

const when = (instant: string | null): string => (instant === null ? '' : momentShort(instant));

const states: Readonly<Record<MailRow['state'], { readonly name: string; readonly colour: string }>> = {
  waiting: { name: '等待发送', colour: 'default' },
  claimed: { name: '正在连接', colour: 'processing' },
  sending: { name: '正在发送', colour: 'processing' },
  sent: { name: '已发出', colour: 'success' },
  unsure: { name: '可能已发出', colour: 'warning' },
  failed: { name: '没有发出', colour: 'error' },
};

/** The mail server and the mails on their way, for the desk that keeps the system. */
export const MailPanel = (): ReactElement => {
  const mail = useRead('mailSettings', {});
  return (
    <Loaded query={mail}>
      {(data) => (
        <>
          {data.settings === null && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 12 }}
              title="还没有设置邮件服务器"
              description="消息在系统内照常提醒；设置好以后，才给填了邮箱的人发邮件。"
            />
          )}
          <div className="two-columns">
            <Server data={data} />
            <Test ready={data.settings !== null} />
          </div>
          <Mails rows={data.mails} />
          <Changes changes={data.changes} />
        </>
      )}
    </Loaded>
  );
};

interface ServerForm extends Omit<MailSettings, 'user'> {
  readonly user?: string | null;
  readonly password?: string;
  readonly reason: string;
}

const Server = ({ data }: { readonly data: ReplyOf<'mailSettings'> }): ReactElement => {
  const refresh = useRefresh();
  const [form] = Form.useForm<ServerForm>();
  const [error, setError] = useState<unknown>();
  const [saved, setSaved] = useState(false);
  const save = async ({ password, user, ...values }: ServerForm): Promise<void> => {
    setError(undefined);
    setSaved(false);
    try {
      const body = { ...values, user: user === undefined || user === '' ? null : user };
      await call('saveMailSettings', {
        body: password === undefined || password === '' ? body : { ...body, password },
      });
      await refresh();
      form.setFieldsValue({ password: '', reason: '' });
      setSaved(true);
    } catch (problem) {
      setError(problem);
    }
  };
  const start = data.settings ?? { port: 465, security: 'tls' as const, batchHour: 9 };
  return (
    <section className="card">
      <h2 className="panel-title">邮件服务器</h2>
      <p className="muted">{`邮件里的链接指向 ${data.address}`}</p>
      <Form<ServerForm> form={form} layout="vertical" initialValues={start} onFinish={(values) => void save(values)}>
        <ServerFields hasPassword={data.hasPassword} />
        {error !== undefined && <ProblemAlert error={error} />}
        {saved && (
          <Alert
            type="success"
            showIcon
            role="status"
            title="已保存。请发一封测试邮件。"
            style={{ marginBottom: 12 }}
          />
        )}
        <Button type="primary" htmlType="submit">
          保存
        </Button>
      </Form>
    </section>
  );
};

const Test = ({ ready }: { readonly ready: boolean }): ReactElement => {
  const [error, setError] = useState<unknown>();
  const [sent, setSent] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (to: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    setSent(undefined);
    try {
      await call('testMail', { body: { to } });
      setSent(to);
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return (
    <aside className="card panel">
      <h2 className="panel-title">测试</h2>
      <Form<{ to: string }> layout="vertical" onFinish={({ to }) => void send(to)}>
        <Form.Item name="to" label="收件地址" rules={[{ required: true, type: 'email', message: '请填写收件地址' }]}>
          <Input />
        </Form.Item>
        <Button htmlType="submit" loading={busy} disabled={!ready}>
          发送测试邮件
        </Button>
      </Form>
      {!ready && <p className="muted">先保存邮件服务器，再测试。</p>}
      {sent !== undefined && (
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginTop: 12 }}
          title={`邮件服务器已收下，请到 ${sent} 查收`}
        />
      )}
      {error !== undefined && (
        <div style={{ marginTop: 12 }}>
          <ProblemAlert error={error} />
        </div>
      )}
    </aside>
  );
};

const Mails = ({ rows }: { readonly rows: readonly MailRow[] }): ReactElement => {
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>();
  const resend = async (id: string): Promise<void> => {
    setError(undefined);
    try {
      await call('resendMail', { params: { id } });
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <section className="card" style={{ marginTop: 16 }}>
      <h2 className="panel-title">最近的邮件</h2>
      {error !== undefined && <ProblemAlert error={error} />}
      <Table<MailRow>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 900 }}
        dataSource={[...rows]}
        locale={{
          emptyText: <Empty description="还没有邮件。设置好邮件服务器并有人填了邮箱以后，这里列出发出的邮件。" />,
        }}
        columns={[
          { title: '写好的时间', dataIndex: 'createdAt', width: 160, render: when },
          { title: '收件人', dataIndex: 'to' },
          { title: '标题', dataIndex: 'subject' },
          {
            title: '状态',
            dataIndex: 'state',
            render: (state: MailRow['state'], row) => (
              <>
                <Tag color={states[state].colour}>{states[state].name}</Tag>
                {state === 'sent' && <span className="muted">{when(row.sentAt)}</span>}
                {state === 'waiting' && row.attempts > 0 && (
                  <span className="muted">{`试过 ${String(row.attempts)} 次，${when(row.nextAt)} 再试`}</span>
                )}
                {row.fault !== null && <div className="reason">{row.fault}</div>}
              </>
            ),
          },
          {
            title: <span className="sr-only">操作</span>,
            width: 90,
            render: (_value, row) =>
              (row.state === 'failed' || row.state === 'unsure') && (
                <Button size="small" aria-label={`重新发送：${row.subject}`} onClick={() => void resend(row.id)}>
                  重新发送
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
};

const ServerFields = ({ hasPassword }: { readonly hasPassword: boolean }): ReactElement => (
  <div className="form-pair">
    <Form.Item name="host" label="服务器地址" rules={[{ required: true, message: '请填写邮件服务器地址' }]}>
      <Input placeholder="smtp.example.gov.cn" />
    </Form.Item>
    <Form.Item name="port" label="端口" rules={[{ required: true, message: '请填写端口' }]}>
      <InputNumber min={1} max={65_535} style={{ width: '100%' }} />
    </Form.Item>
    <Form.Item name="security" label="加密">
      <Select
        options={[
          { value: 'tls', label: 'TLS（常用端口 465）' },
          { value: 'starttls', label: 'STARTTLS（常用端口 587）' },
          { value: 'none', label: '不加密（只用于内网）' },
        ]}
      />
    </Form.Item>
    <Form.Item
      name="from"
      label="发件地址"
      rules={[{ required: true, type: 'email', message: '请填写发件地址，如“名称@域名”' }]}
    >
      <Input placeholder="zxt@example.gov.cn" />
    </Form.Item>
    <Form.Item name="user" label="用户名（不需要登录的不填）">
      <Input autoComplete="off" />
    </Form.Item>
    <Form.Item name="password" label={hasPassword ? '密码（已保存，不改的不填）' : '密码'}>
      <Input.Password autoComplete="new-password" />
    </Form.Item>
    <Form.Item name="batchHour" label="汇总邮件几点发（工作日）">
      <Select options={Array.from({ length: 24 }, (_one, hour) => ({ value: hour, label: `${String(hour)} 点` }))} />
    </Form.Item>
    <Form.Item name="reason" label="修改原因" rules={[{ required: true, min: 2, message: '请写明修改原因' }]}>
      <Input />
    </Form.Item>
  </div>
);

import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';

/** Told to the desk that keeps the system while acts are refused because nobody knows what day it is. */
export const ClockAlert = (): ReactElement | null => {
  const clock = useRead('clock', {});
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  if (!clock.data?.fault) return null;
  const confirm = async (reason: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await call('confirmClock', { body: { reason } });
      await refresh();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title="服务器时钟可能不对，已暂停办理事项"
      description={
        <>
          <p>{`${clock.data.fault}。办理事项的法定日期取自服务器时钟，记下后不能更改。`}</p>
          <p>时钟不对的，请改正服务器的时间，约一分钟后自动恢复办理。确认时钟无误的，请写明怎样核对，再恢复办理：</p>
          <Form layout="inline" onFinish={({ reason }: { reason: string }) => void confirm(reason)}>
            <Form.Item
              name="reason"
              label="核对的情况"
              rules={[{ required: true, whitespace: true, message: '请填写核对的情况' }]}
            >
              <Input placeholder="例如：已与国家授时中心的时间核对" maxLength={200} style={{ width: 320 }} />
            </Form.Item>
            <Button htmlType="submit" loading={busy}>
              确认时钟无误，恢复办理
            </Button>
          </Form>
          {error !== undefined && <ProblemAlert error={error} />}
        </>
      }
    />
  );
};

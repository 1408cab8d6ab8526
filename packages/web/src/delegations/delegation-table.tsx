import type { DelegationView } from '@zhengxiang/application/contract';
import { Button, Form, Input, Modal, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { momentText } from '../ui/dates.ts';
import { ProblemAlert } from '../ui/states.tsx';

const states: Readonly<Record<DelegationView['state'], { readonly name: string; readonly color: string }>> = {
  coming: { name: '还没开始', color: 'processing' },
  running: { name: '代办中', color: 'success' },
  idle: { name: '不起作用', color: 'warning' },
  over: { name: '已到期', color: 'default' },
  withdrawn: { name: '已撤回', color: 'default' },
};

interface DelegationTableProps {
  readonly delegations: readonly DelegationView[];
}

/** Every delegation that somebody may know of, the newest first: they stay on record. */
export const DelegationTable = ({ delegations }: DelegationTableProps): ReactElement => {
  const [ending, setEnding] = useState<DelegationView>();
  if (delegations.length === 0) return <p className="muted">还没有授权代办。</p>;
  return (
    <div className="read-table">
      <table>
        <thead>
          <tr>
            <th scope="col">岗位</th>
            <th scope="col">委托人</th>
            <th scope="col">代办人</th>
            <th scope="col">期间</th>
            <th scope="col">原因</th>
            <th scope="col">状态</th>
            <th scope="col">登记</th>
            <th scope="col">
              <span className="sr-only">撤回</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {delegations.map((one) => (
            <Row key={one.id} one={one} onEnd={() => setEnding(one)} />
          ))}
        </tbody>
      </table>
      {ending && <Withdrawal one={ending} onDone={() => setEnding(undefined)} />}
    </div>
  );
};

const Row = ({ one, onEnd }: { readonly one: DelegationView; readonly onEnd: () => void }): ReactElement => (
  <tr data-delegation={one.state}>
    <td>{one.postName}</td>
    <td>{one.delegator}</td>
    <td>{one.delegate}</td>
    <td className="day">{one.from === one.to ? one.from : `${one.from} 至 ${one.to}`}</td>
    <td>{one.reason}</td>
    <td>
      <Tag color={states[one.state].color}>{states[one.state].name}</Tag>
      {one.state === 'idle' && <div className="muted">委托人或者代办人已不在原来的岗位</div>}
      {one.withdrawn && (
        <div className="muted">{`${one.withdrawn.by} ${momentText(one.withdrawn.at)}：${one.withdrawn.reason}`}</div>
      )}
    </td>
    <td className="muted">{`${one.recordedBy} ${momentText(one.recordedAt)}`}</td>
    <td>
      {one.mayWithdraw && (
        <Button
          size="small"
          aria-label={`撤回：${one.delegator}授权${one.delegate}代办${one.postName}`}
          onClick={onEnd}
        >
          撤回
        </Button>
      )}
    </td>
  </tr>
);

/** Ends a delegation at once. Whoever was about to act in it is told why it was ended. */
const Withdrawal = ({ one, onDone }: { readonly one: DelegationView; readonly onDone: () => void }): ReactElement => {
  const refresh = useRefresh();
  const { error, busy, attempt } = useAttempt();
  const end = async (reason: string): Promise<void> => {
    const done = await attempt(async () => {
      await call('withdrawDelegation', { params: { id: one.id }, body: { reason } });
      await refresh();
    });
    if (done) onDone();
  };
  return (
    <Modal open title={`撤回${one.delegator}对${one.delegate}的授权`} footer={null} onCancel={onDone} width={480}>
      <p className="muted">撤回以后马上不能再代办；已经办的事不受影响，记录都在。</p>
      <Form layout="vertical" onFinish={({ reason }: { readonly reason: string }) => void end(reason)}>
        <Form.Item
          name="reason"
          label="原因"
          rules={[{ required: true, min: 2, max: 200, message: '请写明原因（2 至 200 个字）' }]}
        >
          <Input />
        </Form.Item>
        {error !== undefined && <ProblemAlert error={error} />}
        <Button type="primary" htmlType="submit" loading={busy}>
          撤回
        </Button>
      </Form>
    </Modal>
  );
};

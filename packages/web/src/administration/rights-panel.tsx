import { administratorAt, type RightProposal } from '@zhengxiang/application/contract';
import { postNames } from '@zhengxiang/procedure';
import { Button, Empty, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useFresh, useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { momentText } from '../ui/dates.ts';
import { useMe } from '../ui/session.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';

/** 待确认的岗位: what one administrator has proposed and another confirms. */
export const RightsPanel = (): ReactElement => {
  const proposals = useFresh('rightProposals', {});
  const confirms = administratorAt(useMe().acting) === 'security';
  return (
    <>
      <p className="muted">
        {confirms
          ? '请向本人或者单位核对：是不是这个人，岗位对不对。确认以后马上生效，确认和不同意都记入管理记录。'
          : '提出的岗位由安全管理岗确认后生效；收回岗位、停用账号马上生效。'}
      </p>
      <Loaded query={proposals}>
        {(list) =>
          list.length === 0 ? (
            <Empty description="没有待确认的岗位。" />
          ) : (
            <>
              {list.map((one) => (
                <Proposal key={one.id} one={one} confirms={confirms} />
              ))}
            </>
          )
        }
      </Loaded>
    </>
  );
};

const Proposal = ({ one, confirms }: { readonly one: RightProposal; readonly confirms: boolean }): ReactElement => {
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const { error, busy, attempt } = useAttempt();
  const settle = (confirmed: boolean): void =>
    void attempt(async () => {
      await call('settleProposal', { params: { id: one.id }, body: { confirmed, reason } });
      await refresh();
    });
  return (
    <section className="card" style={{ marginBottom: 12 }}>
      <p style={{ marginTop: 0 }}>
        <strong>{one.name}</strong>
        {`（${one.login}），${one.organisation}：`}
        <strong>{one.posts.map((post) => postNames[post]).join('、')}</strong>
      </p>
      <p className="muted">{`${one.by}，${momentText(one.at)} 提出`}</p>
      {error !== undefined && <ProblemAlert error={error} />}
      {confirms && (
        <div className="buttons">
          <Button type="primary" loading={busy} aria-label={`确认给${one.name}的岗位`} onClick={() => settle(true)}>
            确认
          </Button>
          <Input
            aria-label={`不同意给${one.name}岗位的原因`}
            placeholder="不同意的原因"
            style={{ maxWidth: 260 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            disabled={reason.trim().length < 2}
            aria-label={`不同意给${one.name}岗位`}
            onClick={() => settle(false)}
          >
            不同意
          </Button>
        </div>
      )}
    </section>
  );
};

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useFresh, useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { SessionsTable } from '../ui/sessions-table.tsx';
import { Loaded, ProblemAlert } from '../ui/states.tsx';

/** Where I am signed in. What I do not know I end here. */
export const MySessions = (): ReactElement => {
  const sessions = useFresh('mySessions', {});
  const refresh = useRefresh();
  const { error, attempt } = useAttempt();
  const end = (id: string): void =>
    void attempt(async () => {
      await call('endMySession', { params: { id } });
      await refresh();
    });
  const endOthers = (): void =>
    void attempt(async () => {
      await call('endMyOtherSessions', {});
      await refresh();
    });
  return (
    <section className="card" style={{ marginTop: 16 }}>
      <h2 className="panel-title">我登录着的地方</h2>
      <p className="muted">有不认识的设备或者地址，请退出它，再修改密码。</p>
      {error !== undefined && <ProblemAlert error={error} />}
      <Loaded query={sessions}>
        {(list) => (
          <>
            <SessionsTable sessions={list} end={end} />
            {list.length > 1 && (
              <Button style={{ marginTop: 12 }} onClick={endOthers}>
                退出其他全部
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
};

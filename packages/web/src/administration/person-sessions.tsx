import type { AccountView } from '@zhengxiang/application/contract';
import { Button, Modal } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useFresh, useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { SessionsTable } from '../ui/sessions-table.tsx';
import { Loaded, ProblemAlert } from '../ui/states.tsx';

interface Props {
  readonly person: Pick<AccountView, 'id' | 'name'>;
  readonly close: () => void;
}

/** Where somebody is signed in, and the end of it. */
export const PersonSessions = ({ person, close }: Props): ReactElement => {
  const sessions = useFresh('personSessions', { params: { id: person.id } });
  const refresh = useRefresh();
  const { error, busy, attempt } = useAttempt();
  const end = (): void =>
    void attempt(async () => {
      await call('endPersonSessions', { params: { id: person.id } });
      await refresh();
    });
  return (
    <Modal open title={`${person.name}登录着的地方`} footer={null} onCancel={close} width={720}>
      {error !== undefined && <ProblemAlert error={error} />}
      <Loaded query={sessions}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">现在没有登录。</p>
          ) : (
            <>
              <SessionsTable sessions={list} />
              <p className="muted">退出会告知本人，并记入管理记录；本人还可以用密码再登录。</p>
              <Button danger loading={busy} onClick={end}>
                全部退出
              </Button>
            </>
          )
        }
      </Loaded>
    </Modal>
  );
};

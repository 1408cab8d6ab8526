import type { Workbench } from '@zhengxiang/application/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { useAttempt } from '../api/use-attempt.ts';
import { deskAsked } from '../ui/desk-names.ts';
import { ProblemAlert } from '../ui/states.tsx';

type LentDesk = Workbench['lent'][number];

/** How many are named: the desk itself shows them all. */
const named = 5;

/** What waits at the desks that somebody stands in at; they are worked on from there, in that person's post. */
const Lent = ({ lent }: Pick<Workbench, 'lent'>): ReactElement => {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { error, busy, attempt } = useAttempt();
  const moveTo = (desk: LentDesk['desk']): Promise<boolean> =>
    attempt(async () => {
      await call('chooseDesk', { body: deskAsked(desk) });
      await refresh();
      await navigate({ to: '/' });
    });
  return (
    <section aria-label="授权代办">
      <h2>授权代办</h2>
      {error !== undefined && <ProblemAlert error={error} />}
      {lent.map(({ desk, todos }) => (
        <div className="act" key={desk.delegation?.id} data-lent={desk.post}>
          <strong>{`代${desk.delegation?.name ?? ''}（${desk.postName}）${String(todos.length)} 件待办`}</strong>
          <span className="muted">{`　到 ${desk.delegation?.to ?? ''} 为止`}</span>
          {todos.slice(0, named).map((todo) => (
            <div
              key={`${todo.caseId}${todo.title}`}
            >{`代${desk.delegation?.name ?? ''}：${todo.title}　${todo.project}`}</div>
          ))}
          {todos.length > named && <div className="muted">{`另有 ${String(todos.length - named)} 件`}</div>}
          <Button className="spaced" loading={busy} onClick={() => void moveTo(desk)}>
            切换到这个岗位代办
          </Button>
        </div>
      ))}
    </section>
  );
};

export default Lent;

import type { Todo } from '@zhengxiang/application/contract';
import { currentApplication, serviceKinds, actOf, catalogue, isActOf } from '@zhengxiang/procedure';
import { Link, useNavigate } from '@tanstack/react-router';
import { Empty } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { wanOrDash } from '../ui/money.tsx';
import { useRouteSearch } from '../ui/route.ts';
import { Loaded } from '../ui/states.tsx';
import { useKeys } from '../review/use-keys.ts';
import '../ui/room.css';
import { IntakeCase } from './intake-case.tsx';
import { waitingWords } from './waiting-words.ts';
import { Marked } from '../ui/marked.tsx';

/** 受理台: the applications that wait, and one of them with material and decision side by side. */
export const IntakeScreen = (): ReactElement => {
  const work = useRead('workbench', {});
  const { case: open } = useRouteSearch();
  return (
    <Loaded query={work}>
      {({ todos }) => {
        const queue = todos.filter(
          (todo) => isActOf(catalogue, todo.action) && actOf(catalogue, todo.action).workedIn === 'intake',
        );
        return typeof open === 'string' ? (
          <IntakeCase key={open} caseId={open} queue={queue} />
        ) : (
          <Queue queue={queue} />
        );
      }}
    </Loaded>
  );
};

const Queue = ({ queue }: { readonly queue: readonly Todo[] }): ReactElement => {
  const navigate = useNavigate();
  const first = queue[0];
  useKeys({
    j: () => first && void navigate({ to: '/intake', search: { case: first.caseId } }),
    Enter: () => first && void navigate({ to: '/intake', search: { case: first.caseId } }),
  });
  return (
    <div className="page">
      <h1 className="page-title">受理台</h1>
      <div className="card">
        {queue.length === 0 ? (
          <Empty description="没有等待受理的申报。单位报请立项后，会出现在这里。" />
        ) : (
          <>
            <p className="muted">{`${String(queue.length)} 件等待受理，等得最久的在最前。按 J 打开第一件。`}</p>
            <div className="read-table cards">
              <table>
                <thead>
                  <tr>
                    <th scope="col">项目</th>
                    <th scope="col">单位</th>
                    <th scope="col">类别</th>
                    <th scope="col">轮次</th>
                    <th scope="col" className="money">
                      总投资（万元）
                    </th>
                    <th scope="col">报送</th>
                    <th scope="col">已等待</th>
                  </tr>
                </thead>
                <tbody>
                  {queue.map((todo) => (
                    <QueueRow key={todo.caseId} todo={todo} />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </div>
    </div>
  );
};

const QueueRow = ({ todo }: { readonly todo: Todo }): ReactElement => {
  // The case itself tells kind and round; it is at hand when the row is opened.
  const project = useRead('project', { params: { id: todo.caseId } });
  const facts = project.data?.facts;
  const kind = facts && currentApplication(facts)?.mainKind;
  const late = todo.target !== null && todo.workingDays > todo.target;
  return (
    <tr data-queue={todo.caseId}>
      <td>
        <Link to="/intake" search={{ case: todo.caseId }}>
          {todo.project}
        </Link>
        <div className="muted">{todo.number}</div>
      </td>
      <td>{todo.ownerName}</td>
      <td data-label="类别">{kind === undefined ? '…' : serviceKinds[kind]}</td>
      <td data-label="轮次">{facts === undefined ? '…' : `第 ${String(facts.intake.returns.length + 1)} 次报送`}</td>
      <td className="money" data-label="总投资（万元）">
        {wanOrDash(todo.amount)}
      </td>
      <td data-label="报送">{todo.since}</td>
      <td className={late ? 'late' : undefined} data-label="已等待">
        {late && <Marked text="⚠" />}
        {waitingWords(todo)}
      </td>
    </tr>
  );
};

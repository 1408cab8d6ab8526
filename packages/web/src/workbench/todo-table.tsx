import type { Todo } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useKeys } from '../review/use-keys.ts';
import { wanOrDash } from '../ui/money.tsx';
import { pathOf, workplaceOf } from '../ui/workplace.ts';
import { neighbour } from './neighbour.ts';

export const isLate = (todo: Todo): boolean => todo.clock === 'late';

/** How many are shown at first: what one screen holds. */
const first = 20;

interface TodoTableProps {
  readonly todos: readonly Todo[];
  /** Whether this desk begins projects: an empty table says how. */
  readonly canBegin: boolean;
  /** Whose to-dos they are, at a desk that is lent. */
  readonly onBehalfOf?: string | undefined;
}

/** The to-dos; a plain table, so that the first screen loads no table component. */
export const TodoTable = ({ todos, canBegin, onBehalfOf }: TodoTableProps): ReactElement => {
  const [all, setAll] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const walk = (step: 1 | -1): void => {
    const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('[data-todo] .button-link') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[neighbour(at, step, links.length)]?.focus();
  };
  useKeys({ j: () => walk(1), k: () => walk(-1) });
  if (todos.length === 0) {
    return (
      <p className="muted">
        没有待办。轮到您办的事项会出现在这里。
        {canBegin && '要申报项目，请点右上角“新建项目”。'}
      </p>
    );
  }
  return (
    <div className="read-table cards" ref={table}>
      <p className="muted no-print keys">按 J、K 选下一件、上一件，回车办理。</p>
      <table>
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">项目</th>
            <th scope="col" className="money">
              总投资（万元）
            </th>
            <th scope="col">
              <Link to="/targets" title="看各事项的内部时限和工作日历">
                已用 / 内部时限
              </Link>
            </th>
            <th scope="col">
              <span className="sr-only">办理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {todos.slice(0, all ? todos.length : first).map((todo) => (
            <TodoRow key={`${todo.caseId}${todo.action}`} todo={todo} onBehalfOf={onBehalfOf} />
          ))}
        </tbody>
      </table>
      {!all && todos.length > first && (
        <button type="button" className="cite" onClick={() => setAll(true)}>
          {`显示其余 ${String(todos.length - first)} 件`}
        </button>
      )}
    </div>
  );
};

const TodoRow = ({ todo, onBehalfOf }: { readonly todo: Todo } & Pick<TodoTableProps, 'onBehalfOf'>): ReactElement => {
  const path = pathOf(todo.caseKind, todo.caseId);
  return (
    <tr data-todo={todo.action}>
      <td>
        <strong>{todo.title}</strong> {onBehalfOf !== undefined && <Tag>{`代${onBehalfOf}`}</Tag>}
      </td>
      <td>
        <Link to={path}>{todo.project}</Link>
        <div className="muted">{todo.ownerName}</div>
      </td>
      <td className="money" data-label="总投资（万元）">
        {wanOrDash(todo.amount)}
      </td>
      <td data-label="已用">
        <span className={isLate(todo) ? 'late' : undefined}>
          {`${String(todo.workingDays)}${todo.target === null ? '' : ` / ${String(todo.target)}`} 工作日`}
        </span>{' '}
        {isLate(todo) && <Tag color="error">超时</Tag>}
        {todo.clock === 'soon' && <Tag color="warning">快到期</Tag>}
        {todo.provisional && <Tag title="涉及还没有公布放假安排的年份，只按周末计算">暂定</Tag>}
        <div className="muted">
          {`${todo.since} 起${todo.dueOn === null ? '' : `，${todo.dueOn} 到期`}`}
          {todo.before > 0 && `；退回前已用 ${String(todo.before)} 天`}
        </div>
      </td>
      <td>
        {todo.obstacles > 0 ? (
          // What is in the way stands on the page of the project, with the ways out; the form would only refuse.
          <Link
            to={path}
            className="button-link"
            data-obstacles={todo.action}
            aria-label={`${todo.title}：${todo.project}`}
          >
            去解决
          </Link>
        ) : (
          <Link
            {...workplaceOf(todo.caseKind, todo.caseId, todo)}
            className="button-link primary"
            data-action={todo.action}
            aria-label={`办理${todo.title}：${todo.project}`}
          >
            办理
          </Link>
        )}
      </td>
    </tr>
  );
};

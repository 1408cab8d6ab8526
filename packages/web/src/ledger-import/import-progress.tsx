import { Link } from '@tanstack/react-router';
import type { TaskView } from '@zhengxiang/application/contract';
import { Alert, Button, Progress } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';
import { tellTaskBegun } from '../tasks/task-events.ts';
import { isOpen } from '../tasks/use-tasks.ts';

const everyMs = 400;

/** Follows a task that this screen began until it has ended; whoever leaves finds it among the background tasks. */
export const watched = async (begun: TaskView, tell: (task: TaskView) => void): Promise<TaskView> => {
  tellTaskBegun();
  let task = begun;
  for (;;) {
    tell(task);
    if (!isOpen(task)) return task;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    task = await call('task', { params: { id: begun.id } });
  }
};

const percent = ({ done, total }: TaskView): number =>
  total === null || total === 0 ? 0 : Math.round((done / total) * 100);

/** How far an import is, and how it ended. */
export const ImportProgress = ({ task }: { readonly task: TaskView }): ReactElement => {
  if (isOpen(task))
    return (
      <div role="status" data-import-progress style={{ marginTop: 12 }}>
        <Progress percent={percent(task)} status="active" />
        <p className="muted">
          {task.message === '' ? '正在排队' : task.message}
          。可以离开本页，到右上角“后台任务”里看进度；取消后什么也不会导入。{' '}
          <Button size="small" onClick={() => void call('cancelTask', { params: { id: task.id } })}>
            取消导入
          </Button>
        </p>
      </div>
    );
  if (task.state !== 'done')
    return (
      <Alert
        style={{ marginTop: 12 }}
        type="error"
        showIcon
        title={task.state === 'cancelled' ? '已取消，什么也没有导入' : '没有导入'}
        description={task.message}
      />
    );
  return (
    <Alert
      style={{ marginTop: 12 }}
      type="success"
      showIcon
      role="status"
      title={task.result?.name === '没有变化.txt' ? '没有变化：没有新的或更新的行' : `已导入 ${String(task.done)} 行`}
      description={
        <>
          {task.result && <a href={task.result.path}>下载导入报告</a>}
          {' · '}
          <Link to="/projects" search={{ origin: ['historical'] }}>
            在项目库中查看
          </Link>
          {'。新增、更新了多少行见下面的导入记录；导错了可以在那里撤回。'}
        </>
      }
    />
  );
};

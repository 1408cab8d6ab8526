import { CloudDownloadOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { onTaskBegun } from './task-events.ts';
import { isOpen, useFreshTasks, useTasks } from './use-tasks.ts';
import './tasks.css';

const TaskDrawer = lazy(() => import('./task-drawer.tsx'));

/** 后台任务 in the top bar: how many are under way, and the drawer with all of them. */
const TasksButton = (): ReactElement => {
  const tasks = useTasks();
  const refresh = useFreshTasks();
  const [open, setOpen] = useState(false);
  useEffect(
    () =>
      onTaskBegun(() => {
        setOpen(true);
        void refresh();
      }),
    [refresh],
  );
  const running = tasks.data?.filter(isOpen).length ?? 0;
  const told = useFinished(tasks.data?.filter((one) => !isOpen(one)).map(({ id }) => id));
  return (
    <>
      <Badge count={running} size="small" title={`${String(running)} 个任务进行中`}>
        <Button
          type="text"
          icon={<CloudDownloadOutlined />}
          aria-label={running > 0 ? `后台任务，${String(running)} 个进行中` : '后台任务'}
          onClick={() => setOpen(true)}
        >
          任务
        </Button>
      </Badge>
      <span role="status" className="task-told">
        {told}
      </span>
      <Suspense>{open && <TaskDrawer tasks={tasks} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};

/** A sentence for those who do not see the bar, when a task has ended since this page was opened. */
const useFinished = (ended: readonly string[] | undefined): string => {
  const before = useRef<ReadonlySet<string>>(undefined);
  const [told, setTold] = useState('');
  const key = ended?.join(' ');
  useEffect(() => {
    if (key === undefined) return;
    const now = new Set(key.split(' '));
    const known = before.current;
    before.current = now;
    if (known && [...now].some((id) => id !== '' && !known.has(id))) setTold('有后台任务已结束，可在“任务”中查看。');
  }, [key]);
  return told;
};

export default TasksButton;

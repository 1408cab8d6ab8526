import type { TaskView } from '@zhengxiang/application/contract';
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  DownloadOutlined,
  LoadingOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Button, Drawer, Empty, Progress } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { call } from '../api/client.ts';
import type { Reading } from '../api/hooks.ts';
import { momentText } from '../ui/dates.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import { isOpen, useFreshTasks } from './use-tasks.ts';
import './tasks.css';

const states: Readonly<Record<TaskView['state'], { readonly words: string; readonly icon: ReactNode }>> = {
  queued: { words: '排队中', icon: <LoadingOutlined /> },
  running: { words: '进行中', icon: <LoadingOutlined /> },
  done: { words: '已完成', icon: <CheckCircleOutlined /> },
  failed: { words: '失败', icon: <CloseCircleOutlined /> },
  cancelled: { words: '已取消', icon: <MinusCircleOutlined /> },
};

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** All background tasks of this desk, newest first. */
const TaskDrawer = ({
  tasks,
  onClose,
}: {
  readonly tasks: Reading<TaskView[]>;
  readonly onClose: () => void;
}): ReactElement => (
  <Drawer title="后台任务" open onClose={onClose} size={440}>
    <p className="muted task-note">任务在服务器上进行，可以离开页面或退出登录，回来后在这里下载。结果保留 7 天。</p>
    <Loaded query={tasks}>
      {(all) =>
        all.length === 0 ? (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="还没有后台任务。在项目页点“下载完整案卷”，或在项目库筛选后点“下载案卷汇编”。"
          />
        ) : (
          <ul className="tasks">
            {all.map((task) => (
              <Task key={task.id} task={task} />
            ))}
          </ul>
        )
      }
    </Loaded>
  </Drawer>
);

const Task = ({ task }: { readonly task: TaskView }): ReactElement => {
  const { words, icon } = states[task.state];
  return (
    <li data-task={task.state}>
      <div className="task-head">
        <strong>{task.title}</strong>
        <span className="task-state">
          {icon} {words}
        </span>
      </div>
      {isOpen(task) && (
        <Progress
          percent={task.total ? Math.floor((task.done / task.total) * 100) : 0}
          size="small"
          aria-label={`${task.title}的进度`}
        />
      )}
      {task.message !== '' && <div className={task.state === 'failed' ? 'task-fault' : 'muted'}>{task.message}</div>}
      <div className="muted">
        {`${momentText(task.createdAt)} 开始`}
        {task.finishedAt !== null && `，${momentText(task.finishedAt)} 结束`}
        {task.state === 'done' && task.expiresAt !== null && `；保留到 ${momentText(task.expiresAt)}`}
      </div>
      <TaskButtons task={task} />
    </li>
  );
};

const TaskButtons = ({ task }: { readonly task: TaskView }): ReactElement => {
  const refresh = useFreshTasks();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const act = (name: 'cancelTask' | 'repeatTask' | 'deleteTask') => async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await call(name, { params: { id: task.id } });
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
    await refresh();
  };
  return (
    <>
      <div className="task-buttons">
        {task.result && (
          <Button type="primary" icon={<DownloadOutlined />} href={task.result.path} download={task.result.name}>
            {`下载（${sizeText(task.result.size)}）`}
          </Button>
        )}
        {isOpen(task) && (
          <Button loading={busy} onClick={() => void act('cancelTask')()} aria-label={`取消${task.title}`}>
            取消
          </Button>
        )}
        {(task.state === 'failed' || task.state === 'cancelled') && (
          <Button loading={busy} onClick={() => void act('repeatTask')()} aria-label={`重做${task.title}`}>
            重做
          </Button>
        )}
        {!isOpen(task) && (
          <Button type="text" loading={busy} onClick={() => void act('deleteTask')()} aria-label={`删除${task.title}`}>
            删除
          </Button>
        )}
      </div>
      {error !== undefined && <ProblemAlert error={error} />}
    </>
  );
};

export default TaskDrawer;

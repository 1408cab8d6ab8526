import { noticeKinds, type NoticeView, type ReplyOf } from '@zhengxiang/application/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Pagination, Segmented, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRead, useRefresh } from '../api/hooks.ts';
import { Cite } from '../ui/cite.tsx';
import { momentText } from '../ui/dates.ts';
import { Loaded, ProblemAlert } from '../ui/states.tsx';
import './notices.css';

const colours: Readonly<Record<NoticeView['kind'], string>> = {
  law: 'purple',
  returned: 'error',
  decision: 'success',
  todo: 'processing',
  due: 'warning',
  account: 'error',
};

export const NoticesScreen = (): ReactElement => {
  const [unreadOnly, setUnreadOnly] = useState(true);
  const [page, setPage] = useState(1);
  const [error, setError] = useState<unknown>();
  const notices = useRead('notices', { query: { page, ...(unreadOnly ? { unread: '1' as const } : {}) } });
  const refresh = useRefresh();
  const readAll = async (): Promise<void> => {
    setError(undefined);
    try {
      await call('readAllNotices', {});
      setPage(1);
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="page">
      <div className="title-row">
        <h1 className="page-title">消息</h1>
        <Link to="/my-settings" className="button-link">
          提醒方式
        </Link>
      </div>
      <div className="buttons" style={{ marginBottom: 12 }}>
        <Segmented
          aria-label="显示哪些消息"
          value={unreadOnly ? 'unread' : 'all'}
          options={[
            { value: 'unread', label: `未读${notices.data ? ` ${String(notices.data.unread)}` : ''}` },
            { value: 'all', label: '全部' },
          ]}
          onChange={(value) => {
            setUnreadOnly(value === 'unread');
            setPage(1);
          }}
        />
        <Button disabled={!notices.data?.unread} onClick={() => void readAll()}>
          全部标为已读
        </Button>
      </div>
      {error !== undefined && <ProblemAlert error={error} />}
      <Loaded query={notices}>
        {(data) => <NoticeList data={data} unreadOnly={unreadOnly} page={page} setPage={setPage} />}
      </Loaded>
    </div>
  );
};

const Row = ({ row }: { readonly row: NoticeView }): ReactElement => {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const open = async (): Promise<void> => {
    await navigate({ to: row.link });
    // Reading is noted on the way: a message that could not be marked is still there and is opened all the same.
    await call('readNotice', { params: { id: row.id } }).catch(() => undefined);
    await refresh();
  };
  const mark = async (): Promise<void> => {
    await call('readNotice', { params: { id: row.id } }).catch(() => undefined);
    await refresh();
  };
  return (
    <li data-read={row.read}>
      <Tag color={colours[row.kind]}>{noticeKinds[row.kind].name}</Tag>
      <div className="notice-words">
        <a
          href={row.link}
          onClick={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          {row.title}
        </a>
        {row.cite !== null && row.citeText !== null && (
          <>
            {' '}
            <Cite cite={row.cite} text={row.citeText} />
          </>
        )}
        <div className="muted">{row.about}</div>
      </div>
      <span className="muted">{momentText(row.createdAt)}</span>
      {row.read ? (
        <span className="muted">已读</span>
      ) : (
        <Button size="small" aria-label={`标为已读：${row.title}`} onClick={() => void mark()}>
          标为已读
        </Button>
      )}
    </li>
  );
};

interface NoticeListProps {
  readonly data: ReplyOf<'notices'>;
  readonly unreadOnly: boolean;
  readonly page: number;
  readonly setPage: (page: number) => void;
}

const NoticeList = ({ data: { rows, total, size }, unreadOnly, page, setPage }: NoticeListProps): ReactElement => (
  <div className="card">
    {rows.length === 0 && (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          unreadOnly ? '没有未读消息。看过的在“全部”里。' : '还没有消息。有新的待办、退回、批复时会出现在这里。'
        }
      />
    )}
    <ul className="notices">
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
    {total > size && (
      <Pagination
        current={page}
        pageSize={size}
        total={total}
        showSizeChanger={false}
        showTotal={(all) => `共 ${String(all)} 条`}
        onChange={setPage}
      />
    )}
  </div>
);

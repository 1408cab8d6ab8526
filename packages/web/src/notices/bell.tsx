import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { call } from '../api/client.ts';

const EVERY = 30_000;

/** How many messages are unread; asked again now and then, and after every act. */
export const Bell = (): ReactElement => {
  const { data } = useQuery({
    queryKey: ['noticeCount', {}],
    queryFn: () => call('noticeCount', {}),
    refetchInterval: EVERY,
  });
  const unread = data?.unread ?? 0;
  return (
    <Link to="/notices" className="bell" aria-label={`消息，${String(unread)} 条未读`} data-unread={unread}>
      <BellOutlined />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
};

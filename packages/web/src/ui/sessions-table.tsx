import type { SessionView } from '@zhengxiang/application/contract';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { momentText } from './dates.ts';

interface Props {
  readonly sessions: readonly SessionView[];
  /** Left out, one alone cannot be ended. */
  readonly end?: (id: string) => void;
}

/** Where somebody is signed in: on what, from where, since when. */
export const SessionsTable = ({ sessions, end }: Props): ReactElement => (
  <div className="read-table">
    <table>
      <thead>
        <tr>
          <th scope="col">设备</th>
          <th scope="col">地址</th>
          <th scope="col">登录时间</th>
          <th scope="col">最后使用</th>
          {end && (
            <th scope="col">
              <span className="sr-only">操作</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sessions.map((one) => (
          <tr key={one.id}>
            <td>{`${one.device}${one.current ? '（这里）' : ''}`}</td>
            <td>{one.address === '' ? '没有记录' : one.address}</td>
            <td>{momentText(one.openedAt)}</td>
            <td>{momentText(one.lastSeenAt)}</td>
            {end && (
              <td>
                {!one.current && (
                  <Button size="small" aria-label={`退出${one.device}`} onClick={() => end(one.id)}>
                    退出
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

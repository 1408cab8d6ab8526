import { Alert, Button } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { momentText } from '../ui/dates.ts';
import { dropCopy } from './copy-store.ts';
import type { LocalCopy } from './local-copy.ts';

interface CopyOfferProps {
  /** What the form shows now. */
  readonly from: 'server' | 'copy';
  readonly copies: readonly LocalCopy[];
  /** When the server's draft was saved; undefined when there is none. */
  readonly storedAt: string | undefined;
  /** The server has answered since. */
  readonly saved: boolean;
  readonly onUse: (copy: LocalCopy) => void;
  readonly onUseServer: () => void;
}

/** What this computer kept of a form and the server never got: shown with its time, taken or thrown away by the person. */
export const CopyOffer = ({
  from,
  copies,
  storedAt,
  saved,
  onUse,
  onUseServer,
}: CopyOfferProps): ReactElement | null => {
  const [left, setLeft] = useState(copies);
  const [shown, setShown] = useState(from === 'copy' ? copies[0]?.key : undefined);
  // What is shown lies on the server from now on; were it kept, it would be offered again next time.
  useEffect(() => {
    if (saved && shown !== undefined) dropCopy(shown);
  }, [saved, shown]);
  if (left.length === 0) return null;
  const current = left.find(({ key }) => key === shown);
  const throwAway = (): void => {
    for (const { key } of left) dropCopy(key);
    setLeft([]);
  };
  const use = (copy: LocalCopy): void => {
    setShown(copy.key);
    onUse(copy);
  };
  const takeServer = (): void => {
    setShown(undefined);
    onUseServer();
  };
  return (
    <Alert
      type={current ? 'success' : 'warning'}
      showIcon
      role="alert"
      className="spaced"
      data-copies={left.length}
      title={
        current
          ? `已恢复您 ${momentText(current.at)} 在这台电脑上填写、当时没有存到服务器的内容`
          : `这台电脑上有 ${String(left.length)} 份没有存到服务器的内容，与现在显示的不同`
      }
      description={
        storedAt === undefined
          ? '服务器上没有这份草稿。'
          : `服务器上的一份保存于 ${momentText(storedAt)}。请选择用哪一份，另一份选定前不会丢失。`
      }
      action={
        <Ways
          others={left.filter(({ key }) => key !== shown)}
          isCopy={current !== undefined}
          onUse={use}
          onUseServer={current && storedAt !== undefined ? takeServer : undefined}
          onThrowAway={throwAway}
        />
      }
    />
  );
};

interface WaysProps {
  /** The copies that are not shown now. */
  readonly others: readonly LocalCopy[];
  /** A copy is shown now. */
  readonly isCopy: boolean;
  readonly onUse: (copy: LocalCopy) => void;
  readonly onUseServer: (() => void) | undefined;
  readonly onThrowAway: () => void;
}

const Ways = ({ others, isCopy, onUse, onUseServer, onThrowAway }: WaysProps): ReactElement => (
  <span className="buttons">
    {others.map((copy) => (
      <Button key={copy.key} data-use-copy onClick={() => onUse(copy)}>
        用这台电脑上 {momentText(copy.at)} 的
      </Button>
    ))}
    {onUseServer && (
      <Button data-use-server onClick={onUseServer}>
        用服务器上的
      </Button>
    )}
    <Button onClick={onThrowAway}>{isCopy ? '就用这份' : '不要这台电脑上的'}</Button>
  </span>
);

import { signature } from '@zhengxiang/core';
import type { ActionId } from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { lately } from '../ui/dates.ts';
import type { Checks } from './use-checks.ts';

interface OvertakenProps {
  readonly caseId: string;
  /** How many events of the case this page had seen. */
  readonly seen: number;
  readonly action: ActionId;
  /** What the law says of the form now, after the other's act. */
  readonly checks: Checks;
}

/** Somebody else acted on the case first: what they did, and that nothing typed here is lost. */
export const Overtaken = ({ caseId, seen, action, checks }: OvertakenProps): ReactElement => {
  const history = useRead('history', { params: { id: caseId } });
  const since = (history.data ?? []).filter(({ seq }) => seq > seen);
  const done = since.find((entry) => entry.action === action);
  const isOpen = checks.findings.every(({ verdict }) => verdict.kind === 'discretion');
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="spaced"
      data-overtaken={since.length}
      title={done ? `“${done.title}”刚刚已有人办理` : '刚刚有人先办理了这个项目'}
      description={
        <>
          <ul className="changes">
            {since.map((entry) => (
              <li key={entry.seq}>
                {`${lately(entry.recordedAt)} ${entry.actor.organisationName} ${signature(entry.actor)}：`}
                <strong>{entry.title}</strong>
              </li>
            ))}
          </ul>
          <div>
            您填写的内容都还在本页，也存有草稿。
            {isOpen ? '请核对是否还合适，合适的可以再次提交。' : '按现在的情况这个事项不能再办，原因见检查结果。'}
          </div>
          <Link to="/projects/$id" params={{ id: caseId }}>
            回到项目看最新情况
          </Link>
        </>
      }
    />
  );
};

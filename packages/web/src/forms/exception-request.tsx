import { type ProjectFacts, exceptionAct } from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { ProblemAlert } from '../ui/states.tsx';
import type { Checks } from './use-checks.ts';
import { isReason, pendingRequest, type Exceptions, type Wanted } from './use-exceptions.ts';
import { Marked } from '../ui/marked.tsx';

interface ExceptionRequestProps {
  readonly checks: Pick<Checks, 'exceptions'>;
  readonly exceptions: Exceptions;
  readonly facts: ProjectFacts | undefined;
  readonly caseId: string;
  readonly wanted: Wanted;
}

/** Right beside a rule in principle: the reason for an exception, sent at once, or with this form where it begins the case. */
export const ExceptionRequest = (props: ExceptionRequestProps): ReactElement => {
  const { checks, exceptions, facts, caseId, wanted } = props;
  const pending = pendingRequest(facts, wanted);
  if (pending !== undefined) return <div className="muted">{`› 已经申请例外（${pending}），等待决定。`}</div>;
  if (checks.exceptions === 'others') return <div className="muted">› 没有的，由经办人说明理由，申请例外。</div>;
  const reason = exceptions.reasonFor(wanted);
  const isLater = checks.exceptions === 'later';
  return (
    <div data-exception={wanted.provision}>
      <label>
        <span className="muted">
          {isLater ? '› 没有的，说明理由，提交时一并申请例外：' : '› 没有的，说明理由，申请例外：'}
        </span>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={4000}
          value={reason}
          onChange={(event) => exceptions.write(wanted, event.target.value)}
        />
      </label>
      {isLater ? (
        <div className="muted">
          <Marked text={isReason(reason) ? '✓ 随本表一并提出，留痕待批。' : '不少于 5 个字；也可以提交以后再申请。'} />
        </div>
      ) : (
        <>
          <Button
            size="small"
            data-ask-exception
            disabled={!isReason(reason)}
            loading={exceptions.sending}
            onClick={() => void exceptions.askNow(wanted)}
          >
            提出例外申请
          </Button>{' '}
          <Link
            to="/projects/$id/acts/$action"
            params={{ id: caseId, action: exceptionAct }}
            search={{ provision: wanted.provision, subject: wanted.subject }}
          >
            附佐证材料
          </Link>
          {exceptions.problem !== undefined && <ProblemAlert error={exceptions.problem} />}
        </>
      )}
    </div>
  );
};

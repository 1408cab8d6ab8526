import { blocks, citeText, type Fields, type Finding } from '@zhengxiang/core';

import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { ReadingNote } from '../ui/reading-note.tsx';
import { ExceptionRequest } from './exception-request.tsx';
import type { FormCase } from './form-case.ts';
import { goTo } from './go-to.ts';
import type { Checks } from './use-checks.ts';
import { wantedOf, type Exceptions } from './use-exceptions.ts';
import { Marked } from '../ui/marked.tsx';

const sentence = ({ verdict }: Finding): string => {
  if (verdict.kind === 'unmet') return verdict.reason.text;
  if (verdict.kind === 'discretion') return verdict.question;
  return verdict.kind === 'unknown' ? `尚缺：${verdict.missing.join('、')}` : '';
};

/** How many faults of one field are listed one by one; the rest is counted. */
const atMost = 40;

interface CheckPanelProps {
  readonly checks: Checks;
  readonly fields: Fields;
  readonly of: Pick<FormCase, 'caseId' | 'facts' | 'project'>;
  readonly exceptions: Exceptions;
}

const inPrinciple = (finding: Finding): boolean => wantedOf(finding) !== undefined;

/** Every defect at once, beside the form, and what the next act will be refused for; a click leads to the cell. */
export const CheckPanel = ({ checks, fields, of, exceptions }: CheckPanelProps): ReactElement => {
  const { issues, ahead } = checks;
  const findings = checks.findings.filter(blocks);
  const hints = checks.findings.filter(({ hint }) => hint === true);
  const questions = checks.findings.filter((finding) => finding.verdict.kind === 'discretion');
  const later = ahead.flatMap((one) => one.findings);
  const request = (finding: Finding): ReactElement | undefined => {
    const wanted = wantedOf(finding);
    return (
      wanted && (
        <ExceptionRequest
          checks={checks}
          exceptions={exceptions}
          facts={of.project}
          caseId={of.caseId}
          wanted={wanted}
        />
      )
    );
  };
  return (
    <aside className="card panel sticky" aria-label="检查结果">
      <Counts issues={issues} findings={findings} later={later} />
      {issues.length === 0 && findings.length === 0 && later.length === 0 && (
        <NothingFound sure={checks.sure} known={of.facts !== undefined} />
      )}
      {findings.map((finding, index) => (
        <FindingItem
          key={`${finding.provision}${String(index)}`}
          finding={finding}
          fields={fields}
          exception={request(finding)}
        />
      ))}
      {ahead.map((one) => (
        <AheadItem key={one.action} ahead={one} fields={fields} request={request} />
      ))}
      {hints.map((finding, index) => (
        <FindingItem key={`${finding.provision}${String(index)}`} finding={finding} fields={fields} />
      ))}
      {questions.map((finding) => (
        <div className="act" key={finding.provision}>
          请判断：{sentence(finding)} <Cite cite={finding.cite} text={citeText(finding.cite)} />
        </div>
      ))}
      <IssueList issues={issues} fields={fields} />
    </aside>
  );
};

interface AheadItemProps {
  readonly ahead: Checks['ahead'][number];
  readonly fields: Fields;
  /** For a rule in principle: how an exception is asked for, from where this person stands. */
  readonly request: (finding: Finding) => ReactElement | undefined;
}

/** What the next act will be refused for: this form may be handed in, and the case would come to stand there. */
const AheadItem = ({ ahead, fields, request }: AheadItemProps): ReactElement => (
  <div data-ahead={ahead.action}>
    <h3 className="ahead-title">{`提交以后，下一步“${ahead.title}”还办不了：`}</h3>
    {ahead.findings.map((finding, index) => (
      <FindingItem
        key={`${finding.provision}${String(index)}`}
        finding={finding}
        fields={fields}
        exception={request(finding)}
      />
    ))}
  </div>
);

interface FindingItemProps {
  readonly finding: Finding;
  readonly fields: Fields;
  /** For a rule in principle: how an exception is asked for. */
  readonly exception?: ReactElement | undefined;
}

const FindingItem = ({ finding, fields, exception }: FindingItemProps): ReactElement => {
  const { verdict } = finding;
  const named = verdict.kind === 'unmet' ? (verdict.field ?? verdict.remedy?.target) : undefined;
  // A rule of the next act may name a field of another form.
  const field = named !== undefined && topOf(named) in fields ? named : undefined;
  const isHint = finding.hint === true;
  const soft = isHint || exception !== undefined;
  return (
    <div
      className="act"
      data-finding={finding.provision}
      data-weight={isHint ? 'hint' : soft ? 'in-principle' : 'must'}
    >
      <span className={`act-mark ${soft ? 'waiting' : 'blocked'}`} aria-hidden="true">
        <Marked text={soft ? '△' : '⊘'} />
      </span>
      {isHint ? '提示：' : soft && '原则上：'}
      {sentence(finding)}{' '}
      <Cite cite={finding.cite} text={finding.provision.includes('/implied-') ? '系统校验' : citeText(finding.cite)} />
      <ReadingNote readings={finding.readings} cite={finding.cite} />
      {verdict.kind === 'unmet' && verdict.remedy && <div className="muted">› {verdict.remedy.text}</div>}
      {exception}
      {field !== undefined && (
        <div>
          <button type="button" className="cite" onClick={() => goTo(field)}>
            定位到这一栏
          </button>
        </div>
      )}
    </div>
  );
};

const topOf = (path: string): string => path.split('.')[0] ?? path;

/** lines.3.amount → 预算明细第 4 行 */
const placeWords = (path: string, fields: Fields): string => {
  const [key = '', row] = path.split('.');
  const label = fields[key]?.label ?? key;
  return row !== undefined && /^\d+$/u.test(row) ? `${label}第 ${String(Number(row) + 1)} 行` : label;
};

const Counts = ({
  issues,
  findings,
  later,
}: {
  readonly issues: Checks['issues'];
  readonly findings: readonly Finding[];
  readonly later: readonly Finding[];
}): ReactElement => (
  <h2 className="panel-title">
    检查结果 {issues.length > 0 && <Tag color="warning">{issues.length} 处待填</Tag>}
    {findings.length > 0 && (
      <Tag color={findings.every(inPrinciple) ? 'warning' : 'error'}>{findings.length} 处须改</Tag>
    )}
    {later.length > 0 && <Tag color={later.every(inPrinciple) ? 'warning' : 'error'}>下一步 {later.length} 处</Tag>}
  </h2>
);

const NothingFound = ({ sure, known }: { readonly sure: boolean; readonly known: boolean }): ReactElement => (
  <p className={sure ? 'present' : 'muted'} data-clear={sure}>
    {sure ? (
      <>
        <Marked text="✓ 没有发现问题，可以提交。" />
      </>
    ) : known ? (
      '正在核对…'
    ) : (
      '办法的规定，提交时由系统核对。'
    )}
  </p>
);

const IssueList = ({ issues, fields }: Pick<Checks, 'issues'> & { readonly fields: Fields }): ReactElement => (
  <>
    {issues.slice(0, atMost).map((issue) => (
      <div className="act" key={issue.path} data-issue={issue.path}>
        <button type="button" className="cite" onClick={() => goTo(issue.path)}>
          {issue.message}
        </button>
        {issue.path.includes('.') && <div className="muted">{placeWords(issue.path, fields)}</div>}
      </div>
    ))}
    {issues.length > atMost && <p className="muted">{`还有 ${String(issues.length - atMost)} 处，改完上面的再看。`}</p>}
  </>
);

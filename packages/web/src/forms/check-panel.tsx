import { citeText, type Fields, type Finding } from '@zhengxiang/core';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { Cite } from '../design/cite.tsx';
import { goTo } from './go-to.ts';
import type { Checks } from './use-checks.ts';

const sentence = ({ verdict }: Finding): string => {
  if (verdict.kind === 'unmet') return verdict.reason.text;
  if (verdict.kind === 'discretion') return verdict.question;
  return verdict.kind === 'unknown' ? `尚缺：${verdict.missing.join('、')}` : '';
};

/** How many faults of one field are listed one by one; the rest is counted. */
const atMost = 40;

/** Every defect at once, beside the form; a click leads to the cell. */
export const CheckPanel = ({ checks, fields }: { readonly checks: Checks; readonly fields: Fields }): ReactElement => {
  const { issues } = checks;
  const findings = checks.findings.filter((finding) => finding.verdict.kind !== 'discretion');
  const questions = checks.findings.filter((finding) => finding.verdict.kind === 'discretion');
  return (
    <aside className="card panel sticky" aria-label="检查结果">
      <h2 className="panel-title">
        检查结果 {issues.length > 0 && <Tag color="warning">{issues.length} 处待填</Tag>}
        {findings.length > 0 && <Tag color="error">{findings.length} 处须改</Tag>}
      </h2>
      {issues.length === 0 && findings.length === 0 && (
        <p className="present">
          <span aria-hidden="true">✓</span> 没有发现问题，可以提交。
        </p>
      )}
      {findings.map((finding, index) => (
        <FindingItem key={`${finding.provision}${String(index)}`} finding={finding} />
      ))}
      {questions.map((finding) => (
        <div className="act" key={finding.provision}>
          请判断：{sentence(finding)} <Cite cite={finding.cite} text={citeText(finding.cite)} />
        </div>
      ))}
      {issues.slice(0, atMost).map((issue) => (
        <div className="act" key={issue.path} data-issue={issue.path}>
          <button type="button" className="cite" onClick={() => goTo(issue.path)}>
            {issue.message}
          </button>
          {issue.path.includes('.') && <div className="muted">{placeWords(issue.path, fields)}</div>}
        </div>
      ))}
      {issues.length > atMost && (
        <p className="muted">{`还有 ${String(issues.length - atMost)} 处，改完上面的再看。`}</p>
      )}
    </aside>
  );
};

const FindingItem = ({ finding }: { readonly finding: Finding }): ReactElement => {
  const { verdict } = finding;
  const field = verdict.kind === 'unmet' ? (verdict.field ?? verdict.remedy?.target) : undefined;
  return (
    <div className="act" data-finding={finding.provision}>
      <span className="act-mark blocked" aria-hidden="true">
        ⊘
      </span>
      {sentence(finding)}{' '}
      <Cite cite={finding.cite} text={finding.provision.includes('/implied-') ? '系统校验' : citeText(finding.cite)} />
      {verdict.kind === 'unmet' && verdict.remedy && <div className="muted">› {verdict.remedy.text}</div>}
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

/** lines.3.amount → 预算明细第 4 行 */
const placeWords = (path: string, fields: Fields): string => {
  const [key = '', row] = path.split('.');
  const label = fields[key]?.label ?? key;
  return row !== undefined && /^\d+$/u.test(row) ? `${label}第 ${String(Number(row) + 1)} 行` : label;
};

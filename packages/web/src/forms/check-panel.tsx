import { citeText, type Fields, type Finding } from '@zhengxiang/core';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { Cite } from '../design/cite.tsx';
import type { Checks } from './use-checks.ts';

/** Leads to the field: scrolls there and puts the cursor into its first input. */
const goTo = (path: string): void => {
  const places = path.split('.').map((_part, index, parts) => parts.slice(0, parts.length - index).join('.'));
  const found = places
    .map((place) => document.querySelector(`[data-field="${CSS.escape(place)}"]`))
    .find((place) => place !== null);
  found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  found?.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus({ preventScroll: true });
};

const sentence = ({ verdict }: Finding): string => {
  if (verdict.kind === 'unmet') return verdict.reason.text;
  if (verdict.kind === 'discretion') return verdict.question;
  return verdict.kind === 'unknown' ? `尚缺：${verdict.missing.join('、')}` : '';
};

/** Every defect at once, beside the form; a click leads to the cell. */
export const CheckPanel = ({ checks, fields }: { readonly checks: Checks; readonly fields: Fields }): ReactElement => {
  const { issues, findings } = checks;
  return (
    <aside
      className="card panel"
      aria-label="检查结果"
      style={{ position: 'sticky', top: 12, maxHeight: 'calc(100vh - 90px)', overflow: 'auto' }}
    >
      <h3>
        检查结果 {issues.length > 0 && <Tag color="warning">{issues.length} 处待填</Tag>}
        {findings.length > 0 && <Tag color="error">{findings.length} 处须改</Tag>}
      </h3>
      {issues.length === 0 && findings.length === 0 && <p>✓ 没有发现问题，可以提交。</p>}
      {issues.map((issue) => (
        <div className="act" key={issue.path}>
          <button type="button" className="cite" style={{ textAlign: 'left' }} onClick={() => goTo(issue.path)}>
            {issue.message}
          </button>
          {issue.path.includes('.') && <div className="muted">{placeWords(issue.path, fields)}</div>}
        </div>
      ))}
      {findings.map((finding, index) => (
        <div className="act" key={`${finding.provision}${String(index)}`}>
          {sentence(finding)}{' '}
          <Cite
            cite={finding.cite}
            text={finding.provision.includes('/implied-') ? '系统校验' : citeText(finding.cite)}
          />
          {finding.verdict.kind === 'unmet' && finding.verdict.remedy && (
            <div className="muted">→ {finding.verdict.remedy.text}</div>
          )}
          {finding.verdict.kind === 'unmet' && finding.verdict.field && (
            <button
              type="button"
              className="cite"
              onClick={() => goTo(finding.verdict.kind === 'unmet' ? (finding.verdict.field ?? '') : '')}
            >
              定位
            </button>
          )}
        </div>
      ))}
    </aside>
  );
};

/** lines.3.amount → 预算明细第 4 行 */
const placeWords = (path: string, fields: Fields): string => {
  const [key = '', row] = path.split('.');
  const label = fields[key]?.label ?? key;
  return row !== undefined && /^\d+$/u.test(row) ? `${label}第 ${String(Number(row) + 1)} 行` : label;
};

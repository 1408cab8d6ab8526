import { citeText, type DocumentRef } from '@zhengxiang/core';
import type { ActionId } from '@zhengxiang/procedure';
import type { ProjectView } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { dayText } from '../ui/dates.ts';
import { ActInPlace } from '../forms/act-in-place.tsx';
import '../ui/room.css';
import { Files, Section } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

interface Step {
  readonly title: string;
  readonly action: ActionId;
  readonly filed?: { readonly on: string; readonly documents?: readonly DocumentRef[] | undefined } | undefined;
}

/** Article 2: the four papers of a small project on one page; the one that is due is handed in right here. */
export const FilingSteps = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { plan, tender, contract, acceptance, acknowledgedOn } = view.facts.filing;
  const steps: readonly Step[] = [
    { title: '项目建设方案', action: 'filing.filePlan', filed: plan },
    { title: '招投标（采购）文件', action: 'filing.fileTender', filed: tender },
    { title: '合同', action: 'filing.fileContract', filed: contract },
    { title: '验收材料', action: 'filing.fileAcceptance', filed: acceptance },
  ];
  const due = steps.find(({ action }) =>
    view.availability.some((one) => one.action === action && one.state === 'open'),
  );
  return (
    <Section title="备案材料">
      <p className="muted">
        {`起点金额以下的项目备案，不需要审批；四份材料有了就报、不分先后，${acknowledgedOn === undefined ? '齐了出具回执。' : `${dayText(acknowledgedOn)}已出具回执。`} `}
        <Cite cite="art2.p1.i1" text={citeText('art2.p1.i1')} />
      </p>
      <div className="read-table">
        <table>
          <thead>
            <tr>
              <th scope="col">材料</th>
              <th scope="col">状态</th>
              <th scope="col">备案日期</th>
              <th scope="col">文件</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.action} data-filing={step.action}>
                <td>{step.title}</td>
                <td className={step.filed ? 'present' : undefined}>
                  <Marked text={step.filed ? '✓ 已备案' : step === due ? '● 现在上传' : '○ 有了再报'} />
                </td>
                <td className="day">{step.filed?.on ?? '—'}</td>
                <td>{step.filed ? <Files files={step.filed.documents ?? []} /> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {due && (
        <div className="filing-now">
          <h2 className="section-title">{`上传${due.title}`}</h2>
          <ActInPlace key={`${due.action}${String(view.seq)}`} view={view} action={due.action} />
        </div>
      )}
    </Section>
  );
};

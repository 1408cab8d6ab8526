import type { AvailabilityView, ProjectView } from '@zhengxiang/application/contract';
import { postNames } from '@zhengxiang/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Cite } from '../design/cite.tsx';
import { BlockedActs } from './blocked-acts.tsx';

/** 现在可以做什么: open acts, acts that wait for others, acts that are not possible yet, each with reason, article and way out. */
export const NowPanel = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const open = view.availability.filter((one) => one.state === 'open');
  const tasks = open.filter((one) => one.urgency === 'task');
  const options = open.filter((one) => one.urgency === 'option');
  const waiting = view.availability.filter((one) => one.state === 'waiting' && one.urgency === 'task');
  return (
    <aside className="card panel" aria-label="现在可以做什么">
      <h3>现在可以做什么</h3>
      {open.length === 0 && <p className="muted">您现在没有要办的事项。</p>}
      {[...tasks, ...options].map((one) => (
        <Open key={one.action} caseId={view.caseId} one={one} />
      ))}
      {waiting.length > 0 && <h3 style={{ marginTop: 14 }}>等别人办的</h3>}
      {waiting.map((one) => (
        <div className="act" key={one.action}>
          <div>◷ {one.title}</div>
          <div className="muted">
            等
            {one.holders
              .map(
                (holder) =>
                  `${holder.name}${holder.posts.length > 0 ? `（${holder.posts.map((post) => postNames[post]).join('、')}）` : ''}`,
              )
              .join('、')}
          </div>
        </div>
      ))}
      <BlockedActs view={view} />
      <Duties view={view} />
      <Missing view={view} />
    </aside>
  );
};

const Open = ({ caseId, one }: { readonly caseId: string; readonly one: AvailabilityView }): ReactElement => (
  <div className="act act-head">
    <span title={one.says}>✓ {one.title}</span>
    <Link
      to="/projects/$id/acts/$action"
      params={{ id: caseId, action: one.action }}
      className={`button-link${one.urgency === 'task' ? ' primary' : ''}`}
      data-action={one.action}
      aria-label={`办理${one.title}`}
    >
      办理
    </Link>
  </div>
);

const Duties = ({ view }: { readonly view: ProjectView }): ReactElement | null =>
  view.duties.length === 0 ? null : (
    <>
      <h3 style={{ marginTop: 14 }}>应办事项</h3>
      {view.duties.map((duty, index) => (
        <div className="act" key={`${duty.provision}${String(index)}`}>
          {duty.late ? '⚠ ' : ''}
          {duty.ofName}：{duty.text}
          <div className="muted">
            {`${duty.since} 起${duty.dueOn === undefined ? '' : `，${duty.dueOn} 前`}${duty.late ? '，已逾期' : ''}`}{' '}
            <Cite cite={duty.provision.split('/')[0] ?? ''} text={duty.citeText} />
          </div>
        </div>
      ))}
    </>
  );

const Missing = ({ view }: { readonly view: ProjectView }): ReactElement | null =>
  view.requiredDocuments.length === 0 ? null : (
    <>
      <h3 style={{ marginTop: 14 }}>下一步材料还差什么</h3>
      {view.requiredDocuments.map((document) => (
        <div key={`${document.role}${document.cite}`}>
          {document.present ? '✓' : '✗'} {document.label}
          {document.inPrinciple && <span className="muted">（原则上）</span>}{' '}
          <Cite cite={document.cite} text={document.citeText} />
        </div>
      ))}
    </>
  );

import type { ProjectView } from '@zhengxiang/application/contract';
import { actions, isActionId, type Fields } from '@zhengxiang/core';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Cite } from '../design/cite.tsx';
import { printPart } from '../design/print.ts';

/** The open act whose form takes files of this role in, and the field that does. */
export const wayTo = (
  role: string,
  open: readonly string[],
): { readonly action: string; readonly field: string } | undefined =>
  open.filter(isActionId).flatMap((action) =>
    Object.entries(actions[action].fields as Fields)
      .filter(([key, field]) => (field.type === 'files' && field.role === role) || key === role)
      .map(([field]) => ({ action, field })),
  )[0];

/** 还差什么: the documents of the stage ahead, what is there and what is missing; one page when printed. */
export const Readiness = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const documents = view.requiredDocuments;
  if (documents.length === 0) return null;
  const there = documents.filter(({ present }) => present).length;
  const open = view.availability.filter(({ state }) => state === 'open').map(({ action }) => action);
  const progress = `已备 ${String(there)} 项，共 ${String(documents.length)} 项`;
  return (
    <>
      <h3 style={{ marginTop: 14 }}>下一步材料还差什么</h3>
      <progress className="readiness" value={there} max={documents.length} aria-label={progress} />
      <p className="muted">{progress}</p>
      {documents.map((document) => {
        const way = document.present ? undefined : wayTo(document.role, open);
        return (
          <div key={`${document.role}${document.cite}`} data-document={document.role}>
            <span className={document.present ? 'present' : 'missing'}>{document.present ? '✓ 已有' : '✗ 缺'}</span>{' '}
            {way ? (
              <Link to="/projects/$id/acts/$action" params={{ id: view.caseId, action: way.action }} hash={way.field}>
                {document.label}
              </Link>
            ) : (
              document.label
            )}
            {document.inPrinciple && <span className="muted">（原则上）</span>}{' '}
            <Cite cite={document.cite} text={document.citeText} />
          </div>
        );
      })}
      <Button size="small" style={{ marginTop: 8 }} onClick={() => printPart('checklist')} data-print-checklist>
        打印清单
      </Button>
      {createPortal(<Checklist view={view} progress={progress} />, document.body)}
    </>
  );
};

const Checklist = ({ view, progress }: { readonly view: ProjectView; readonly progress: string }): ReactElement => (
  <div className="print-part" data-part="checklist">
    <h1>材料清单（{view.stageName}）</h1>
    <p>
      {view.facts.versions.at(-1)?.data.name} {view.number ?? ''}
      <br />
      {view.facts.origin.owner.name}　依据 {view.pack.documentNumber}　{progress}
    </p>
    <table className="checklist">
      <thead>
        <tr>
          <th>材料</th>
          <th>依据</th>
          <th>状态</th>
          <th>核对</th>
        </tr>
      </thead>
      <tbody>
        {view.requiredDocuments.map((one) => (
          <tr key={`${one.role}${one.cite}`}>
            <td>
              {one.label}
              {one.inPrinciple ? '（原则上）' : ''}
            </td>
            <td>{one.citeText}</td>
            <td>{one.present ? '已有' : '缺'}</td>
            <td>□</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

import { usePagePack } from '../ui/use-pack.ts';
import { projectNameOf } from '@zhengxiang/procedure';
import type { ProjectView } from '@zhengxiang/application/contract';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Cite } from '../ui/cite.tsx';
import { printPart } from '../ui/print.ts';
import { WayLink } from './way-link.tsx';
import { wayToDocument, whoOf, type WayOut } from './way-out.ts';
import { Marked } from '../ui/marked.tsx';

/** 还差什么: the documents of the stage ahead, what is there and what is missing; one page when printed. */
export const Readiness = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const law = usePagePack();
  const documents = view.requiredDocuments;
  if (documents.length === 0) return null;
  const there = documents.filter(({ present }) => present).length;
  const progress = `已备 ${String(there)} 项，共 ${String(documents.length)} 项`;
  return (
    <>
      <h3 style={{ marginTop: 14 }}>下一步材料还差什么</h3>
      <progress className="readiness" value={there} max={documents.length} aria-label={progress} />
      <p className="muted">{progress}</p>
      {documents.map((document) => {
        const way: WayOut = document.present ? { kind: 'words' } : wayToDocument({ ...view, law }, document);
        return (
          <div key={`${document.role}${document.cite}`} data-document={document.role}>
            <span className={document.present ? 'present' : 'missing'}>
              <Marked text={document.present ? '✓ 已有' : '✗ 缺'} />
            </span>{' '}
            <WayLink caseId={view.caseId} way={way}>
              {document.label}
            </WayLink>
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

/** Who brings a document, on paper too. */
const byWhom = (view: ProjectView, action: string): string => {
  const act = view.availability.find((one) => one.action === action);
  return act ? whoOf(act) : '';
};

const Checklist = ({ view, progress }: { readonly view: ProjectView; readonly progress: string }): ReactElement => (
  <div className="print-part" data-part="checklist">
    <h1>材料清单（{view.stageName}）</h1>
    <p>
      {projectNameOf(view.facts)} {view.number ?? ''}
      <br />
      {view.facts.origin.owner.name}　依据 {view.pack.documentNumber}　{progress}
    </p>
    <table className="checklist">
      <thead>
        <tr>
          <th>材料</th>
          <th>依据</th>
          <th>状态</th>
          <th>由谁</th>
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
            <td>{byWhom(view, one.action)}</td>
            <td>□</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

import type { FindingView } from '@zhengxiang/application/contract';
import { createContext, useContext, type ReactElement } from 'react';
import { PageLaw } from './page-law.ts';
import { ReadingNote } from './reading-note.tsx';

/** Opens the regulation beside the page at a cited place. */
export const OpenArticle = createContext<(cite: string, law: string | undefined) => void>(() => undefined);

export const Cite = ({ cite, text }: { readonly cite: string; readonly text: string }): ReactElement => {
  const open = useContext(OpenArticle);
  const law = useContext(PageLaw);
  if (text === '系统校验') return <span className="muted">系统校验</span>;
  return (
    <button type="button" className="cite" onClick={() => open(cite, law)} aria-label={`查看${text}`}>
      {text}
    </button>
  );
};

/** Reasons with their articles and ways out. */
export const CiteList = ({ findings }: { readonly findings: readonly FindingView[] }): ReactElement => (
  <ul style={{ margin: '4px 0', paddingLeft: 18 }}>
    {findings.map((finding, index) => (
      <li key={`${finding.provision}${String(index)}`}>
        {finding.text} <Cite cite={finding.cite} text={finding.citeText} />
        {finding.waivedBy && <span className="muted">（已获例外）</span>}
        <ReadingNote readings={finding.readings} cite={finding.cite} />
        {finding.remedy && <div className="muted">→ {finding.remedy.text}</div>}
      </li>
    ))}
  </ul>
);

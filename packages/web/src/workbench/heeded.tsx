import type { Workbench } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';

type Warning = Workbench['warnings'][number];

/** One article often says the same of many projects: from so many on it is said once, with the projects behind it. */
const atOnce = 3;
const shown = 6;

interface Heed {
  readonly cite: string;
  readonly citeText: string;
  readonly warnings: readonly Warning[];
}

/** Warnings by article: those of single projects first, what concerns many at the end. */
export const heedsOf = (warnings: readonly Warning[]): readonly Heed[] => {
  const byCite = new Map<string, Warning[]>();
  for (const one of warnings) byCite.set(one.cite, [...(byCite.get(one.cite) ?? []), one]);
  return [...byCite.values()]
    .flatMap((same) => (same.length >= atOnce ? [same] : same.map((one) => [one])))
    .map((same) => ({ cite: same[0]?.cite ?? '', citeText: same[0]?.citeText ?? '', warnings: same }))
    .sort((a, b) => a.warnings.length - b.warnings.length);
};

/** 需要留意: what the law notices about the projects that this person sees. */
export const Heeded = ({ warnings }: { readonly warnings: readonly Warning[] }): ReactElement => {
  const heeds = heedsOf(warnings);
  const single = heeds.filter((heed) => heed.warnings.length === 1);
  const many = heeds.filter((heed) => heed.warnings.length > 1);
  return (
    <>
      <h3 style={{ marginTop: 14 }}>需要留意</h3>
      {warnings.length === 0 && <p className="muted">没有需要留意的情况。</p>}
      {single.slice(0, shown).map(({ warnings: [one] }) => one && <Single key={one.caseId + one.text} warning={one} />)}
      {single.length > shown && <Link to="/projects">{`还有 ${String(single.length - shown)} 条，到项目库查看`}</Link>}
      {many.map((heed) => (
        <details className="act" key={heed.cite}>
          <summary>{`${heed.citeText}：最近办理的 ${String(heed.warnings.length)} 个项目有同样的提示`}</summary>
          {heed.warnings.map((one) => (
            <Single key={one.caseId + one.text} warning={one} />
          ))}
        </details>
      ))}
    </>
  );
};

const Single = ({ warning }: { readonly warning: Warning }): ReactElement => (
  <div className="act">
    <Link to="/projects/$id" params={{ id: warning.caseId }}>
      {warning.project}
    </Link>
    <div className="reason">
      {warning.text} <Cite cite={warning.cite} text={warning.citeText} />
    </div>
  </div>
);

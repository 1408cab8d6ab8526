import type { ProjectView } from '@zhengxiang/application/contract';
import { citeText, type Finding, type PlainDate } from '@zhengxiang/core';
import { currentApplication, openingActOf } from '@zhengxiang/procedure';
import { useMemo, type ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { useMe } from '../ui/session.ts';
import { actorOf, projectCase } from '../forms/form-case.ts';
import { checksOf } from '../forms/use-checks.ts';
import { usePack } from '../ui/use-pack.ts';
import { Marked } from '../ui/marked.tsx';

/** What is said of the content itself; that the act of the unit is past says nothing of it. */
const ofContent = ({ verdict, waivedBy, hint }: Finding): boolean =>
  waivedBy === undefined &&
  hint !== true &&
  (verdict.kind === 'discretion' || (verdict.kind === 'unmet' && verdict.past !== true && verdict.field !== undefined));

const sentence = ({ verdict }: Finding): string =>
  verdict.kind === 'unmet' ? verdict.reason.text : verdict.kind === 'discretion' ? `请判断：${verdict.question}` : '';

/** The check list of intake: documents, and what the law finds in the application by the code that judged its submission. */
export const IntakeChecks = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const pack = usePack(view.pack.id);
  const me = useMe();
  const data = currentApplication(view.facts);
  const findings = useMemo(
    () =>
      pack.data && data
        ? checksOf({
            pack: pack.data,
            action: openingActOf('project'),
            values: data,
            of: projectCase(view),
            actor: actorOf(me),
            today: me.today as PlainDate,
          }).findings.filter(ofContent)
        : [],
    [pack.data, data, view, me],
  );
  const warnings = view.consequences.filter((one) => one.tone !== 'info');
  const missing = view.requiredDocuments.filter((document) => !document.present);
  const waivers = view.facts.waivers.filter((waiver) => waiver.decision?.granted === true);
  return (
    <section className="card panel" aria-label="检查表">
      <h2 className="panel-title">检查表</h2>
      {view.requiredDocuments.map((document) => (
        <div key={`${document.role}${document.cite}`}>
          <span className={document.present ? 'present' : 'missing'}>
            <Marked text={document.present ? '✓ 有' : '✗ 缺'} />
          </span>{' '}
          {document.label}
          {document.inPrinciple && <span className="muted">（原则上）</span>}{' '}
          <Cite cite={document.cite} text={document.citeText} />
        </div>
      ))}
      {warnings.map((one) => (
        <div key={`${one.provision}${one.text}`} className="missing">
          <Marked text={`⚠ ${one.text}`} /> <Cite cite={one.cite} text={one.citeText} />
        </div>
      ))}
      {findings.map((finding, index) => (
        <div key={`${finding.provision}${String(index)}`} className="missing">
          <Marked text={`⊘ ${sentence(finding)}`} />{' '}
          <Cite
            cite={finding.cite}
            text={finding.provision.includes('/implied-') ? '系统校验' : citeText(finding.cite)}
          />
        </div>
      ))}
      {waivers.map((waiver) => (
        <div key={waiver.id} className="muted">
          <Marked text={`✓ 已同意例外：${waiver.reason}`} />
        </div>
      ))}
      {missing.length === 0 && findings.length === 0 && warnings.length === 0 && <NothingFound />}
    </section>
  );
};

const NothingFound = (): ReactElement => (
  <p className="present" style={{ margin: '4px 0 0' }}>
    <Marked text="✓ 系统没有发现问题；内容是否属实、是否充分，由您判断。" />
  </p>
);

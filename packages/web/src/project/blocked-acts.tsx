import {
  stageCalled,
  type AvailabilityView,
  type FindingView,
  type ProjectView,
} from '@zhengxiang/application/contract';
import { exceptionAct, type Stage } from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { ReadingNote } from '../ui/reading-note.tsx';
import { isStuck } from './turn.ts';
import { WayLink } from './way-link.tsx';
import { useMe } from '../ui/session.ts';
import { usePagePack } from '../ui/use-pack.ts';
import { wayOutOf } from './way-out.ts';
import { Marked } from '../ui/marked.tsx';

interface Reason {
  readonly acts: readonly AvailabilityView[];
  readonly findings: readonly FindingView[];
}

const standing = (act: AvailabilityView): readonly FindingView[] =>
  act.findings.filter((finding) => finding.kind !== 'discretion' && finding.waivedBy === undefined && !finding.hint);

/** One sentence often stands before many acts: it is said once, with the acts it stops. */
export const groupedByReason = (acts: readonly AvailabilityView[]): readonly Reason[] => {
  const groups = new Map<string, Reason>();
  for (const act of acts) {
    const findings = standing(act);
    const key = findings.map(({ text }) => text).join('|');
    const known = groups.get(key);
    groups.set(key, known ? { ...known, acts: [...known.acts, act] } : { acts: [act], findings });
  }
  return [...groups.values()];
};

/** Tasks that few rules stop are what comes next; they stand first. */
const nearestFirst = (acts: readonly AvailabilityView[]): readonly AvailabilityView[] => {
  const distance = (act: AvailabilityView): number => standing(act).length + (act.urgency === 'task' ? 0 : 10);
  return [...acts].sort((a, b) => distance(a) - distance(b));
};

const openTo = (view: ProjectView): ReadonlySet<string> =>
  new Set(view.availability.filter((one) => one.state === 'open').map((one) => one.action));

/** The next step of this desk where nothing is possible to anybody: what is to be settled first, and how. */
export const StuckActs = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <div id="obstacles">
    {view.availability.filter(isStuck).map((act) => (
      <div className="act stuck" key={act.action} data-stuck={act.action} data-blocked={act.action}>
        <strong>{`${act.title}（有 ${String(act.obstacles)} 处要先解决）`}</strong>
        {standing(act).map((finding, index) => (
          <WhyNot
            key={`${finding.provision}${String(index)}`}
            others={[]}
            view={view}
            finding={finding}
            open={openTo(view)}
          />
        ))}
      </div>
    ))}
  </div>
);

const byStage = (acts: readonly AvailabilityView[]): readonly (readonly [string, readonly AvailabilityView[]])[] => {
  const stages = new Map<string, readonly AvailabilityView[]>();
  for (const act of acts) stages.set(act.stage, [...(stages.get(act.stage) ?? []), act]);
  return [...stages];
};

/** Acts of this desk that are not possible yet, folded by stage: why, by which article, and the way out. */
export const BlockedActs = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const { names } = useMe();
  const mine = view.availability.filter((one) => one.state === 'blocked' && one.mine && !isStuck(one));
  if (mine.length === 0) return null;
  return (
    <>
      <h3 style={{ marginTop: 14 }}>还不能办的</h3>
      {byStage(nearestFirst(mine)).map(([stage, acts]) => (
        <details key={stage} className="blocked-stage" data-blocked-stage={stage}>
          <summary>{`${stageCalled(names, stage as Stage)}：${String(acts.length)} 项`}</summary>
          <Reasons view={view} acts={acts} />
        </details>
      ))}
    </>
  );
};

interface ReasonsProps {
  readonly view: ProjectView;
  readonly acts: readonly AvailabilityView[];
}

const Reasons = ({ view, acts: all }: ReasonsProps): ReactElement => {
  const open = openTo(view);
  return (
    <>
      {groupedByReason(all).map(({ acts, findings }) => (
        <div className="act" key={acts[0]?.action} data-blocked={acts.map(({ action }) => action).join(' ')}>
          <div>
            <span className="act-mark blocked" aria-hidden="true">
              <Marked text="⊘" />
            </span>
            <Titles acts={acts} />
          </div>
          {findings.map((finding, index) => (
            <WhyNot
              others={citesBeside(acts, index, finding.cite)}
              key={`${finding.provision}${String(index)}`}
              view={view}
              finding={finding}
              open={open}
            />
          ))}
        </div>
      ))}
    </>
  );
};

const named = 3;

/** The acts by name; where one reason stops many, the first few and the rest on demand. */
const Titles = ({ acts }: { readonly acts: readonly AvailabilityView[] }): ReactElement => {
  const titles = acts.map(({ title }) => title);
  if (titles.length <= named + 1) return <>{titles.join('、')}</>;
  return (
    <details className="titles">
      <summary>{`${titles.slice(0, named).join('、')} 等 ${String(titles.length)} 项`}</summary>
      {titles.slice(named).join('、')}
    </details>
  );
};

/** The same sentence may stand under several articles: each is named. */
const citesBeside = (acts: readonly AvailabilityView[], index: number, cite: string): readonly FindingView[] => {
  const others = acts.flatMap((act) => standing(act)[index] ?? []).filter((finding) => finding.cite !== cite);
  return [...new Map(others.map((finding) => [finding.cite, finding])).values()];
};

interface WhyNotProps {
  readonly others: readonly FindingView[];
  readonly view: ProjectView;
  readonly finding: FindingView;
  /** Acts that are open to this person. */
  readonly open: ReadonlySet<string>;
}

const WhyNot = ({ view, finding, others, open }: WhyNotProps): ReactElement => {
  const { remedy } = finding;
  const law = usePagePack();
  return (
    <div className="reason">
      {finding.text} <Cite cite={finding.cite} text={finding.citeText} />
      {others.map((other) => (
        <span key={other.cite}>
          {'、'}
          <Cite cite={other.cite} text={other.citeText} />
        </span>
      ))}
      <ReadingNote readings={finding.readings} cite={finding.cite} />
      {remedy && (
        <div className="muted">
          ›{' '}
          <WayLink caseId={view.caseId} way={wayOutOf({ ...view, law }, finding)}>
            {remedy.text}
          </WayLink>
        </div>
      )}
      {finding.waivableBy !== undefined && open.has(exceptionAct) && (
        <div className="muted">
          ›{' '}
          <Link
            to="/projects/$id/acts/$action"
            params={{ id: view.caseId, action: exceptionAct }}
            search={{ provision: finding.provision, subject: finding.waiverSubject }}
          >
            说明理由，申请原则性例外
          </Link>
        </div>
      )}
    </div>
  );
};

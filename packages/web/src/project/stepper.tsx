import type { ProjectView } from '@zhengxiang/application/contract';
import { approvedText, type Stage } from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { shownSubSteps, subSteps, type SubState } from './sub-steps.ts';
import './stepper.css';
import { Marked } from '../ui/marked.tsx';

interface Step {
  readonly stages: readonly Stage[];
  readonly title: string;
  /** What is settled of a step that lies behind. */
  readonly settled: (view: ProjectView) => string | undefined;
}

/** Article 5: the four steps. */
const fullSteps: readonly Step[] = [
  {
    stages: ['drafting', 'initiation'],
    title: '立项',
    settled: ({ facts }) => facts.approval && `${dayText(facts.approval.on)}批复，核定 ${approvedText(facts) ?? ''}`,
  },
  {
    stages: ['procurement'],
    title: '采购',
    settled: ({ facts }) => `${String(facts.contracts.length)} 份合同`,
  },
  {
    stages: ['implementation'],
    title: '实施',
    settled: ({ facts }) => facts.implementation.completedOn && `${dayText(facts.implementation.completedOn)}建设完成`,
  },
  {
    stages: ['acceptance', 'in-use'],
    title: '验收',
    settled: ({ facts }) => facts.acceptance.inUseOn && `${dayText(facts.acceptance.inUseOn)}交付使用`,
  },
];

interface Shown {
  readonly title: string;
  readonly state: SubState;
  readonly note: string;
  readonly parts: ReturnType<typeof shownSubSteps>;
}

const stateWords: Readonly<Record<SubState, string>> = { done: '已完成', now: '进行中', later: '未到' };
const marks: Readonly<Record<SubState, string>> = { done: '✓', now: '●', later: '○' };

/** Where a closed project stood when it was closed. */
const reached = ({ facts }: ProjectView): number => {
  if (facts.acceptance.preliminary) return 3;
  if (facts.contracts.length > 0) return 2;
  return facts.approval ? 1 : 0;
};

/** Where it stands, and since when nothing has been done about it. */
const nowNote = ({ step, facts }: ProjectView): string =>
  facts.lastOn === undefined ? step : `${step}\n最近办理 ${dayText(facts.lastOn)}`;

/** The stages that the law has of its own, each before the step that it keeps a project from. */
const ownBefore = (view: ProjectView, step: Step): readonly Shown[] =>
  view.ownStages
    .filter(({ before }) => step.stages.includes(before))
    .map(({ id, name, done }): Shown => {
      const state = view.stage === id ? 'now' : done ? 'done' : 'later';
      return { title: name, state, note: state === 'now' ? nowNote(view) : '', parts: [] };
    });

/** The step that a project in a stage of the law's own is kept from. */
const heldFrom = ({ stage, ownStages }: ProjectView): Stage =>
  ownStages.find(({ id }) => id === stage)?.before ?? stage;

const fullTrack = (view: ProjectView): readonly Shown[] => {
  const finished = view.facts.acceptance.inUseOn !== undefined;
  const stage = heldFrom(view);
  const isHeld = stage !== view.stage;
  const at = stage === 'closed' ? reached(view) : fullSteps.findIndex((step) => step.stages.includes(stage));
  return fullSteps.flatMap((step, index): readonly Shown[] => {
    const state = finished || index < at ? 'done' : index === at && !isHeld ? 'now' : 'later';
    const note = { done: step.settled(view) ?? '', now: nowNote(view), later: '' }[state];
    const parts = shownSubSteps(subSteps[index]?.(view.facts) ?? [], state);
    return [...ownBefore(view, step), { title: step.title, state, note, parts }];
  });
};

/** Article 2: what a small project files, in its order. */
const filingTrack = (view: ProjectView): readonly Shown[] => {
  const { plan, tender, contract, acceptance } = view.facts.filing;
  const filed = [plan?.on, tender?.on, contract?.on, acceptance?.on];
  const at = filed.indexOf(undefined);
  return ['建设方案', '招投标文件', '合同', '验收材料'].map((title, index): Shown => {
    const day = filed[index];
    if (day !== undefined) return { title, state: 'done', note: `${dayText(day)}备案`, parts: [] };
    return index === at
      ? { title, state: 'now', note: view.step, parts: [] }
      : { title, state: 'later', note: '', parts: [] };
  });
};

/** The steps of a project's track, and where it is in them. */
export const Stepper = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const filing = view.track === 'filing';
  const over = view.stage === 'in-use' || view.stage === 'closed' || view.step === '待备案回执';
  return (
    <div className="card" style={{ marginBottom: 12 }}>
      <ol className="stepper" aria-label={filing ? '备案进度' : '四个步骤'}>
        {(filing ? filingTrack(view) : fullTrack(view)).map(({ title, state, note, parts }, index) => (
          <li key={title} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <div className="step-head">
              <span className="step-mark" aria-hidden="true">
                <Marked text={state === 'done' ? '✓' : String(index + 1)} />
              </span>
              <strong>{title}</strong>
              <span className="sr-only">{stateWords[state]}</span>
            </div>
            <div className="step-body">
              {note !== '' && <div className={state === 'now' ? 'step-note' : 'step-note muted'}>{note}</div>}
              {parts.length > 0 && (
                <ul className="sub-steps" aria-label={`${title}的步骤`}>
                  {parts.map((part) => (
                    <li key={part.title} data-part={part.state}>
                      <Marked text={marks[part.state]} />
                      {part.title}
                      <span className="sr-only">{stateWords[part.state]}</span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
      {over && <div className="stage-note">{`${view.stageName}：${view.step}`}</div>}
    </div>
  );
};

import type { ProjectView } from '@zhengxiang/application/contract';
import { wanText, type Stage } from '@zhengxiang/core';
import type { ReactElement } from 'react';

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
    settled: ({ facts }) => facts.approval && `${facts.approval.on} 批复，核定 ${wanText(facts.approval.amount)}`,
  },
  {
    stages: ['procurement'],
    title: '采购',
    settled: ({ facts }) => `${String(facts.contracts.length)} 份合同`,
  },
  {
    stages: ['implementation'],
    title: '实施',
    settled: ({ facts }) => facts.implementation.completedOn && `${facts.implementation.completedOn} 建设完成`,
  },
  {
    stages: ['acceptance', 'in-use'],
    title: '验收',
    settled: ({ facts }) => facts.acceptance.inUseOn && `${facts.acceptance.inUseOn} 交付使用`,
  },
];

type State = 'done' | 'now' | 'later';

interface Shown {
  readonly title: string;
  readonly state: State;
  readonly note: string;
}

const stateWords: Readonly<Record<State, string>> = { done: '✓ 已完成', now: '● 进行中', later: '○ 未到' };

/** Where a closed project stood when it was closed. */
const reached = ({ facts }: ProjectView): number => {
  if (facts.acceptance.preliminary) return 3;
  if (facts.contracts.length > 0) return 2;
  return facts.approval ? 1 : 0;
};

const fullTrack = (view: ProjectView): readonly Shown[] => {
  const finished = view.facts.acceptance.inUseOn !== undefined;
  const at = view.stage === 'closed' ? reached(view) : fullSteps.findIndex((step) => step.stages.includes(view.stage));
  return fullSteps.map((step, index): Shown => {
    const state = finished || index < at ? 'done' : index === at ? 'now' : 'later';
    const note = { done: step.settled(view) ?? '', now: view.step, later: '' }[state];
    return { title: step.title, state, note };
  });
};

/** Article 2: what a small project files, in its order. */
const filingTrack = (view: ProjectView): readonly Shown[] => {
  const { plan, tender, contract, acceptance } = view.facts.filing;
  const filed = [plan?.on, tender?.on, contract?.on, acceptance?.on];
  const at = filed.indexOf(undefined);
  return ['建设方案', '招投标文件', '合同', '验收材料'].map((title, index): Shown => {
    const day = filed[index];
    if (day !== undefined) return { title, state: 'done', note: `${day} 备案` };
    return index === at ? { title, state: 'now', note: view.step } : { title, state: 'later', note: '' };
  });
};

/** The steps of a project's track, and where it is in them. */
export const Stepper = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const filing = view.track === 'filing';
  const over = view.stage === 'in-use' || view.stage === 'closed' || view.step === '待备案回执';
  return (
    <div className="card" style={{ marginBottom: 12 }}>
      <ol className="stepper" aria-label={filing ? '备案进度' : '四个步骤'}>
        {(filing ? filingTrack(view) : fullTrack(view)).map(({ title, state, note }, index) => (
          <li key={title} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <strong>{`${String(index + 1)} ${title}`}</strong>
            <span className="step-state">{stateWords[state]}</span>
            <div className="muted">{note}</div>
          </li>
        ))}
      </ol>
      {over && <div className="stage-note">{`${view.stageName}：${view.step}`}</div>}
    </div>
  );
};

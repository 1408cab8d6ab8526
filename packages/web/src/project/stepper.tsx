import type { ProjectView } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';

const stages = ['initiation', 'procurement', 'implementation', 'acceptance'] as const;
const names = { initiation: '立项', procurement: '采购', implementation: '实施', acceptance: '验收' } as const;
const words = { done: '✓ 已完成', now: '● 进行中', later: '○ 未到' } as const;

/** Article 5: four steps, and where the project is in them. */
export const Stepper = ({ view }: { readonly view: ProjectView }): ReactElement => {
  if (view.track === 'filing') return <div className="card" style={{ marginBottom: 12 }}>{`备案：${view.step}`}</div>;
  const place = {
    drafting: 0,
    initiation: 0,
    procurement: 1,
    implementation: 2,
    acceptance: 3,
    'in-use': 4,
    filing: 0,
    closed: -1,
  }[view.stage];
  const at = place === -1 ? (view.facts.approval ? 1 : 0) : place;
  return (
    <div className="card" style={{ marginBottom: 12 }}>
      <ol className="stepper" aria-label="四个步骤">
        {stages.map((stage, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'later';
          return (
            <li key={stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <strong>{`${String(index + 1)} ${names[stage]}`}</strong>
              <div className="muted">{state === 'now' ? `● ${view.step}` : words[state]}</div>
            </li>
          );
        })}
      </ol>
      {(view.stage === 'in-use' || view.stage === 'closed') && (
        <div className="muted">{`${view.stageName}：${view.step}`}</div>
      )}
    </div>
  );
};

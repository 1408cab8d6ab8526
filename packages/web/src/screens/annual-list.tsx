import { Link } from '@tanstack/react-router';
import { useRouteParams } from '../design/route.ts';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';
import { Loaded } from '../design/states.tsx';
import { Lines, listStates } from './annual-lists.tsx';

export const AnnualListScreen = (): ReactElement => {
  const { id } = useRouteParams();
  const read = useRead('annualList', { params: { id } });
  return (
    <div className="page">
      <Loaded query={read}>
        {({ list, availability }) => (
          <>
            <h1 className="page-title">{`${list.ownerName} ${String(list.year)} 年度项目清单（${listStates[list.state]}）`}</h1>
            {list.returnReason && <p>退回原因：{list.returnReason}</p>}
            <div className="two-columns">
              <div className="card">
                <Lines list={list} />
              </div>
              <aside className="card panel" aria-label="现在可以做什么">
                <h3>现在可以做什么</h3>
                {availability.filter((one) => one.state === 'open').length === 0 && (
                  <p className="muted">您现在没有要办的事项。</p>
                )}
                {availability
                  .filter((one) => one.state === 'open')
                  .map((one) => (
                    <div className="act act-head" key={one.action}>
                      <span>✓ {one.title}</span>
                      <Link
                        to="/annual-lists/$id/acts/$action"
                        params={{ id, action: one.action }}
                        className="button-link primary"
                        data-action={one.action}
                      >
                        办理
                      </Link>
                    </div>
                  ))}
              </aside>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
};

import { annualListStates, type AnnualListView, type ReplyOf } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import { useRouteParams } from '../ui/route.ts';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { useRead } from '../api/hooks.ts';
import { Loaded } from '../ui/states.tsx';
import { wanOrDash } from '../ui/money.tsx';
import { Lines } from './annual-lists.tsx';

export const AnnualListScreen = (): ReactElement => {
  const { id } = useRouteParams();
  const read = useRead('annualList', { params: { id } });
  return (
    <div className="page case-page">
      <Loaded query={read}>
        {({ list, availability }) => (
          <>
            <nav className="muted" aria-label="位置">
              <Link to="/annual-lists">年度清单</Link> / {list.ownerName}
            </nav>
            <h1 className="page-title">{`${list.ownerName} ${String(list.year)} 年度项目清单`}</h1>
            <ListWords list={list} />
            {list.returnReason && (
              <Alert
                type="warning"
                showIcon
                className="spaced"
                title="已退回，请修改后重新报送"
                description={list.returnReason}
              />
            )}
            <div className="two-columns">
              <div className="card">
                <Lines list={list} />
              </div>
              <OpenActs id={id} availability={availability} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
};

/** How far the list is, in one line. */
const ListWords = ({ list }: { readonly list: AnnualListView }): ReactElement => (
  <p className="act-case">
    {[
      annualListStates[list.state],
      `${String(list.lines.length)} 个项目`,
      `预算合计 ${wanOrDash(list.lines.reduce((total, line) => total + line.budgetAmount, 0))} 万元`,
      list.reportedOn !== null && `${dayText(list.reportedOn)}报送`,
      list.adoptedOn !== null && `${dayText(list.adoptedOn)}采用`,
    ]
      .filter(Boolean)
      .join('　')}
  </p>
);

const OpenActs = ({
  id,
  availability,
}: {
  readonly id: string;
  readonly availability: ReplyOf<'annualList'>['availability'];
}): ReactElement => {
  const open = availability.filter((one) => one.state === 'open');
  return (
    <aside className="card panel" aria-label="现在可以做什么">
      <h3>现在可以做什么</h3>
      {open.length === 0 && <p className="muted">您现在没有要办的事项。</p>}
      {open.map((one) => (
        <div className="act act-head" key={one.action}>
          <span>{one.title}</span>
          <Link
            to="/annual-lists/$id/acts/$action"
            params={{ id, action: one.action }}
            className="button-link primary"
            data-action={one.action}
            aria-label={`办理${one.title}`}
          >
            办理
          </Link>
        </div>
      ))}
    </aside>
  );
};

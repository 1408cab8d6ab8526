import type { CockpitView, ListSearch } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { wanOrDash } from '../ui/money.tsx';
import { amountKeys, amountNames, cutRate } from './chart-options.ts';

interface HeadlineItem {
  readonly label: string;
  readonly figure: string;
  readonly unit: string;
  /** What the figure is made of. */
  readonly note?: string;
  readonly list: ListSearch;
}

const itemsOf = ({ total, cuts, alerts }: CockpitView): readonly HeadlineItem[] => {
  const { approved, unapproved, filing } = total.parts;
  const overdue = alerts.find(({ key }) => key === 'overdue');
  return [
    { label: '项目', figure: String(total.projects), unit: '项', list: total.list },
    { label: '已批复', figure: String(approved.projects), unit: '项', list: approved.list },
    ...amountKeys.map((key) => ({
      label: `已批复·${amountNames[key]}`,
      figure: wanOrDash(approved[key]),
      unit: '万元',
      list: approved.list,
      ...(key === 'approvedAmount' &&
        approved.ceiling !== approved.approvedAmount && { note: `变更后上限 ${wanOrDash(approved.ceiling)}` }),
    })),
    {
      label: '未批复·申报',
      figure: wanOrDash(unapproved.totalInvestment),
      unit: '万元',
      note: `${String(unapproved.projects)} 项`,
      list: unapproved.list,
    },
    {
      label: '备案·合同',
      figure: wanOrDash(filing.contractPrice),
      unit: '万元',
      note: `${String(filing.projects)} 项`,
      list: filing.list,
    },
    {
      label: '造价核减率',
      figure: cuts.all.projects === 0 ? '—' : String(cutRate(cuts.all)),
      unit: '%',
      // Of its own projects: a rate beside sums of others would be read against them.
      ...(cuts.all.projects > 0 && {
        note: `${String(cuts.all.projects)} 项 ${wanOrDash(cuts.all.declared)} → ${wanOrDash(cuts.all.approved)}`,
      }),
      list: cuts.all.list,
    },
    ...(overdue ? [{ label: '已逾期', figure: String(overdue.projects), unit: '项', list: overdue.list }] : []),
  ];
};

/** The sums on top. Amounts that are read against each other are of the same projects; what is not says of how many. */
export const Headline = ({ view }: { readonly view: CockpitView }): ReactElement => (
  <div className="card amounts headline" aria-label="合计">
    {itemsOf(view).map(({ label, figure, unit, note, list }) => (
      <Link
        key={label}
        to="/projects"
        search={list as never}
        aria-label={`${label} ${figure} ${unit}${note === undefined ? '' : `（${note}）`}，打开清单`}
      >
        <div className="muted">{label}</div>
        <strong>{figure}</strong>
        <span className="muted"> {unit}</span>
        {note !== undefined && <div className="muted headline-note">{note}</div>}
      </Link>
    ))}
  </div>
);

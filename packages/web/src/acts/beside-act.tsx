import type { ProjectView } from '@zhengxiang/application/contract';
import { type ActionId, type PartOfCase, actOf } from '@zhengxiang/procedure';
import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { MaterialPane } from '../review/material-pane.tsx';
import '../ui/room.css';
import { AcceptanceTab } from '../project/acceptance-tab.tsx';
import { ApplicationTab } from '../project/application-tab.tsx';
import { DeliveryTab } from '../project/delivery-tab.tsx';
import { MoneyTab } from '../project/money-tab.tsx';
import { OversightTab } from '../project/oversight-tab.tsx';
import { OverviewTab } from '../project/overview-tab.tsx';
import { ReviewTab } from '../project/review-tab.tsx';
import { SharingTab } from '../project/sharing-tab.tsx';

const parts = {
  overview: { label: '概况', Content: OverviewTab },
  application: { label: '申报材料', Content: ApplicationTab },
  review: { label: '评审与造价', Content: ReviewTab },
  money: { label: '资金与采购', Content: MoneyTab },
  delivery: { label: '实施与变更', Content: DeliveryTab },
  acceptance: { label: '验收', Content: AcceptanceTab },
  sharing: { label: '数据资源', Content: SharingTab },
  oversight: { label: '监督评价', Content: OversightTab },
} as const satisfies Readonly<Record<PartOfCase, unknown>>;

/** Below a form: what stands in the case about it, so that nobody decides or copies from another window. */
export const BesideAct = ({
  view,
  action,
}: {
  readonly view: ProjectView;
  readonly action: ActionId;
}): ReactElement | null => {
  if (actOf(action).opens === true || view.facts.versions.length === 0) return null;
  const { reads: chosen = [] } = actOf(action);
  if (chosen.length === 0) {
    return (
      <div className="beside">
        <MaterialPane view={view} extra={[{ key: 'overview', label: '概况', children: <OverviewTab view={view} /> }]} />
      </div>
    );
  }
  return (
    <section className="card beside" aria-label="本项目情况">
      <Tabs
        size="small"
        items={[...new Set<PartOfCase>([...chosen, 'overview'])].map((key) => {
          const { label, Content } = parts[key];
          return { key, label, children: <Content view={view} /> };
        })}
      />
    </section>
  );
};

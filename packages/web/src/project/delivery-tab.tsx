import type { ProjectView } from '@zhengxiang/application/contract';
import { infrastructureResources, type ProjectFacts } from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { ChangeSections } from './change-section.tsx';
import { Facts, Nothing, Rows, Section, filesOf } from '../ui/parts.tsx';

const states = {
  requested: '待批',
  allocated: '已分配',
  declined: '不予分配',
} as const;

const cancellationStates = { requested: '待批', approved: '已批准', refused: '未批准' } as const;

/** 实施: the work, the cloud resources, the changes and what was reported. */
export const DeliveryTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { implementation, infrastructure, changes, article18, termination } = view.facts;
  const { cancellation } = implementation;
  const begun =
    implementation.supervision !== undefined ||
    implementation.formerSupervisions !== undefined ||
    implementation.startedOn !== undefined;
  if (!begun && infrastructure.length === 0 && !termination && !cancellation) return <Nothing text="还没有开工。" />;
  return (
    <>
      <Implementation view={view} />
      {infrastructure.length > 0 && <Infrastructure infrastructure={infrastructure} />}
      {changes.length > 0 && <ChangeSections view={view} />}
      {article18.length > 0 && <Article18Filings filings={article18} />}
    </>
  );
};

const Implementation = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { implementation, termination } = view.facts;
  const { cancellation } = implementation;
  return (
    <Section title="实施">
      <Facts
        items={[
          [
            '监理单位',
            implementation.supervision &&
              `${implementation.supervision.firm.name}（${implementation.supervision.qualification}），总监 ${implementation.supervision.chiefSupervisor}`,
          ],
          ...(implementation.formerSupervisions ?? []).flatMap(({ firm, appointedOn, ended }, index) => [
            [
              `第 ${String(index + 1)} 任监理单位（已退出）`,
              `${firm.name}，${dayText(appointedOn)}确定，${dayText(ended.endedOn)}退出：${ended.reason}`,
            ] as const,
            [`第 ${String(index + 1)} 任解除、移交材料`, filesOf(ended.documents)] as const,
          ]),
          ['监理资质', filesOf(implementation.supervision?.qualificationFiles)],
          ['开工', implementation.startedOn && dayText(implementation.startedOn)],
          ['完成', implementation.completedOn && dayText(implementation.completedOn)],
          [
            '申请取消',
            cancellation &&
              `${dayText(cancellation.on)}：${cancellation.reason}（${cancellationStates[cancellation.state]}）`,
          ],
          ['终止', termination && `${dayText(termination.terminatedOn)}：${termination.cause}`],
        ]}
      />
      {implementation.progress.map((one, index) => (
        <p key={String(index)}>{`${dayText(one.on)}　${String(one.percent)}%　${one.note}`}</p>
      ))}
    </Section>
  );
};

const Infrastructure = ({
  infrastructure,
}: {
  readonly infrastructure: ProjectFacts['infrastructure'];
}): ReactElement => (
  <Section title="基础设施服务">
    <Rows
      rows={infrastructure}
      keyOf={(row) => row.id}
      columns={[
        {
          title: '申请',
          of: (row) =>
            row.request.items
              .map((item) => `${infrastructureResources[item.resource]} ${item.spec} ×${String(item.quantity)}`)
              .join('；'),
        },
        { title: '用途', of: (row) => row.request.purpose },
        { title: '结果', of: (row) => `${states[row.state]} ${row.answer ?? ''}` },
      ]}
    />
  </Section>
);

const Article18Filings = ({ filings }: { readonly filings: ProjectFacts['article18'] }): ReactElement => (
  <Section title="报备">
    <Rows
      rows={filings}
      keyOf={(row) => row.id}
      columns={[
        { title: '事项', of: (row) => (row.kind === 'late-delivery' ? '逾期交付' : '重大变更') },
        { title: '报备', of: (row) => row.filedOn },
        { title: '原因', of: (row) => row.cause },
        { title: '新的交付日期', of: (row) => row.newDate ?? '—' },
        { title: '回执', of: (row) => row.acknowledgedOn ?? '待回执' },
      ]}
    />
  </Section>
);

import type { ProjectView } from '@zhengxiang/application/contract';
import { infrastructureResources } from '@zhengxiang/procedure';
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

export const DeliveryTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { implementation, infrastructure, changes, article18, termination } = view.facts;
  const { cancellation } = implementation;
  const begun = implementation.supervision !== undefined || implementation.startedOn !== undefined;
  if (!begun && infrastructure.length === 0 && !termination && !cancellation) return <Nothing text="还没有开工。" />;
  return (
    <>
      <Section title="实施">
        <Facts
          items={[
            [
              '监理单位',
              implementation.supervision &&
                `${implementation.supervision.firm.name}（${implementation.supervision.qualification}），总监 ${implementation.supervision.chiefSupervisor}`,
            ],
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
      {infrastructure.length > 0 && (
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
      )}
      {changes.length > 0 && <ChangeSections view={view} />}
      {article18.length > 0 && (
        <Section title="报备">
          <Rows
            rows={article18}
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
      )}
    </>
  );
};

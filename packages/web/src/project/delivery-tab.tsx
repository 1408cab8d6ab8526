import type { ProjectView } from '@zhengxiang/application/contract';
import { infrastructureResources } from '@zhengxiang/core';
import type { ReactElement } from 'react';
import { ChangeSections } from './change-section.tsx';
import { Facts, Files, Nothing, Rows, Section } from './parts.tsx';

const states = {
  requested: '待批',
  allocated: '已分配',
  declined: '不予分配',
} as const;

export const DeliveryTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { implementation, infrastructure, changes, article18, termination } = view.facts;
  if (!implementation.supervision && !implementation.startedOn && infrastructure.length === 0 && !termination)
    return <Nothing text="还没有开工。" />;
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
            ['监理资质', <Files key="q" files={implementation.supervision?.qualificationFiles} />],
            ['开工', implementation.startedOn],
            ['完成', implementation.completedOn],
            ['终止', termination && `${termination.terminatedOn}：${termination.cause}`],
          ]}
        />
        {implementation.progress.map((one, index) => (
          <p key={String(index)}>{`${one.on}　${String(one.percent)}%　${one.note}`}</p>
        ))}
      </Section>
      {infrastructure.length > 0 && (
        <Section title="基础设施服务（第十四条）">
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
        <Section title="报备（第十八条）">
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

import type { OrganisationChangePreview, OrganisationView } from '@zhengxiang/application/contract';
import { postNames } from '@zhengxiang/procedure';
import { Alert, Select, Table } from 'antd';
import type { ReactElement } from 'react';

/** Who goes where, by case and by person; asked with a split alone. */
export interface Assigned {
  readonly cases: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

interface PreviewProps {
  readonly preview: OrganisationChangePreview;
  /** Among whom somebody chooses; none where there is nothing to choose. */
  readonly targets: readonly OrganisationView[];
  readonly assigned: Assigned;
  readonly assign: (next: Assigned) => void;
}

const kinds = { project: '项目', 'annual-list': '年度清单' } as const;

type Case = OrganisationChangePreview['cases'][number];

const goesTo = ({ owned, to, owner }: Case): string =>
  owned ? (to?.name ?? '没有承接单位') : `仍属${owner.name}，主管部门改变`;

/** Everything that a change would move, before it does. */
export const ChangePreview = ({ preview, targets, assigned, assign }: PreviewProps): ReactElement => {
  const running = preview.cases.filter((one) => one.running);
  const todos = preview.cases.reduce((sum, one) => sum + one.todos, 0);
  const contracts = running.reduce((sum, one) => sum + one.contracts, 0);
  return (
    <div aria-live="polite">
      <h3 className="panel-subtitle">预览</h3>
      <p>
        {`没有办结的项目和清单 ${String(running.length)} 个（合同 ${String(contracts)} 份，待办 ${String(todos)} 件），` +
          `已经办结的 ${String(preview.cases.length - running.length)} 个随单位保管；人员 ${String(preview.people.length)} 名，` +
          `草稿 ${String(preview.drafts)} 份，归其主管的单位 ${String(preview.departments.length)} 个。`}
      </p>
      {preview.daysLate > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`比生效日期晚 ${String(preview.daysLate)} 天登记；其间以原单位名义办理的事项照旧有效，写着当时的名称`}
        />
      )}
      {preview.faults.map(({ message }) => (
        <Alert key={message} type="error" showIcon role="alert" title={message} style={{ marginBottom: 12 }} />
      ))}
      <CaseTable {...{ preview, targets, assigned, assign }} />
      <PeopleTable {...{ preview, targets, assigned, assign }} />
    </div>
  );
};

const Choice = ({
  label,
  value,
  targets,
  choose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly targets: readonly OrganisationView[];
  readonly choose: (id: string) => void;
}): ReactElement => (
  <Select
    aria-label={label}
    style={{ minWidth: 220 }}
    placeholder="请选择"
    value={value ?? null}
    options={targets.map(({ id, name }) => ({ value: id, label: name }))}
    onChange={choose}
  />
);

const CaseTable = ({ preview, targets, assigned, assign }: PreviewProps): ReactElement | null =>
  preview.cases.length === 0 ? null : (
    <Table<Case>
      rowKey="caseId"
      size="small"
      scroll={{ x: 'max-content' }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      dataSource={preview.cases.toSorted((a, b) => Number(b.running) - Number(a.running))}
      columns={[
        { title: '项目、清单', dataIndex: 'name' },
        { title: '种类', render: (_value, row) => kinds[row.kind] },
        { title: '编号', render: (_value, row) => row.number ?? '未编号' },
        { title: '办到哪一步', dataIndex: 'step' },
        { title: '待办', dataIndex: 'todos', align: 'right' },
        { title: '合同', dataIndex: 'contracts', align: 'right' },
        {
          title: '承接单位',
          render: (_value, row) =>
            targets.length === 0 || !row.owned ? (
              goesTo(row)
            ) : (
              <Choice
                label={`“${row.name}”的承接单位`}
                value={assigned.cases[row.caseId]}
                targets={targets}
                choose={(id) => assign({ ...assigned, cases: { ...assigned.cases, [row.caseId]: id } })}
              />
            ),
        },
      ]}
    />
  );

const PeopleTable = ({ preview, targets, assigned, assign }: PreviewProps): ReactElement | null =>
  preview.people.length === 0 ? null : (
    <Table<OrganisationChangePreview['people'][number]>
      rowKey="id"
      size="small"
      style={{ marginTop: 12 }}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
      dataSource={preview.people}
      columns={[
        { title: '人员', dataIndex: 'name' },
        { title: '岗位', render: (_value, row) => row.posts.map((post) => postNames[post]).join('、') },
        {
          title: '去向',
          render: (_value, row) =>
            targets.length === 0 ? (
              (row.to?.name ?? '留在原单位，不能登录')
            ) : (
              <Choice
                label={`${row.name}的去向`}
                value={assigned.people[row.id]}
                targets={targets}
                choose={(id) => assign({ ...assigned, people: { ...assigned.people, [row.id]: id } })}
              />
            ),
        },
      ]}
    />
  );

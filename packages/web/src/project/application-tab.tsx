import type { ProjectView } from '@zhengxiang/application/contract';
import { sumFen, signature } from '@zhengxiang/core';
import {
  applicationFields,
  type ApplicationData,
  type LawPack,
  type ProjectFacts,
  currentVersion,
  inLawWords,
  linePurposes,
  serviceKinds,
  sharingCycles,
  sharingTypes,
  sharingWays,
} from '@zhengxiang/procedure';
import { Collapse, Tag } from 'antd';
import type { ReactElement } from 'react';
import { annexesOf } from '../forms/use-checks.ts';
import { usePack } from '../ui/use-pack.ts';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { differences } from '../forms/differences.ts';
import { Facts, Nothing, Rows, Section, filesOf } from '../ui/parts.tsx';
import { words } from '../fields/words.ts';

type Version = ProjectFacts['versions'][number];

/** 申报: the version that stands, what was sent back, and what has changed since. */
export const ApplicationTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { versions, intake } = view.facts;
  const current = currentVersion(view.facts);
  const pack = usePack(view.pack.id);
  if (!current) return <Nothing text="还没有申报材料。" />;
  const { data } = current;
  const before = versions.slice(0, -1).findLast((one) => one.submittedOn !== undefined) ?? versions.at(-2);
  const changes = differences(before?.data, data, pack.data ? annexesOf(pack.data) : {});
  const annex = (id: 'annex1' | 'annex2') => (
    <Facts
      items={Object.entries(pack.data?.annexForms[id]?.fields ?? {}).map(
        ([key, field]) => [field.label, words(field, data[id]?.[key])] as const,
      )}
    />
  );
  return (
    <>
      <VersionFacts current={current} />
      {intake.returns.length > 0 && <Returns returns={intake.returns} />}
      {changes.length > 0 && (
        <Section
          title={`与${before?.submittedOn === undefined ? '上一稿' : `上次报送（${dayText(before.submittedOn)}）`}的不同`}
        >
          <Rows
            rows={changes}
            keyOf={(row) => `${row.path}${row.label}`}
            columns={[
              { title: '栏目', of: (row) => row.label },
              { title: '原来', of: (row) => row.before },
              { title: '现在', of: (row) => row.after },
            ]}
          />
        </Section>
      )}
      <BudgetLines law={pack.data} lines={data.lines} />
      {data.dataItems.length > 0 && <DataItems items={data.dataItems} />}
      <Collapse
        items={[
          { key: 'annex1', label: '附件1 立项申请表其余各栏', children: annex('annex1') },
          { key: 'annex2', label: '附件2 数据资源管理核查表其余各栏', children: annex('annex2') },
        ]}
      />
    </>
  );
};

const labelOf = (target: string): string =>
  target in applicationFields ? applicationFields[target as keyof typeof applicationFields].label : target;

/** When this version was finished, signed and handed in. */
const VersionFacts = ({ current }: { readonly current: Version }): ReactElement => (
  <Section title={`第 ${String(current.version)} 稿`}>
    <Facts
      items={[
        ['定稿', `${dayText(current.preparedOn)} ${signature(current.preparedBy)}`],
        [
          '单位领导签批',
          current.endorsement &&
            `${dayText(current.endorsement.on)} ${signature(current.endorsement.by)}：${current.endorsement.opinion}`,
        ],
        [
          '主管部门审批',
          current.departmentEndorsement &&
            `${dayText(current.departmentEndorsement.on)} ${signature(current.departmentEndorsement.by)}：${current.departmentEndorsement.opinion}`,
        ],
        [
          '退回',
          current.refusal &&
            `${dayText(current.refusal.on)} ${signature(current.refusal.by)}：${current.refusal.reason}`,
        ],
        ['报送', current.submittedOn && dayText(current.submittedOn)],
        ['项目建设方案', filesOf(current.data.projectPlan)],
        ['必要性材料', filesOf(current.data.necessity)],
        ['其他材料', filesOf(current.data.otherFiles)],
      ]}
    />
  </Section>
);

/** What the bureau asked to be put right. */
const Returns = ({ returns }: { readonly returns: ProjectFacts['intake']['returns'] }): ReactElement => (
  <Section title="补正要求">
    {returns.map((one, index) => (
      <div key={`${one.on}${String(index)}`}>
        <strong>{dayText(one.on)}</strong>
        <ul>
          {one.items.map((item) => (
            <li key={item.id}>
              <Tag>{labelOf(item.target)}</Tag>
              {item.reason}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </Section>
);

const BudgetLines = ({
  lines,
  law,
}: {
  readonly lines: ApplicationData['lines'];
  readonly law: LawPack | undefined;
}): ReactElement => (
  <Section title="预算明细">
    <Rows
      rows={lines}
      keyOf={(line) => line.id}
      columns={[
        { title: '类别', of: (line) => serviceKinds[line.kind] },
        { title: '名称', of: (line) => line.name },
        { title: '用途', of: (line) => (law ? inLawWords(law, linePurposes[line.purpose]) : '') },
        { title: '数量', of: (line) => `${String(line.quantity)} ${line.unit}`, right: true },
        { title: '单价（万元）', of: (line) => wanOrDash(line.unitPrice), right: true },
        {
          title: '金额（万元）',
          of: (line) => wanOrDash(line.amount),
          right: true,
          total: wanOrDash(sumFen(lines.map((line) => line.amount))),
        },
      ]}
    />
  </Section>
);

const DataItems = ({ items }: { readonly items: ApplicationData['dataItems'] }): ReactElement => (
  <Section title="数据资源（附件2）">
    <Rows
      rows={items}
      keyOf={(item) => item.id}
      columns={[
        { title: '系统功能', of: (item) => item.systemFunction },
        { title: '产生数据名称', of: (item) => item.name },
        { title: '共享周期', of: (item) => sharingCycles[item.cycle] },
        { title: '提供方式', of: (item) => sharingWays[item.way] },
        {
          title: '共享类型',
          of: (item) => `${sharingTypes[item.sharing]}${item.legalBasis ? `（${item.legalBasis}）` : ''}`,
        },
      ]}
    />
  </Section>
);

import type { ProjectView } from '@zhengxiang/application/contract';
import {
  currentApplication,
  dataResourcesOf,
  sharingCycles,
  sharingWays,
  type BudgetLine,
  type DataResource,
  type SharingResult,
} from '@zhengxiang/procedure';
import type { ReactElement, ReactNode } from 'react';
import { Cite } from '../ui/cite.tsx';
import { wanOrDash } from '../ui/money.tsx';
import { Rows, Section } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

const lineResults = { delivered: '✓ 已完成', partly: '△ 部分完成', missing: '✗ 未完成' } as const;
const sharingResults: Readonly<Record<SharingResult, string>> = {
  pending: '○ 待确认',
  same: '✓ 一致',
  changed: '△ 有变动',
  missing: '✗ 未交付',
  added: '＋ 新增',
  exempt: '— 不予共享',
};

const toned = (text: string): ReactNode => (
  <span className={text.startsWith('✓') ? 'present' : text.startsWith('✗') ? 'missing' : undefined}>
    <Marked text={text} />
  </span>
);

/** Planned against delivered: budget lines with what changes did to them, and data items. */
export const Delivered = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { facts } = view;
  const lines = currentApplication(facts)?.lines ?? [];
  const resources = dataResourcesOf(facts);
  return (
    <>
      {facts.acceptance.preliminary && (
        <Section title="建设内容：计划与交付">
          <Rows
            rows={lines}
            keyOf={(line) => line.id}
            columns={[
              { title: '预算明细', of: (line) => line.name },
              { title: '计划', of: (line) => `${String(line.quantity)} ${line.unit}`, right: true },
              { title: '核定（万元）', of: (line) => wanOrDash(approvedOf(view, line)), right: true },
              { title: '变更', of: (line) => changeOf(view, line) },
              { title: '初步验收', of: (line) => deliveredOf(view, line) },
            ]}
          />
        </Section>
      )}
      {resources.length > 0 && facts.acceptance.preliminary && (
        <Section title="数据资源：承诺与交付">
          <Rows
            rows={resources}
            keyOf={(row) => row.id}
            columns={[
              { title: '数据', of: (row) => row.item?.name ?? row.table?.table ?? '' },
              { title: '承诺（附件2）', of: (row) => promised(row) },
              { title: '交付（附件7）', of: (row) => confirmed(row) },
              { title: '对照', of: (row) => toned(sharingResults[row.result]) },
            ]}
          />
        </Section>
      )}
    </>
  );
};

const approvedOf = (view: ProjectView, line: BudgetLine): number | undefined =>
  view.facts.review.rounds
    .findLast((round) => round.cost !== undefined)
    ?.cost?.lines.find((one) => one.line === line.id)?.approved;

const changeOf = (view: ProjectView, line: BudgetLine): string =>
  view.facts.changes
    .filter((change) => change.state === 'approved')
    .flatMap((change) =>
      change.request.lines
        .filter((one) => one.line === line.id)
        .map(
          (one) =>
            `${change.id}：${String(one.quantityBefore)}→${String(one.quantityAfter)}，${wanOrDash(one.amountBefore)}→${wanOrDash(one.amountAfter)}`,
        ),
    )
    .join('；');

const deliveredOf = (view: ProjectView, line: BudgetLine): ReactNode => {
  const found = view.facts.acceptance.preliminary?.lines.find((one) => one.line === line.id);
  if (!found) return <Marked text="○ 未对照" />;
  return (
    <>
      {toned(lineResults[found.delivered])}
      {found.note !== undefined && <div className="muted">{found.note}</div>}
    </>
  );
};

const promised = ({ item }: DataResource): string =>
  item ? `${sharingCycles[item.cycle]}，${sharingWays[item.way]}` : '—';
const confirmed = ({ table }: DataResource): string =>
  table ? `${table.table}：${sharingCycles[table.cycle]}，${sharingWays[table.way]}` : '—';

/** The documents of acceptance by article, as the law asks for them now. */
export const AcceptanceDocuments = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const asked = view.requiredDocuments.filter(({ cite }) => /^art(19|20|21|23)\b/u.test(cite));
  if (asked.length === 0) return null;
  return (
    <Section title="验收材料（按条文）">
      {asked.map((document) => (
        <div key={`${document.role}${document.cite}`}>
          <span className={document.present ? 'present' : 'missing'}>
            <Marked text={document.present ? '✓ 有' : '✗ 缺'} />
          </span>{' '}
          {document.label}
          {document.inPrinciple && <span className="muted">（原则上）</span>}{' '}
          <Cite cite={document.cite} text={document.citeText} />
        </div>
      ))}
    </Section>
  );
};

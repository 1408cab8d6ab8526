import type { ProjectView } from '@zhengxiang/application/contract';
import { citeText, signature } from '@zhengxiang/core';
import { currentApplication, mlpsLevels, serviceKinds, serviceSubKinds } from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { Facts, Rows, Section } from '../ui/parts.tsx';

const citeOfProvision = (provision: string): { cite: string; text: string } => {
  const cite = provision.split('/')[0] ?? provision;
  return { cite, text: citeText(cite) };
};

export const OverviewTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  // Warnings stand on top of the page already.
  const recognised = view.consequences.filter(({ tone }) => tone === 'info');
  return (
    <>
      <Project view={view} />
      {recognised.length > 0 && (
        <Section title="按办法认定的情况">
          {recognised.map((one, index) => (
            <div key={`${one.provision}${String(index)}`}>
              {one.text} <Cite cite={one.cite} text={one.citeText} />
            </div>
          ))}
        </Section>
      )}
      {view.facts.waivers.length > 0 && <Waivers view={view} />}
      {view.facts.splitting.length > 0 && <Splitting view={view} />}
      {view.facts.filing.amendments.length > 0 && <Amendments view={view} />}
      {view.similar.length > 0 && <Similar view={view} />}
    </>
  );
};

const Project = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const data = currentApplication(view.facts);
  const { owner } = view.facts.origin;
  return (
    <Section title="项目">
      <Facts
        items={[
          ['项目建设单位', owner.name],
          ['主管部门', owner.competentDepartment?.name ?? '无'],
          ['项目使用单位', data?.userUnit],
          ['类别', data && `${serviceKinds[data.mainKind]} · ${serviceSubKinds[data.mainSubKind]}`],
          ['等级保护', data && mlpsLevels[data.mlpsLevel]],
          ['建设内容', data?.content],
          ['利用现有平台', data?.reuse],
          [
            '已落实资金或上级要求',
            data?.fundsInPlace && `${data.fundsInPlace.documentName}（${data.fundsInPlace.documentNumber}）`,
          ],
          ['设计单位', data?.designFirm && `${data.designFirm.firm.name}，${data.designFirm.qualification}`],
          ['预留接口', data?.reservedInterface],
        ]}
      />
    </Section>
  );
};

const Waivers = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <Section title="原则性例外">
    {view.facts.waivers.map((waiver) => (
      <p key={waiver.id}>
        <Cite {...citeOfProvision(waiver.provision)} />
        {waiver.subject && `（${waiver.subject}）`}：{waiver.reason}
        <span className="muted">
          {waiver.decision
            ? `　${waiver.decision.granted ? '已同意' : '未同意'}：${waiver.decision.reason}（${signature(waiver.decision.by)}，${dayText(waiver.decision.on)}）`
            : '　待决定'}
        </span>
      </p>
    ))}
  </Section>
);

const Splitting = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <Section title="疑似拆分">
    <Rows
      rows={view.facts.splitting}
      keyOf={(row) => row.id}
      columns={[
        { title: '提出', of: (row) => row.on },
        { title: '理由', of: (row) => row.reason },
        { title: '单位说明', of: (row) => row.explanation ?? '待说明' },
        {
          title: '认定',
          of: (row) => (row.split === undefined ? '○ 待认定' : row.split ? '✗ 认定为拆分' : '✓ 不是拆分'),
        },
      ]}
    />
  </Section>
);

const Amendments = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <Section title="金额更正">
    <Rows
      rows={view.facts.filing.amendments}
      keyOf={(row) => `${row.on}${String(row.version)}${String(row.budgetAmount)}`}
      columns={[
        { title: '日期', of: (row) => row.on },
        { title: '预算金额（万元）', of: (row) => wanOrDash(row.budgetAmount), right: true },
        { title: '总投资（万元）', of: (row) => wanOrDash(row.totalInvestment), right: true },
        { title: '原因', of: (row) => row.reason },
      ]}
    />
  </Section>
);

const Similar = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <Section title="名称、内容相近的项目">
    {view.similar.map((one) => (
      <div key={`${one.caseId ?? one.ownerName} ${one.name}`}>
        {one.caseId === null ? (
          one.name
        ) : (
          <Link to="/projects/$id" params={{ id: one.caseId }}>
            {one.name}
          </Link>
        )}
        <span className="muted">{`　${one.ownerName}　${one.caseId === null ? '（其他单位的项目，不显示内容）' : (one.number ?? '')}${one.approved ? '　已立项' : ''}`}</span>
      </div>
    ))}
  </Section>
);

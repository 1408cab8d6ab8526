import { ratings, type Rating } from '@zhengxiang/procedure';
import type { ReviewBackground } from '@zhengxiang/application/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { wanOrDash } from '../ui/money.tsx';
import { Nothing, Rows, Section } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

const projectLink = (caseId: string, name: string): ReactElement => (
  <Link to="/projects/$id" params={{ id: caseId }}>
    {name}
  </Link>
);

/** What the same unit's other projects say of it: for whoever reviews, as far as that person may see them. */
export const UnitHistory = ({ unit }: { readonly unit: ReviewBackground['unit'] }): ReactElement => (
  <>
    <p>{`${unit.name}另有 ${String(unit.projects)} 个您看得到的项目。`}</p>
    <Section title="以往评价">
      {unit.evaluations.length === 0 ? (
        <p className="muted">没有评价记录。</p>
      ) : (
        <Rows
          rows={unit.evaluations}
          keyOf={(row) => `${row.caseId}${row.on}${row.rating}`}
          columns={[
            { title: '项目', of: (row) => projectLink(row.caseId, row.project) },
            { title: '评价', of: (row) => ratings[row.rating as Rating] },
            { title: '日期', of: (row) => row.on },
          ]}
        />
      )}
    </Section>
    <Section title="尚未改正的违规">
      {unit.violations.length === 0 ? (
        <p className="muted">没有。</p>
      ) : (
        unit.violations.map((row) => (
          <p key={row.caseId} className="missing">
            <Marked text="⚠" />
            {projectLink(row.caseId, row.project)}：{String(row.open)} 项
          </p>
        ))
      )}
    </Section>
    <Section title="已用的原则性例外">
      {unit.exceptions.length === 0 ? (
        <p className="muted">没有。</p>
      ) : (
        unit.exceptions.map((row) => (
          <p key={row.caseId}>
            {projectLink(row.caseId, row.project)}：{String(row.used)} 次
          </p>
        ))
      )}
    </Section>
  </>
);

/** Projects alike in name and content (article 7: no duplicate construction). */
export const SimilarProjects = ({ similar }: { readonly similar: ReviewBackground['similar'] }): ReactElement =>
  similar.length === 0 ? (
    <Nothing text="没有名称、内容相近的项目。" />
  ) : (
    <Rows
      rows={similar}
      keyOf={(row) => `${row.caseId ?? row.ownerName} ${row.name}`}
      columns={[
        {
          title: '项目',
          of: (row) => (
            <>
              {row.caseId !== null ? projectLink(row.caseId, row.name) : row.name}
              <div className="muted">{`${row.ownerName}　${row.visible ? (row.number ?? '') : '（其他单位的项目，不显示内容）'}`}</div>
            </>
          ),
        },
        { title: '相近', of: (row) => `${String(row.likeness)}%`, right: true },
        { title: '状态', of: (row) => (row.visible ? `${row.stageName ?? ''} ${row.step ?? ''}` : '—') },
        { title: '总投资（万元）', of: (row) => wanOrDash(row.totalInvestment), right: true },
        { title: '核定', of: (row) => wanOrDash(row.approvedAmount), right: true },
      ]}
    />
  );

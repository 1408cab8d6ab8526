import { signature } from '@zhengxiang/core';
import type { ProjectView } from '@zhengxiang/application/contract';
import type { ProjectFacts } from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { AcceptanceDocuments, Delivered } from './delivered.tsx';
import { Facts, Nothing, Rows, Section, filesOf } from '../ui/parts.tsx';

const opinions = { pass: '通过', rectify: '整改后复核', fail: '不通过' } as const;

type Acceptance = ProjectFacts['acceptance'];

/** 验收: what was handed in, who looked at it, what had to be put right, and the report. */
export const AcceptanceTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { acceptance, filing } = view.facts;
  if (!acceptance.preliminary && !filing.acceptance) return <Nothing text="还没有初步验收。" />;
  const { preliminary, application, panel, rectification, reports, inUseOn } = acceptance;
  return (
    <>
      {filing.acceptance && <Filed filed={filing.acceptance} />}
      {preliminary && <Preliminary preliminary={preliminary} />}
      <AcceptanceDocuments view={view} />
      <Delivered view={view} />
      {application && <Applied application={application} />}
      {panel && <Panel panel={panel} />}
      {rectification && <Rectification rectification={rectification} />}
      {reports.map((report, index) => (
        <Section key={String(index)} title={`验收报告（${dayText(report.issuedOn)}）`}>
          <Facts
            items={[
              ['结论', report.conclusion === 'accepted' ? '验收合格' : '验收不合格'],
              ['内容', report.text],
              ['出具', signature(report.by)],
              ['交付使用', index === reports.length - 1 && inUseOn !== undefined ? dayText(inUseOn) : undefined],
            ]}
          />
        </Section>
      ))}
    </>
  );
};

const Filed = ({ filed }: { readonly filed: NonNullable<ProjectFacts['filing']['acceptance']> }): ReactElement => (
  <Section title="备案的验收材料">
    <Facts
      items={[
        ['验收日期', dayText(filed.acceptedOn)],
        ['接口预留', filed.interfaceReserved],
        ['材料', filesOf(filed.documents)],
      ]}
    />
  </Section>
);

const Preliminary = ({
  preliminary,
}: {
  readonly preliminary: NonNullable<Acceptance['preliminary']>;
}): ReactElement => (
  <Section title="初步验收">
    <Facts
      items={[
        ['日期', dayText(preliminary.heldOn)],
        ['参加单位', preliminary.participants.map((one) => `${one.name} ${one.representative}`).join('、')],
        ['结论', preliminary.conclusion === 'passed' ? '通过' : '不通过'],
        ['材料', filesOf(preliminary.record)],
      ]}
    />
  </Section>
);

const Applied = ({ application }: { readonly application: NonNullable<Acceptance['application']> }): ReactElement => (
  <Section title="验收申请">
    <Facts
      items={[
        ['日期', dayText(application.on)],
        ['验收材料', filesOf(application.material)],
        ['监理报告', filesOf(application.supervisionReport)],
        ['监理资质', filesOf(application.supervisionQualification)],
        ['绩效自评报告', application.annex5 ? '已填报（附件5）' : '不需要'],
      ]}
    />
  </Section>
);

const Panel = ({ panel }: { readonly panel: NonNullable<Acceptance['panel']> }): ReactElement => (
  <Section
    title={`验收小组（${dayText(panel.onSiteOn)}进场，已出具意见 ${String(panel.members.filter((one) => one.opinion).length)} / ${String(panel.members.length)}）`}
  >
    <Rows
      rows={panel.members}
      keyOf={(row) => row.person.id}
      columns={[
        { title: '成员', of: (row) => `${row.person.name}（${row.person.organisation}）` },
        { title: '意见', of: (row) => (row.opinion ? opinions[row.opinion.conclusion] : '待出具') },
        { title: '说明', of: (row) => row.opinion?.text ?? '' },
        { title: '存在的问题', of: (row) => row.opinion?.problems.map((one) => one.problem).join('；') ?? '' },
      ]}
    />
  </Section>
);

const Rectification = ({
  rectification,
}: {
  readonly rectification: NonNullable<Acceptance['rectification']>;
}): ReactElement => (
  <Section
    title={`整改清单（到位 ${String(rectification.items.filter((one) => one.passed === true).length)} / ${String(rectification.items.length)}，${{ ordered: '整改中', reported: '待复核', passed: '复核通过' }[rectification.state]}，期限 ${dayText(rectification.dueOn)}）`}
  >
    <Rows
      rows={rectification.items}
      keyOf={(row) => row.id}
      columns={[
        { title: '问题', of: (row) => row.problem },
        { title: '要求', of: (row) => row.requirement },
        { title: '整改情况', of: (row) => row.done ?? '—' },
        { title: '复核', of: (row) => (row.passed === undefined ? '—' : row.passed ? '✓ 到位' : '✗ 未到位') },
        { title: '复核说明', of: (row) => row.note ?? '' },
      ]}
    />
  </Section>
);

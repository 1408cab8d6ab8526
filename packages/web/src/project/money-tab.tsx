import type { ProjectView } from '@zhengxiang/application/contract';
import { sumFen } from '@zhengxiang/core';
import {
  contractPriceText,
  contractTotal,
  procurementMethods,
  type ProcurementMethod,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { FailedAttempts } from './failed-attempts.tsx';
import { Payments } from './payments.tsx';
import { Facts, Files, Nothing, Rows, Section, filesOf } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

/** 资金: how it was arranged, what was bought, from whom, and what was paid. */
export const MoneyTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { funding, procurement, contracts, filing } = view.facts;
  const empty = !funding.opinion && procurement.packages.length === 0 && !filing.contract;
  if (empty) return <Nothing text="还没有资金安排和采购情况。" />;
  return (
    <>
      {funding.opinion && <Arrangements view={view} />}
      {(procurement.draw ?? procurement.demonstrations.length > 0) && <Demonstration procurement={procurement} />}
      {procurement.packages.length > 0 && <Packages procurement={procurement} />}
      <FailedAttempts procurement={procurement} />
      {contracts.length > 0 && <Contracts view={view} />}
      {filing.contract && <FiledContract filed={filing.contract} />}
      <Payments view={view} />
    </>
  );
};

const Arrangements = ({ view }: { readonly view: ProjectView }): ReactElement | null => {
  const { funding } = view.facts;
  const { opinion } = funding;
  const entered = new Set(funding.budgets.map((budget) => budget.year));
  const sumOf = (key: 'municipal' | 'county' | 'selfRaised' | 'other'): string =>
    wanOrDash(sumFen((opinion?.arrangements ?? []).map((row) => row[key])));
  return opinion === undefined ? null : (
    <Section title="资金安排">
      <Facts
        items={[
          ['意见', opinion.text],
          ['出具日期', dayText(opinion.issuedOn)],
        ]}
      />
      <Rows
        rows={opinion.arrangements}
        keyOf={(row) => row.id}
        columns={[
          { title: '年度', of: (row) => row.year },
          { title: '市级（万元）', of: (row) => wanOrDash(row.municipal), right: true, total: sumOf('municipal') },
          { title: '县级（万元）', of: (row) => wanOrDash(row.county), right: true, total: sumOf('county') },
          {
            title: '自筹（万元）',
            of: (row) => wanOrDash(row.selfRaised),
            right: true,
            total: sumOf('selfRaised'),
          },
          { title: '其它（万元）', of: (row) => wanOrDash(row.other), right: true, total: sumOf('other') },
          { title: '状态', of: (row) => <Marked text={entered.has(row.year) ? '✓ 已列入年度预算' : '○ 待列入'} /> },
        ]}
      />
    </Section>
  );
};

const Demonstration = ({ procurement }: { readonly procurement: ProjectFacts['procurement'] }): ReactElement => (
  <Section title="采购需求论证">
    <Facts
      items={[
        [
          '专家抽取',
          procurement.draw
            ? `${dayText(procurement.draw.drawnOn)}，${procurement.draw.pool}，抽取 ${String(procurement.draw.experts.length)} 人，监督人 ${procurement.draw.witness}`
            : '采购计划已修改，待重新抽取',
        ],
        ...procurement.demonstrations.map(
          ({ heldOn, finding, problems }, index) =>
            [
              procurement.demonstrations.length > 1 ? `第 ${String(index + 1)} 次论证` : '论证',
              `${dayText(heldOn)}，${finding === 'fair' ? '合理合规' : `不利：${problems ?? ''}`}`,
            ] as const,
        ),
        [
          '材料',
          <Files
            key="f"
            files={[
              ...(procurement.draw?.evidence ?? []),
              ...procurement.demonstrations.flatMap(({ report }) => report),
            ]}
          />,
        ],
      ]}
    />
  </Section>
);

const Packages = ({ procurement }: { readonly procurement: ProjectFacts['procurement'] }): ReactElement => (
  <Section
    title={`采购（采购预算 ${wanOrDash(procurement.budget)} 万元${procurement.agency ? `，代理机构 ${procurement.agency.name}` : ''}）`}
  >
    <Rows
      rows={procurement.packages}
      keyOf={(row) => row.id}
      columns={[
        { title: '采购包', of: (row) => row.name },
        { title: '方式', of: (row) => procurementMethods[row.method as ProcurementMethod] },
        {
          title: '预算（万元）',
          of: (row) => wanOrDash(row.budget),
          right: true,
          total: wanOrDash(sumFen(procurement.packages.map((row) => row.budget))),
        },
        { title: '招标', of: (row) => row.tender?.publishedOn ?? '—' },
        {
          title: '投标人和报价（万元）',
          of: (row) => row.bids?.bids.map((bid) => `${bid.firm.name} ${wanOrDash(bid.price)}`).join('；') ?? '—',
        },
        {
          title: '中标（成交）人',
          of: (row) => row.award?.winner.name ?? '—',
        },
        { title: '中标价（万元）', of: (row) => wanOrDash(row.award?.price), right: true },
      ]}
    />
  </Section>
);

const Contracts = ({ view }: { readonly view: ProjectView }): ReactElement => (
  <Section title="合同">
    <Rows
      rows={view.facts.contracts}
      keyOf={(row) => row.id}
      columns={[
        { title: '编号', of: (row) => row.number },
        { title: '乙方', of: (row) => row.party.name },
        {
          title: '合同价（万元）',
          of: contractPriceText,
          right: true,
          total: wanOrDash(contractTotal(view.facts)),
        },
        { title: '约定余款（万元）', of: (row) => wanOrDash(row.agreedBalance), right: true },
        { title: '签订', of: (row) => row.signedOn },
        { title: '交付', of: (row) => row.deliverBy },
        { title: '文件', of: (row) => <Files files={row.documents} /> },
      ]}
    />
  </Section>
);

const FiledContract = ({
  filed,
}: {
  readonly filed: NonNullable<ProjectFacts['filing']['contract']>;
}): ReactElement => (
  <Section title="备案的合同">
    <Facts
      items={[
        ['编号', filed.number],
        ['乙方', filed.party.name],
        ['合同价', `${wanOrDash(filed.price)} 万元`],
        ['文件', filesOf(filed.documents)],
      ]}
    />
  </Section>
);

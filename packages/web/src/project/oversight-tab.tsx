import type { ProjectView } from '@zhengxiang/application/contract';
import { citeText } from '@zhengxiang/core';
import { contractedOf, organName, ratings, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import type { ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';
import { dayText } from '../ui/dates.ts';
import { Money, wanOrDash } from '../ui/money.tsx';
import { usePack } from '../ui/use-pack.ts';
import { Facts, Files, Rows, Section } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

type Oversight = ProjectFacts['oversight'];

/** 监督: money, evaluations, violations, audits. */
export const OversightTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { oversight, plannedPayments, payments } = view.facts;
  const law = usePack(view.pack.id).data;
  const sum = (amounts: readonly { readonly amount: number }[]): number =>
    amounts.reduce((total, one) => total + one.amount, 0);
  return (
    <>
      <Section title="资金使用">
        <Facts
          items={[
            ['合同价合计', <Money key="contract" amount={contractedOf(view.facts)} />],
            ['计划付款', `${wanOrDash(sum(plannedPayments))} 万元`],
            ['已付', `${wanOrDash(sum(payments))} 万元`],
          ]}
        />
      </Section>
      <Evaluations oversight={oversight} />
      <Violations oversight={oversight} law={law} />
      <Audits oversight={oversight} />
    </>
  );
};

const ProvisionCite = ({ provision }: { readonly provision: string }): ReactElement => {
  const cite = provision.split('/')[0] ?? provision;
  return <Cite cite={cite} text={citeText(cite)} />;
};

const Evaluations = ({ oversight }: { readonly oversight: Oversight }): ReactElement => (
  <Section title="评价">
    {oversight.evaluations.length + oversight.performanceRatings.length === 0 && <p className="muted">还没有评价。</p>}
    {oversight.evaluations.map((one, index) => (
      <Facts
        key={String(index)}
        items={[
          ['应用效果评价', `${ratings[one.rating]}（${dayText(one.evaluatedOn)}）`],
          ['运作实施', one.operation],
          ['应用效果', one.effect],
        ]}
      />
    ))}
    {oversight.performanceRatings.map((one, index) => (
      <Facts
        key={String(index)}
        items={[
          ['绩效评价', `${ratings[one.rating]}（${dayText(one.on)}）`],
          ['说明', one.text],
        ]}
      />
    ))}
  </Section>
);

const Violations = ({
  oversight,
  law,
}: {
  readonly oversight: Oversight;
  readonly law: LawPack | undefined;
}): ReactElement => (
  <Section title="违规与通报">
    {oversight.violations.length === 0 && <p className="muted">没有违规记录。</p>}
    {oversight.violations.map((one) => (
      <Facts
        key={one.id}
        items={[
          ['程度', one.severity === 'serious' ? '严重' : '一般'],
          ['条款', <ProvisionCite key="c" provision={one.provision} />],
          ['事实', one.facts],
          ['记录', dayText(one.on)],
          ['通报', one.criticism && `${dayText(one.criticism.issuedOn)}：${one.criticism.text}`],
          ['报送', law && one.criticism?.recipients.map((organ) => organName(law, organ)).join('、')],
          ['销号', <Marked key="state" text={one.resolvedOn ? `✓ ${dayText(one.resolvedOn)}` : '● 未销号'} />],
        ]}
      />
    ))}
    {oversight.accountability.map((one, index) => (
      <Facts
        key={String(index)}
        items={[['责任追究', `${one.decidedBy}（${dayText(one.decidedOn)}）：${one.decision}`]]}
      />
    ))}
  </Section>
);

const Audits = ({ oversight }: { readonly oversight: Oversight }): ReactElement => (
  <Section title="审计">
    {oversight.audits.length === 0 && <p className="muted">没有审计要求。</p>}
    {oversight.audits.length > 0 && (
      <Rows
        rows={oversight.audits}
        keyOf={(row) => row.id}
        columns={[
          { title: '所需资料', of: (row) => row.what },
          { title: '期限', of: (row) => row.dueOn },
          {
            title: '答复',
            of: (row) =>
              row.answer ? (
                <>
                  {`${dayText(row.answer.on)}：${row.answer.answer}`}
                  <Files files={row.answer.files} />
                </>
              ) : (
                '待提供'
              ),
          },
          { title: '办结', of: (row) => row.closedOn ?? '—' },
        ]}
      />
    )}
  </Section>
);

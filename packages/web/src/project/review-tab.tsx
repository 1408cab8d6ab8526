import { signature } from '@zhengxiang/core';
import type { ProjectView } from '@zhengxiang/application/contract';
import { approvedAmountOf, reviewOutcomes, type ProjectFacts } from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { Facts, Nothing, Rows, Section } from '../ui/parts.tsx';
import { usePack } from '../ui/use-pack.ts';
import { ReviewRound } from './review-round.tsx';

const Approval = ({
  facts,
  approval,
}: {
  readonly facts: ProjectFacts;
  readonly approval: NonNullable<ProjectFacts['approval']>;
}): ReactElement => (
  <Section title="立项批复">
    <Facts
      items={[
        ['批复日期', dayText(approval.on)],
        ['核定金额', `${wanOrDash(approvedAmountOf(facts))} 万元`],
        ['批复人', signature(approval.by)],
        ['批复事项', approval.note],
      ]}
    />
  </Section>
);

const Opinion = ({ opinion }: { readonly opinion: ProjectFacts['review']['opinions'][number] }): ReactElement => (
  <Section title={`项目评审意见（第 ${String(opinion.round)} 轮）`}>
    <Facts
      items={[
        [
          '结论',
          <Tag key="t" color={opinion.outcome === 'passed' ? 'success' : 'warning'}>
            {reviewOutcomes[opinion.outcome]}
          </Tag>,
        ],
        ['意见', opinion.text],
        ['现有平台可否利用', opinion.reuseAssessment],
        ['核定金额', `${wanOrDash(opinion.approvedAmount)} 万元`],
        ['出具', `${dayText(opinion.issuedOn)} ${signature(opinion.issuedBy)}`],
      ]}
    />
  </Section>
);

const Remarks = ({ remarks }: { readonly remarks: ProjectFacts['review']['remarks'] }): ReactElement => (
  <Section title="逐条意见与答复">
    <Rows
      rows={remarks}
      keyOf={(remark) => remark.id}
      columns={[
        { title: '编号', of: (remark) => remark.id },
        { title: '意见', of: (remark) => `${remark.by}：${remark.remark}` },
        {
          title: '答复',
          of: (remark) =>
            remark.answer
              ? `${remark.answer.text}（${remark.answer.on}）${remark.rejected ? '　未到位' : ''}`
              : remark.mustAnswer
                ? '待答复'
                : '—',
        },
      ]}
    />
  </Section>
);

/** 评审: the approval, the opinions and every round, the newest first. */
export const ReviewTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { review, approval, versions } = view.facts;
  const law = usePack(view.pack.id).data;
  const names = new Map(versions.flatMap((version) => version.data.lines.map((line) => [line.id, line.name])));
  return (
    <>
      <p>
        <Link to="/projects/$id/review" params={{ id: view.caseId }} className="button-link">
          进入评审室
        </Link>
      </p>
      {review.rounds.length === 0 && <Nothing text="还没有组织评审。" />}
      {approval && <Approval facts={view.facts} approval={approval} />}
      {review.opinions.map((opinion, index) => (
        <Opinion key={String(index)} opinion={opinion} />
      ))}
      {[...review.rounds].reverse().map((round) => (
        <ReviewRound key={round.number} law={law} round={round} caseId={view.caseId} names={names} />
      ))}
      {review.remarks.length > 0 && <Remarks remarks={review.remarks} />}
    </>
  );
};

import type { ProjectView } from '@zhengxiang/application/contract';
import {
  appraisalCriteria,
  approvedAmountOf,
  judgements,
  reductionReasons,
  reviewOutcomes,
  type AppraisalCriterion,
} from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { Facts, Nothing, Rows, Section } from '../ui/parts.tsx';

const cutText = (amount: number): string => (amount === 0 ? '—' : `−${wanOrDash(amount)}`);

type Experts = ProjectView['facts']['review']['rounds'][number]['experts'];

const judged: Readonly<Record<keyof typeof judgements, { readonly mark: string; readonly tone: string | undefined }>> =
  {
    sound: { mark: '✓', tone: 'present' },
    'sound-after-change': { mark: '△', tone: undefined },
    unsound: { mark: '✗', tone: 'missing' },
  };

/** Who found what, criterion by criterion: where experts differ is seen in one line. */
const Judgements = ({ experts }: { readonly experts: Experts }): ReactElement | null => {
  const given = experts.flatMap(({ person, judgement }) =>
    judgement ? [{ person, criteria: judgement.criteria }] : [],
  );
  if (given.length === 0) return null;
  return (
    <Rows
      rows={Object.keys(appraisalCriteria).map((key) => ({ key: key as AppraisalCriterion }))}
      keyOf={(row) => row.key}
      columns={[
        { title: '方面', of: (row) => appraisalCriteria[row.key] },
        ...given.map(({ person, criteria }) => ({
          title: person.name,
          of: (row: { readonly key: AppraisalCriterion }) => {
            const { mark, tone } = judged[criteria[row.key]];
            return <span className={tone}>{`${mark} ${judgements[criteria[row.key]]}`}</span>;
          },
        })),
      ]}
    />
  );
};

export const ReviewTab = ({ view }: { readonly view: ProjectView }): ReactElement => {
  const { review, approval, versions } = view.facts;
  const room = (
    <p>
      <Link to="/projects/$id/review" params={{ id: view.caseId }} className="button-link">
        进入评审室
      </Link>
    </p>
  );
  if (review.rounds.length === 0)
    return (
      <>
        {room}
        <Nothing text="还没有组织评审。" />
      </>
    );
  const names = new Map(versions.flatMap((version) => version.data.lines.map((line) => [line.id, line.name])));
  return (
    <>
      {room}
      {approval && (
        <Section title="立项批复">
          <Facts
            items={[
              ['批复日期', dayText(approval.on)],
              ['核定金额', `${wanOrDash(approvedAmountOf(view.facts))} 万元`],
              ['批复人', approval.by.name],
              ['批复事项', approval.note],
            ]}
          />
        </Section>
      )}
      {review.opinions.map((opinion, index) => (
        <Section key={String(index)} title={`项目评审意见（第 ${String(opinion.round)} 轮）`}>
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
              ['出具', `${dayText(opinion.issuedOn)} ${opinion.issuedBy.name}`],
            ]}
          />
        </Section>
      ))}
      {[...review.rounds].reverse().map((round) => (
        <Section
          key={round.number}
          title={`第 ${String(round.number)} 轮评审（${round.mode === 'experts' ? '专家组' : `第三方：${round.reviewer?.name ?? ''}`}，${dayText(round.meetsOn)}）`}
        >
          {round.draw !== undefined && (
            <p>
              专家由随机抽取产生。
              <Link to="/projects/$id/expert-draw" params={{ id: view.caseId }}>
                核验抽取
              </Link>
            </p>
          )}
          {round.cost && (
            <>
              <Rows
                rows={round.cost.lines}
                keyOf={(line) => line.id}
                columns={[
                  { title: '名称', of: (line) => names.get(line.line) ?? line.line },
                  {
                    title: '申报（万元）',
                    of: (line) => wanOrDash(line.declared),
                    right: true,
                    total: wanOrDash(round.cost.declared),
                  },
                  {
                    title: '核减（万元）',
                    of: (line) => cutText(line.reduced),
                    right: true,
                    total: cutText(round.cost.reduced),
                  },
                  {
                    title: '核定（万元）',
                    of: (line) => wanOrDash(line.approved),
                    right: true,
                    total: wanOrDash(round.cost.approved),
                  },
                  {
                    title: '核减理由',
                    of: (line) =>
                      line.reasonCode === 'none' ? '' : `${reductionReasons[line.reasonCode]} ${line.note ?? ''}`,
                    total: `核减率 ${((round.cost.reduced / Math.max(1, round.cost.declared)) * 100).toFixed(1)}%`,
                  },
                ]}
              />
            </>
          )}
          <Judgements experts={round.experts} />
          {round.experts.map((expert) => (
            <div key={expert.person.id} style={{ marginBottom: 8 }}>
              <strong>{expert.person.name}</strong>
              <span className="muted">
                {expert.judgement
                  ? `（${dayText(expert.judgement.on)}）`
                  : expert.judgedOn
                    ? `（${dayText(expert.judgedOn)}已出具，内容暂不公开）`
                    : expert.avoidance
                      ? '（尚未出具意见）'
                      : '（尚未申报回避情况）'}
              </span>
              {expert.avoidance?.related && (
                <div className="muted">{`申报关系：${expert.avoidance.relation ?? ''}`}</div>
              )}
              {expert.judgement && <div>{expert.judgement.summary}</div>}
            </div>
          ))}
          {round.left?.map(({ person, how, reason, on, substitute }) => (
            <div key={person.id} className="muted" data-left={how}>
              {`${person.name}：${dayText(on)}${how === 'avoided' ? '决定回避' : '更换'}，理由：${reason}`}
              {substitute && `（由${substitute.name}接替）`}
            </div>
          ))}
          {round.leftReviewers?.map(({ reviewer, reason, on, experts, cost }) => (
            <div key={reviewer.id} className="muted" data-left="reviewer">
              <p>{`${reviewer.name}：${dayText(on)}更换，理由：${reason}`}</p>
              {experts.map(({ person, judgement }) => (
                <p key={person.id}>{`${person.name}的意见（不计，保留在案）：${judgement?.summary ?? ''}`}</p>
              ))}
              {cost && <p>{`造价审核（不计，保留在案）：核定 ${wanOrDash(cost.approved)} 万元`}</p>}
            </div>
          ))}
        </Section>
      ))}
      {review.remarks.length > 0 && (
        <Section title="逐条意见与答复">
          <Rows
            rows={review.remarks}
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
      )}
    </>
  );
};

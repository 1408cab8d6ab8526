import type { ProjectView } from '@zhengxiang/application/contract';
import {
  appraisalCriteria,
  inLawWords,
  judgements,
  reductionReasons,
  type LawPack,
  type AppraisalCriterion,
} from '@zhengxiang/procedure';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';
import { wanOrDash } from '../ui/money.tsx';
import { Rows, Section } from '../ui/parts.tsx';
import { Marked } from '../ui/marked.tsx';

type Round = ProjectView['facts']['review']['rounds'][number];
const cutText = (amount: number): string => (amount === 0 ? '—' : `−${wanOrDash(amount)}`);

type Experts = Round['experts'];

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
            return (
              <span className={tone}>
                <Marked text={`${mark} ${judgements[criteria[row.key]]}`} />
              </span>
            );
          },
        })),
      ]}
    />
  );
};

type Cost = NonNullable<Round['cost']>;

/** 造价审核表 as it was recorded. */
const CostLines = ({
  cost,
  names,
  law,
}: {
  readonly cost: Cost;
  readonly law: LawPack | undefined;
  readonly names: ReadonlyMap<string, string>;
}): ReactElement => (
  <Rows
    rows={cost.lines}
    keyOf={(line) => line.id}
    columns={[
      { title: '名称', of: (line) => names.get(line.line) ?? line.line },
      {
        title: '申报（万元）',
        of: (line) => wanOrDash(line.declared),
        right: true,
        total: wanOrDash(cost.declared),
      },
      {
        title: '核减（万元）',
        of: (line) => cutText(line.reduced),
        right: true,
        total: cutText(cost.reduced),
      },
      {
        title: '核定（万元）',
        of: (line) => wanOrDash(line.approved),
        right: true,
        total: wanOrDash(cost.approved),
      },
      {
        title: '核减理由',
        of: (line) =>
          line.reasonCode === 'none' || law === undefined
            ? ''
            : `${inLawWords(law, reductionReasons[line.reasonCode])} ${line.note ?? ''}`,
        total: `核减率 ${((cost.reduced / Math.max(1, cost.declared)) * 100).toFixed(1)}%`,
      },
    ]}
  />
);

const whenJudged = (expert: Experts[number]): string => {
  if (expert.judgement) return `（${dayText(expert.judgement.on)}）`;
  if (expert.judgedOn) return `（${dayText(expert.judgedOn)}已出具，内容暂不公开）`;
  return expert.avoidance ? '（尚未出具意见）' : '（尚未申报回避情况）';
};

const Expert = ({ expert }: { readonly expert: Experts[number] }): ReactElement => (
  <div style={{ marginBottom: 8 }}>
    <strong>{expert.person.name}</strong>
    <span className="muted">{whenJudged(expert)}</span>
    {expert.avoidance?.related && <div className="muted">{`申报关系：${expert.avoidance.relation ?? ''}`}</div>}
    {expert.judgement && <div>{expert.judgement.summary}</div>}
  </div>
);

/** Who was called and is no longer part of the round, and what they had said. */
const Gone = ({ round }: { readonly round: Round }): ReactElement => (
  <>
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
  </>
);

/** One round of the review: who was called, the cost review, what everybody found. */
export const ReviewRound = ({
  round,
  caseId,
  names,
  law,
}: {
  readonly round: Round;
  readonly caseId: string;
  readonly law: LawPack | undefined;
  readonly names: ReadonlyMap<string, string>;
}): ReactElement => (
  <Section
    title={`第 ${String(round.number)} 轮评审（${round.mode === 'experts' ? '专家组' : `第三方：${round.reviewer?.name ?? ''}`}，${dayText(round.meetsOn)}）`}
  >
    {round.draw !== undefined && (
      <p>
        专家由随机抽取产生。
        <Link to="/projects/$id/expert-draw" params={{ id: caseId }}>
          核验抽取
        </Link>
      </p>
    )}
    {round.cost && <CostLines cost={round.cost} names={names} law={law} />}
    <Judgements experts={round.experts} />
    {round.experts.map((expert) => (
      <Expert key={expert.person.id} expert={expert} />
    ))}
    <Gone round={round} />
  </Section>
);

import { keysOf, sumFen, wan, type Fen, type Law } from '@zhengxiang/core';
import {
  appraisalCriteria,
  currentApplication,
  currentRound,
  inLawWords,
  judgements,
  reductionReasons,
  type AppraisalCriterion,
  type ProjectFacts,
} from '@zhengxiang/procedure';

/** A piece of text that an officer may take over, change or leave. */
export interface Proposal {
  readonly key: string;
  /** Where it belongs: the opinion itself or the assessment of article 7. */
  readonly field: 'text' | 'reuseAssessment';
  readonly title: string;
  readonly text: string;
}

const grades = keysOf(judgements);

/** 必要性：3 位专家认为符合 */
const tally = (facts: ProjectFacts, criterion: AppraisalCriterion): string => {
  const given = (currentRound(facts)?.experts ?? []).flatMap(({ judgement }) =>
    judgement ? [judgement.criteria[criterion]] : [],
  );
  const parts = grades
    .map((grade) => [grade, given.filter((one) => one === grade).length] as const)
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => `${String(count)} 位专家认为${judgements[grade]}`);
  return `${appraisalCriteria[criterion]}：${parts.join('，')}`;
};

const judged = (facts: ProjectFacts): string =>
  keysOf(appraisalCriteria)
    .map((criterion) => `${tally(facts, criterion)}。`)
    .join('\n');

const remarks = (facts: ProjectFacts): string | undefined => {
  const round = currentRound(facts)?.number;
  const lines = new Map((currentApplication(facts)?.lines ?? []).map(({ id, name }) => [id, name]));
  const own = facts.review.remarks.filter((remark) => remark.round === round);
  if (own.length === 0) return undefined;
  const said = own.map(({ criterion, line, remark, mustAnswer }, index) => {
    const about = [
      appraisalCriteria[criterion as AppraisalCriterion],
      ...(line === undefined ? [] : [`“${lines.get(line) ?? line}”`]),
    ].join('，');
    return `${String(index + 1)}．（${about}）${remark}${mustAnswer ? '（须答复）' : ''}`;
  });
  return `专家提出以下意见：\n${said.join('\n')}`;
};

const cost = (facts: ProjectFacts, law: Pick<Law, 'words'>): string | undefined => {
  const reviewed = currentRound(facts)?.cost;
  if (!reviewed) return undefined;
  const { declared, reduced, approved, lines } = reviewed;
  const byReason = new Map<string, Fen[]>();
  for (const line of lines)
    if (line.reduced > 0) byReason.set(line.reasonCode, [...(byReason.get(line.reasonCode) ?? []), line.reduced]);
  const reasons = [...byReason].map(
    ([code, amounts]) =>
      `${inLawWords(law, reductionReasons[code as keyof typeof reductionReasons])} ${wan(sumFen(amounts))} 万元`,
  );
  const rate = declared > 0 ? `，核减率 ${((reduced / declared) * 100).toFixed(1)}%` : '';
  const cut = reduced === 0 ? '没有核减' : `核减 ${wan(reduced)} 万元（${reasons.join('，')}）`;
  return `造价审核：申报 ${wan(declared)} 万元，${cut}，核定 ${wan(approved)} 万元${rate}。`;
};

const opening = (facts: ProjectFacts): string => {
  const [data, round] = [currentApplication(facts), currentRound(facts)];
  const who =
    round?.mode === 'independent-reviewer'
      ? `第三方机构${round.reviewer?.name ?? ''}`
      : ` ${String(round?.experts.length ?? 0)} 位专家组成的专家组`;
  return `${facts.origin.owner.name}申报的“${data?.name ?? ''}”由${who}于 ${round?.meetsOn ?? ''} 进行论证和造价审核。`;
};

/**
 * Texts for the opinion, drawn from what was judged, remarked and costed. Nothing is decided here: each piece is offered, and
 * the officer takes it over, changes it or leaves it.
 */
export const opinionProposals = (facts: ProjectFacts, law: Pick<Law, 'words'>): readonly Proposal[] => {
  const reuse = currentApplication(facts)?.reuse;
  const pieces: readonly (Proposal | undefined)[] = [
    { key: 'opening', field: 'text', title: '评审过程', text: opening(facts) },
    { key: 'judged', field: 'text', title: '逐项评估', text: judged(facts) },
    piece('remarks', 'text', '逐条意见', remarks(facts)),
    piece('cost', 'text', '造价审核', cost(facts, law)),
    piece('reuse', 'reuseAssessment', '单位申报的利旧情况', reuse && `单位申报：${reuse}`),
    piece('sharing', 'reuseAssessment', '专家对资源整合共享的评估', `${tally(facts, 'integrationAndSharing')}。`),
  ];
  return pieces.filter((one): one is Proposal => one !== undefined);
};

const piece = (key: string, field: Proposal['field'], title: string, text: string | undefined): Proposal | undefined =>
  text === undefined || text === '' ? undefined : { key, field, title, text };

/** The text with a proposal at its end, once. */
export const withProposal = (before: unknown, { text }: Proposal): string => {
  const known = typeof before === 'string' ? before.trimEnd() : '';
  if (known.includes(text)) return known;
  return known === '' ? text : `${known}\n${text}`;
};

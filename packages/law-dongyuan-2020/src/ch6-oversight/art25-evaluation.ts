import {
  article,
  chineseDate,
  consequence,
  duty,
  guard,
  met,
  notice,
  power,
  tells,
  unmet,
  type ConsequenceState,
} from '@zhengxiang/core';
import { ratings } from '@zhengxiang/procedure';
import { evaluateWhatIsInUse, impliedEvaluationDay } from './evaluation-rules.ts';
import { criticised } from './performance.ts';
import { because } from './reasons.ts';
import {
  awaitsCriticism,
  criticiseSeriousViolation,
  impliedCriticismDay,
  impliedProvision,
  reportToAllFour,
  resolveOpenViolation,
} from './violation-rules.ts';

const ratingNames: ReadonlyMap<string, string> = new Map(Object.entries(ratings));

/** Article 25: what became of a unit's projects stands before whoever reviews its next one; serious violations are made known. */
export const art25 = article('art25', {
  p1: {
    'bureau-evaluates': power(
      ['evaluation.record'],
      [{ organ: 'data-bureau', posts: ['evaluation', 'leader'] }],
      '{data-bureau}对项目运作实施情况和应用效果进行评价。',
    ),
    'evaluate-what-is-in-use': evaluateWhatIsInUse,
    'implied-evaluation-day': impliedEvaluationDay,
    'basis-of-later-projects': notice(
      ['review.convene', 'review.issueOpinion', 'approval.issue'],
      '{project-owner}以前项目的评价结果，是后续建设项目的立项依据之一。',
    ),
    'earlier-projects': consequence(
      '评审和审批时，列出同一单位以前项目的评价、通报、绩效不合格和没有销号的违规；销号不抹去通报。',
      ({ facts, around }) => {
        const underReview = facts.intake.firstSubmittedOn !== undefined && facts.approval === undefined;
        if (!underReview || facts.closed !== undefined) return [];
        const { evaluations, openViolations, criticisms = [], unqualified = [] } = around.unitRecord;
        const lines: readonly (ConsequenceState | false)[] = [
          ...evaluations.map(({ project, rating, on }): ConsequenceState => ({
            text: `同一单位的“${project}”${chineseDate(on)}评价结果为${ratingNames.get(rating) ?? rating}`,
            tone: rating === 'unqualified' ? 'warning' : 'info',
          })),
          ...criticisms.map(({ project, on }): ConsequenceState => ({
            text: `同一单位的“${project}”${chineseDate(on)}因严重违规被通报`,
            tone: 'warning',
          })),
          unqualified.length > 0 && {
            text: `同一单位绩效评价不合格的项目：${unqualified.map((name) => `“${name}”`).join('、')}`,
            tone: 'warning',
          },
          openViolations > 0 && { text: `同一单位还有 ${openViolations} 项违规没有销号`, tone: 'warning' },
        ];
        return lines.filter((line) => line !== false);
      },
    ),
    'result-shown': consequence('最近一次评价结果。', ({ facts: { oversight } }) => {
      const latest = oversight.evaluations.at(-1);
      if (latest === undefined) return [];
      const text = `${chineseDate(latest.evaluatedOn)}评价结果：${ratings[latest.rating]}`;
      return [{ text, tone: latest.rating === 'unqualified' ? 'warning' : 'info' }];
    }),
  },
  p2: {
    'bureau-records-violations': power(
      ['violation.record', 'violation.resolve'],
      [{ organ: 'data-bureau', posts: ['evaluation', 'leader'] }],
      '{data-bureau}记录违反本办法的情况。',
    ),
    'bureau-criticises': power(
      ['criticism.issue'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '{data-bureau}对严重违规的{project-owner}进行通报。',
    ),
    'implied-provision': impliedProvision,
    'resolve-open-violation': resolveOpenViolation,
    'criticise-serious-violation': criticiseSeriousViolation,
    'report-to-all-four': reportToAllFour,
    'tell-all-four': tells(
      ['criticism.issue'],
      [
        { organ: 'discipline-commission' },
        { organ: 'organization-department' },
        { organ: 'finance-bureau' },
        { organ: 'audit-bureau' },
        { organ: 'project-owner' },
      ],
      '通报和有关情况，{project-owner}、{discipline-commission}、{organization-department}、{finance-bureau}、{audit-bureau}都会收到。',
    ),
    'implied-criticism-day': impliedCriticismDay,
    'unqualified-after-criticism': guard(['performance.rate'], {
      says: '严重违规被通报的，该项目绩效评价结果为不合格。',
      checkInput: ({ facts }, { rating }) => {
        const serious = criticised(facts);
        if (serious === undefined || rating === 'unqualified') return met;
        const { violation, criticism } = serious;
        return unmet(because('rating-fixed', { violation: violation.id, on: criticism.issuedOn }), { field: 'rating' });
      },
    }),
    'issue-criticism': duty('严重违规的，由{data-bureau}通报并报送四个部门。', ({ facts: { oversight } }) =>
      oversight.violations.filter(awaitsCriticism).map(({ id, on }) => ({
        of: 'data-bureau' as const,
        text: `严重违规 ${id} 应予通报，并报{discipline-commission}、{organization-department}、{finance-bureau}、{audit-bureau}`,
        since: on,
        action: 'criticism.issue' as const,
      })),
    ),
    'violations-shown': consequence('违规情况、通报和绩效评价结果。', ({ facts }) => {
      const serious = criticised(facts);
      return [
        ...facts.oversight.violations
          .filter(({ resolvedOn }) => resolvedOn === undefined)
          .map(({ id, severity, facts: text }): ConsequenceState => {
            const name = severity === 'serious' ? '严重违规' : '违规';
            return { text: `${name} ${id}：${text}`, tone: severity === 'serious' ? 'danger' : 'warning' };
          }),
        ...(serious
          ? [
              {
                text: `${chineseDate(serious.criticism.issuedOn)}已通报，本项目绩效评价结果为不合格`,
                tone: 'danger' as const,
              },
            ]
          : []),
      ];
    }),
  },
});

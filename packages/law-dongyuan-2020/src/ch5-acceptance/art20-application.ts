import {
  article,
  chineseDate,
  consequence,
  defines,
  guard,
  met,
  past,
  power,
  requires,
  unmet,
  type Law,
} from '@zhengxiang/core';
import { approvedAmountOf, currentApplication, totalInvestmentOf, type ProjectFacts } from '@zhengxiang/procedure';
import { exceptionsOf } from '../ch2-initiation/waiver-rules.ts';
import { needsSupervision } from '../ch4-implementation/supervision.ts';
import { moneyOf } from '../figures.ts';
import { acceptedReport, failedReport, notBuilt, notInRound, pendingApplication } from './round.ts';
import { because } from './reasons.ts';

/** Reading: the report is asked for where article 16 asks for supervision, or where a firm supervised all the same. */
export const asksSupervisionReport = (facts: ProjectFacts): boolean => {
  const application = currentApplication(facts);
  return facts.implementation.supervision !== undefined || (application !== undefined && needsSupervision(application));
};

/** Article 20(3): the limit itself is included. */
export const asksSelfEvaluation = (facts: ProjectFacts, law: Law): boolean =>
  (totalInvestmentOf(facts) ?? 0) >= moneyOf(law, 'selfEvaluationThreshold');

/** Article 20: the application for acceptance and what comes with it. */
export const art20 = article('art20', {
  p1: {
    'owner-applies': power(
      ['acceptance.apply'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}向{data-bureau}申请验收。',
    ),
    'bureau-returns': power(
      ['acceptance.return'],
      [{ organ: 'data-bureau', posts: ['intake', 'review', 'leader'] }],
      '材料不齐或不符的，{data-bureau}退回补充。',
    ),
    'after-preliminary': guard(['acceptance.apply'], {
      says: '初步验收通过后申请验收；被退回的可以再次申请，验收不合格的，再次初步验收通过后申请。',
      partlyOn: ['art20-again-after-failure'],
      check: ({ facts, law }) => {
        const blocked = notBuilt(facts, law);
        if (blocked) return blocked;
        const accepted = acceptedReport(facts);
        if (accepted) return past(because('already-accepted', { on: accepted.issuedOn }));
        const application = pendingApplication(facts);
        if (application) return past(because('already-applied', { on: application.on }));
        const { preliminary } = facts.acceptance;
        const failed = failedReport(facts);
        if (failed !== undefined && preliminary?.conclusion === 'passed' && preliminary.heldOn < failed.issuedOn)
          return unmet(because('preliminary-before-failure', { on: preliminary.heldOn, failedOn: failed.issuedOn }), {
            remedy: { text: '整改后再次组织初步验收并通过', action: 'acceptance.preliminary' },
            restsOn: ['art20-again-after-failure'],
          });
        if (preliminary?.conclusion === 'passed') return met;
        const reason = preliminary
          ? because('preliminary-failed', { on: preliminary.heldOn })
          : because('preliminary-missing');
        return unmet(reason, { remedy: { text: '组织初步验收并通过', action: 'acceptance.preliminary' } });
      },
    }),
    'material-provided': guard(['acceptance.apply'], {
      says: '提供项目验收材料和初步验收材料。',
      checkInput: (_, { material, preliminaryMaterial }) => [
        requires(material.length > 0, () =>
          unmet(because('material-missing', { material: '项目验收材料' }), { field: 'material' }),
        ),
        requires(preliminaryMaterial.length > 0, () =>
          unmet(because('material-missing', { material: '初步验收材料' }), { field: 'preliminaryMaterial' }),
        ),
      ],
    }),
    'return-before-panel': guard(['acceptance.return'], {
      says: '组织验收小组之前，可以退回验收申请。',
      check: ({ facts, law }) =>
        notInRound(facts, law) ?? (facts.acceptance.panel === undefined ? met : past(because('panel-at-work'))),
    }),
    'returned-shown': consequence('验收申请被退回的，标明问题和要求。', ({ facts: { acceptance } }) =>
      acceptance.returned === undefined
        ? []
        : [
            {
              text: `验收申请于 ${chineseDate(acceptance.returned.on)}退回：${acceptance.returned.reason}`,
              tone: 'warning',
            },
          ],
    ),
  },
  p2: {
    ...exceptionsOf('art20'),
    'supervision-report': guard(['acceptance.apply'], {
      says: '原则上需提交第三方{supervision-firm}出具的监理报告。',
      checkInput: ({ facts }, { supervisionReport }) =>
        requires(!asksSupervisionReport(facts) || (supervisionReport ?? []).length > 0, () =>
          unmet(because('supervision-report-missing'), {
            field: 'supervisionReport',
            waivableBy: 'data-bureau',
            remedy: { text: '上传监理报告，或申请原则性例外', action: 'waiver.request' },
          }),
        ),
    }),
    // Reading: what was filed when the firm was appointed need not be handed in again.
    'supervision-qualification': guard(['acceptance.apply'], {
      says: '原则上需提交监理资质材料；确定{supervision-firm}时已提交的，不必重复提交。',
      checkInput: ({ facts }, { supervisionQualification }) => {
        const files = supervisionQualification ?? facts.implementation.supervision?.qualificationFiles ?? [];
        return requires(!asksSupervisionReport(facts) || files.length > 0, () =>
          unmet(because('supervision-qualification-missing'), {
            field: 'supervisionQualification',
            waivableBy: 'data-bureau',
            remedy: { text: '上传监理资质材料，或申请原则性例外', action: 'waiver.request' },
          }),
        );
      },
    }),
  },
  p3: {
    'self-evaluation-limit': defines(
      'selfEvaluationThreshold',
      '总投资 {selfEvaluationThreshold}（含）以上的，需提交《绩效自评报告》（附件5）。',
    ),
    'self-evaluation': guard(['acceptance.apply'], {
      says: '总投资 {selfEvaluationThreshold}（含）以上的项目，需提交《东源县政务信息化服务项目绩效自评报告》（附件5）。',
      partlyOn: ['art20-total-investment'],
      checkInput: ({ facts, law }, { annex5 }) => {
        const limit = moneyOf(law, 'selfEvaluationThreshold');
        return requires(!asksSelfEvaluation(facts, law) || annex5 !== undefined, () =>
          unmet(because('self-evaluation-missing', { totalInvestment: totalInvestmentOf(facts) ?? limit, limit }), {
            field: 'annex5',
            remedy: '填写附件5',
            // What the review approved is above the limit in every reading of 总投资.
            restsOn: (approvedAmountOf(facts) ?? 0) >= limit ? [] : ['art20-total-investment'],
          }),
        );
      },
    }),
  },
});

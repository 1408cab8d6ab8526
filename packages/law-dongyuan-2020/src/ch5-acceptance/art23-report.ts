import { article, chineseDate, consequence, daysBetween, duty, power } from '@zhengxiang/core';
import {
  impliedDueDay,
  impliedReinspectionDay,
  orderBeforeReport,
  reinspectEveryItem,
  reinspectWhatWasReported,
  reportEveryItem,
  reportWhatWasOrdered,
} from './rectification-rules.ts';
import {
  impliedReportDay,
  openVoteExplained,
  openVoteShown,
  reportAfterOpinions,
  reportFollowsOpinion,
} from './report-rules.ts';
import { failedReport, notWithPanel, openItems } from './round.ts';

/** Article 23: rectification, reinspection, and the report that follows the panel's opinion. */
export const art23 = article('art23', {
  p1: {
    'bureau-orders-and-reinspects': power(
      ['acceptance.orderRectification', 'acceptance.reinspect'],
      [{ organ: 'data-bureau', posts: ['review', 'leader'] }],
      '{data-bureau}列出整改事项，并对整改进行复核。',
    ),
    'owner-rectifies': power(
      ['acceptance.reportRectified'],
      [{ organ: 'project-owner', posts: ['clerk'] }],
      '{project-owner}及时进行整改，并申请复核。',
    ),
    'bureau-reports': power(
      ['acceptance.issueReport'],
      [{ organ: 'data-bureau', posts: ['leader'] }],
      '{data-bureau}根据验收小组意见出具验收报告。',
    ),
    'order-before-report': orderBeforeReport,
    'implied-due-day': impliedDueDay,
    'report-what-was-ordered': reportWhatWasOrdered,
    'report-every-item': reportEveryItem,
    'reinspect-what-was-reported': reinspectWhatWasReported,
    'reinspect-every-item': reinspectEveryItem,
    'implied-reinspection-day': impliedReinspectionDay,
    'report-after-opinions': reportAfterOpinions,
    'report-follows-opinion': reportFollowsOpinion,
    'open-vote-explained': openVoteExplained,
    'open-vote-shown': openVoteShown,
    'implied-report-day': impliedReportDay,
    rectify: duty('{project-owner}及时整改，{data-bureau}及时复核。', ({ facts, law }) => {
      const { rectification } = facts.acceptance;
      if (rectification === undefined || notWithPanel(facts, law)) return [];
      const { state, orderedOn: since, dueOn } = rectification;
      const text = `还有 ${openItems(rectification).length} 项需要整改，整改后申请复核`;
      if (state === 'ordered')
        return [{ of: 'project-owner', text, since, dueOn, action: 'acceptance.reportRectified' }];
      return state === 'reported'
        ? [{ of: 'data-bureau', text: '整改已完成，应及时复核', since, action: 'acceptance.reinspect' }]
        : [];
    }),
    'rectification-shown': consequence('整改逾期、验收不合格的，标明出来。', ({ facts, today }) => {
      const { rectification } = facts.acceptance;
      const failed = failedReport(facts);
      if (failed) return [{ text: `${chineseDate(failed.issuedOn)}验收不合格`, tone: 'danger' }];
      if (rectification?.state !== 'ordered' || today <= rectification.dueOn) return [];
      const late = daysBetween(rectification.dueOn, today);
      return [{ text: `整改期限 ${chineseDate(rectification.dueOn)}，已逾期 ${late} 天`, tone: 'danger' }];
    }),
  },
});

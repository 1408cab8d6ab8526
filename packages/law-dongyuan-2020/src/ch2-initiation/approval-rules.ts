import { guard, met, past, unmet } from '@zhengxiang/core';
import { plausibleDay } from './plausible-day.ts';
import { because } from './reasons.ts';

export const approvedAfterReview = guard(['approval.issue'], {
  says: '项目评审通过（修改后通过的，确认修改到位）后立项批复，核定金额以造价审核为准。',
  partlyOn: ['art10-outcomes'],
  check: ({ facts: { approval, review } }) => {
    if (approval !== undefined) return past(because('approved', { on: approval.on }));
    if (review.state === 'passed') return met;
    return review.state === 'revision'
      ? unmet(because('revision-unconfirmed'), {
          remedy: { text: '先确认修改到位', action: 'review.confirmAnswers' },
          restsOn: ['art10-outcomes'],
        })
      : unmet(because('not-passed'), { remedy: { text: '先出具项目评审意见', action: 'review.issueOpinion' } });
  },
});

export const impliedApprovalDay = guard(['approval.issue'], {
  says: '批复日期不早于评审意见和修改到位的确认，不晚于当天。',
  checkInput: ({ facts: { review }, today }, { issuedOn }) =>
    plausibleDay({
      field: 'issuedOn',
      label: '批复日期',
      date: issuedOn,
      today,
      earliest: review.opinion?.confirmedOn ?? review.opinion?.issuedOn,
      earliestLabel: review.opinion?.confirmedOn === undefined ? '评审意见出具日期' : '修改到位确认日期',
    }),
});

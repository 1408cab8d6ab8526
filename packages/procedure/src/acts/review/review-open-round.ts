import { action, f, optional } from '@zhengxiang/core';
import type { ReviewRound } from '../../facts/index.ts';
import type { Reducer } from '../../project/events.ts';

import { base } from './shared.ts';
import { withReview } from './steps.ts';

export const reviewOpenRound = action({
  ...base,
  title: '再评一轮',
  event: 'review.round-opened',
  urgency: 'option',
  beginsRound: true,
  offeredIn: 'review-room',
  reads: ['review', 'application'],
  says: '意见不足以形成评审意见，由同一组专家或者另请的专家再评一轮。',
  fields: {
    reason: f.longText('原因', { maxLength: 2000, minLength: 2 }),
    meetsOn: f.date('评审日期', { ofToday: true }),
    experts: optional(f.people('另请的专家', 'expert', { help: '不选的，由本轮的专家再评' })),
  },
});

export const reviewRoundOpened: Reducer<'review.round-opened'> = (facts, { body, happenedOn }) => {
  const last = facts.review.rounds.at(-1);
  if (last === undefined) return facts;
  const called = body.experts ?? [];
  const again = called.length > 0 ? called : last.experts.map(({ person }) => person);
  const round: ReviewRound = {
    number: last.number + 1,
    mode: last.mode,
    convenedOn: happenedOn,
    meetsOn: body.meetsOn,
    // Everybody discloses anew: relations change between meetings.
    experts: last.mode === 'experts' ? again.map((person) => ({ person })) : [],
    reviewer: last.reviewer,
    // Another group has not come out of the draw of the first one.
    draw: called.length > 0 ? undefined : last.draw,
  };
  return withReview(facts, { rounds: [...facts.review.rounds, round] });
};

import { action, f, optional } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';

import { base, reviewerFields } from './shared.ts';
import { reviewerOf, withReview } from './steps.ts';

export const reviewConvene = action({
  ...base,
  title: '组织评审',
  event: 'review.convened',
  urgency: 'task',
  beginsRound: true,
  offeredIn: 'review-room',
  workedIn: 'review-room',
  layout: 'draw',
  target: 5,
  brought: ['draw'],
  reads: ['review', 'application'],
  says: '组织专家组，或委托有资质的第三方机构，开始一轮论证和造价审核。',
  fields: {
    mode: f.choice('评审方式', { experts: '专家组', 'independent-reviewer': '有资质的第三方机构' }),
    experts: optional(f.people('专家', 'expert', { when: { field: 'mode', in: ['experts'] } })),
    reviewer: optional(
      f.group('第三方评审机构', reviewerFields, { when: { field: 'mode', in: ['independent-reviewer'] } }),
    ),
    meetsOn: f.date('评审日期', { ofToday: true }),
    place: optional(f.text('评审地点')),
    /** The certificate of the draw (`drawCertificate`), one canonical text; absent where experts were not drawn here. */
    draw: optional(f.longText('专家抽取凭证')),
  },
});

export const reviewConvened: Reducer<'review.convened'> = (facts, { body, happenedOn }) =>
  withReview(facts, {
    state: 'under-review',
    rounds: [
      ...facts.review.rounds,
      {
        number: facts.review.rounds.length + 1,
        mode: body.mode,
        convenedOn: happenedOn,
        meetsOn: body.meetsOn,
        experts: (body.experts ?? []).map((person) => ({ person })),
        reviewer: body.reviewer && reviewerOf(body.reviewer),
        draw: body.draw,
      },
    ],
  });

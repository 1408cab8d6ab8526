import { duty, guard, met, past, unmet, type Verdict } from '@zhengxiang/core';
import { applicationFields } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

export const intakeWhileSubmitted = guard(['intake.accept', 'intake.return', 'intake.refuse'], {
  says: '对已报送、尚未受理的材料，作出受理、退回补正或者不予受理的决定。',
  check: ({ facts: { intake } }): Verdict => {
    if (intake.state === 'submitted') return met;
    // A review that was sent back leaves the day of its intake on record; what comes next is handed in anew.
    if (intake.state !== 'open' && intake.acceptedOn !== undefined)
      return past(because('already-accepted', { on: intake.acceptedOn }));
    return unmet(because('not-submitted'), { remedy: { text: '等待单位报送', action: 'initiation.submit' } });
  },
});

export const impliedTargets = guard(['intake.return'], {
  says: '需补正的是申报材料中的栏目或材料。',
  checkInput: (_context, { items }) =>
    items.flatMap(({ target }, index) =>
      Object.hasOwn(applicationFields, target.split('.')[0] ?? '')
        ? []
        : [unmet(because('no-such-target', { target }), { field: `items.${index}.target` })],
    ),
});

export const reviewInTime = duty('受理材料后，应及时组织专家组论证和造价审核。', ({ facts }) => {
  const { acceptedOn } = facts.intake;
  return acceptedOn === undefined || facts.review.state !== 'none' || facts.closed !== undefined
    ? []
    : [{ of: 'data-bureau', text: '材料已受理，应及时组织项目评审。', since: acceptedOn, action: 'review.convene' }];
});

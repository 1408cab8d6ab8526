import { action, f, optional, type PersonRef } from '@zhengxiang/core';
import type { ProjectFacts } from '../../facts/index.ts';
import type { Reducer } from '../../project/events.ts';
import { base } from './shared.ts';

/** Somebody else goes on with a running project on the unit's side: by name, with what was handed to them. */
export const handoverRegister = action({
  ...base,
  title: '项目交接',
  event: 'handover.registered',
  urgency: 'option',
  handsOver: true,
  reads: ['application'],
  says: '经办人调离、换岗的，登记由谁接手；没有填完的草稿一并移交，记录写明交接双方。',
  fields: {
    to: f.person('接手人', 'staff'),
    phone: optional(f.text('接手人联系电话', { maxLength: 40, personal: true })),
    matters: f.longText('移交的事项和材料', { maxLength: 4000, minLength: 4 }),
    reason: f.longText('交接原因', { maxLength: 1000, minLength: 2 }),
  },
});

/** Who answers for the project on the unit's side: whoever it was handed to, before that whoever finished its application. */
export const handlerOf = ({
  handovers,
  versions,
  handledBy,
}: Pick<ProjectFacts, 'handovers' | 'versions' | 'handledBy'>): Pick<PersonRef, 'id' | 'name'> | undefined => {
  const handed = handovers.at(-1)?.to;
  if (handed) return handed;
  const first = versions.at(-1)?.preparedBy ?? handledBy[0];
  return first && { id: first.personId, name: first.name };
};

export const handoverRegistered: Reducer<'handover.registered'> = (facts, { body, actor, happenedOn }) => ({
  ...facts,
  handovers: [
    ...facts.handovers,
    { from: handlerOf(facts), to: body.to, matters: body.matters, reason: body.reason, by: actor, on: happenedOn },
  ],
});

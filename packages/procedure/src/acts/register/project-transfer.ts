import { action } from '@zhengxiang/core';
import type { FormerOwner } from '../../facts/index.ts';
import type { Reducer } from '../../project/events.ts';
import { originAfter, transferFields } from './shared.ts';

/** Left in every project of a unit by what the register of units records; nobody does it in the project itself. */
export const projectTransfer = action({
  caseKind: 'project',
  stage: 'oversight',
  title: '建设单位变动',
  event: 'project.transferred',
  urgency: 'option',
  tells: 'decision',
  reads: ['overview'],
  says: '单位更名、合并、分立、撤销的，项目自登记的日期起归承接单位；已经办理的事项和出具的文书不变。',
  fields: transferFields,
});

/** What was done stays done, with all that is owed, locked and on record; from now on another unit answers for it. */
export const projectTransferred: Reducer<'project.transferred'> = (facts, { body, seq }) => {
  const { owner } = facts.origin;
  const former: FormerOwner = {
    owner: { id: owner.id, name: owner.name },
    change: body.change,
    until: body.on,
    number: body.number,
    document: body.document,
    seq,
  };
  const origin = originAfter(facts.origin, body);
  // A registration that was wrong has made nobody an owner.
  if (body.change === 'undo')
    return { ...facts, origin, formerOwners: facts.formerOwners.filter(({ number }) => number !== body.undoes) };
  // Of a change of the competent department the unit itself hears, and stays what it is.
  const isSame = owner.id === origin.owner.id && owner.name === origin.owner.name;
  return { ...facts, origin, formerOwners: isSame ? facts.formerOwners : [...facts.formerOwners, former] };
};

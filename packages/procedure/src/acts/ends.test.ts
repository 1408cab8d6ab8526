import { describe, expect, it } from 'vitest';
import { plainDate } from '@zhengxiang/core';
import type { AnyEvent } from '../project/events.ts';
import { applyEvent } from '../cases/project.ts';
import { emptyProject } from '../facts/index.ts';
import { actions, type ActionId } from './index.ts';

const empty = emptyProject({ caseId: 'c', packId: 'p', owner: { id: 'o', name: '某局' } });
const actor = { personId: 'p', name: '某人', organisationId: 'o', organisationName: '某局', post: 'clerk' };

/** Whether an act leaves the case closed before its work is done, whatever it says. Most cannot be folded on nothing: they do not. */
const endsUnfinished = (id: ActionId): boolean => {
  const event = { seq: 1, type: actions[id].event, body: {}, actor, actingAs: 'project-owner' };
  try {
    const { closed } = applyEvent(empty, { ...event, happenedOn: plainDate('2021-07-01') } as unknown as AnyEvent);
    return closed !== undefined && closed.how !== 'finished';
  } catch {
    return false;
  }
};

describe('办结的事项', () => {
  it('没有办完就把项目办结的，办理时都再问一次，别的不问', () => {
    const ids = Object.keys(actions) as ActionId[];
    expect(ids.filter(endsUnfinished).sort()).toEqual(ids.filter((id) => actions[id].ends === true).sort());
    expect(ids.filter(endsUnfinished)).toContain('initiation.abandon');
  });
});

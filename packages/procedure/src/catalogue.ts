import type { Procedure } from '@zhengxiang/core';
import { actions } from './acts/index.ts';
import { applyTo } from './cases/apply-to.ts';
import { correctingOf } from './cases/correcting.ts';
import type { AnyEvent } from './project/events.ts';

/** The procedure of a county's project: every act that this product knows, of projects, yearly lists and regulations. */
export const procedure: Procedure = {
  acts: actions,
  after: (facts, { action, input, actor, actingAs, today }) => {
    const { personId, name, organisationId, organisationName, post } = actor;
    return applyTo(facts, {
      seq: facts.seq + 1,
      type: actions[action].event,
      body: input,
      actor: { personId, name, organisationId, organisationName, post },
      actingAs,
      happenedOn: today,
    } as AnyEvent);
  },
  correcting: correctingOf,
};

import type { Delegations } from '@zhengxiang/application';
import { legalDay, type Clock } from '../../clock.ts';
import { answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import { fromDone } from './account-handlers.ts';

type DelegationRoute = 'delegations' | 'addDelegation' | 'withdrawDelegation';

/** Posts lent to colleagues for a time. */
export const delegationHandlers = (delegations: Delegations, clock: Clock): Pick<Handlers, DelegationRoute> => {
  const moment = () => ({ now: clock.now(), today: legalDay(clock.now()) });
  return {
    delegations: async ({ session }) => answer(await delegations.view(session.actor, moment().today)),
    addDelegation: async ({ session, body }) => fromDone(await delegations.grant(session.actor, body, moment())),
    withdrawDelegation: async ({ session, params, body }) =>
      fromDone(await delegations.withdraw(session.actor, params.id, body.reason, moment())),
  };
};

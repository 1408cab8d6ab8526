import type { Application } from '@zhengxiang/application';
import { legalDay, type Clock } from '../../clock.ts';
import { answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';

/** Cockpit, data catalogue and oversight: readings of what the signed-in person may see. */
export const insightHandlers = (
  { insights }: Application,
  clock: Clock,
): Pick<Handlers, 'cockpit' | 'dataResources' | 'oversight' | 'funds'> => {
  const today = () => legalDay(clock.now());
  return {
    cockpit: async ({ session, query }) => answer(await insights.cockpit(session.actor, query, today())),
    dataResources: async ({ session, query }) => answer(await insights.dataResources(session.actor, query)),
    oversight: async ({ session, query }) => answer(await insights.oversight(session.actor, query, today())),
    funds: async ({ session, query }) => answer(await insights.funds(session.actor, query)),
  };
};

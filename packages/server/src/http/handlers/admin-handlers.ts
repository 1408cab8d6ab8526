import { answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import { fromDone, keeperOf } from './account-handlers.ts';
import { addressWarning, type PublicAddress } from '../../public-address.ts';
import type { Administration } from '@zhengxiang/application';

type AdminRoute =
  | 'adminPeople'
  | 'adminRecords'
  | 'publicAddress'
  | 'adminAddPerson'
  | 'adminEditPerson'
  | 'adminResetPassword'
  | 'adminAddOrganisation'
  | 'adminEditOrganisation';

/** The routes of the administrator's desk. Who may call which stands in `http/access.ts`. */
export const adminHandlers = (administration: Administration, address: PublicAddress): Pick<Handlers, AdminRoute> => ({
  adminPeople: async ({ session }) => answer(await administration.people(keeperOf(session))),
  adminRecords: async ({ session }) => answer(await administration.records(keeperOf(session))),
  publicAddress: () =>
    Promise.resolve(
      answer({
        kind: address.kind,
        url: address.kind === 'missing' ? null : address.url,
        warning: addressWarning(address) ?? null,
      }),
    ),
  adminAddPerson: async ({ session, body }) => fromDone(await administration.addPerson(keeperOf(session), body)),
  adminEditPerson: async ({ session, params, body }) =>
    fromDone(await administration.editPerson(keeperOf(session), params.id, body)),
  adminResetPassword: async ({ session, params }) =>
    fromDone(await administration.resetPassword(keeperOf(session), params.id)),
  adminAddOrganisation: async ({ session, body }) =>
    fromDone(await administration.addOrganisation(session.actor, body)),
  adminEditOrganisation: async ({ session, params, body }) =>
    fromDone(await administration.editOrganisation(session.actor, params.id, body)),
});

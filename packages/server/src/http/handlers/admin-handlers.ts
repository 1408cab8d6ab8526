import { answer } from '../problems.ts';
import type { Handlers } from '../register-routes.ts';
import { fromDone, keeperOf } from './account-handlers.ts';
import { addressWarning, type PublicAddress } from '../../public-address.ts';
import type { Administration, OrganisationRegister } from '@zhengxiang/application';

type AdminRoute =
  | 'adminPeople'
  | 'adminRecords'
  | 'publicAddress'
  | 'adminAddPerson'
  | 'adminEditPerson'
  | 'adminResetPassword'
  | 'adminAddOrganisation'
  | 'adminEditOrganisation'
  | 'organisationRegister'
  | 'previewOrganisationChange'
  | 'registerOrganisationChange'
  | 'undoOrganisationChange';

/** The routes of the administrator's desk. Who may call which stands in `http/access.ts`. */
export const adminHandlers = (
  administration: Administration,
  organisationRegister: OrganisationRegister,
  address: PublicAddress,
): Pick<Handlers, AdminRoute> => ({
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
  organisationRegister: async () => answer(await organisationRegister.view()),
  previewOrganisationChange: async ({ session, body }) =>
    answer(await organisationRegister.preview(session.actor, body)),
  registerOrganisationChange: async ({ session, body }) =>
    fromDone(await organisationRegister.register(session.actor, body)),
  undoOrganisationChange: async ({ session, body }) => fromDone(await organisationRegister.undo(session.actor, body)),
});

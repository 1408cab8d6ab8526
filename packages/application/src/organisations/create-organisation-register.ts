import type { Actor } from '@zhengxiang/core';
import type { Done, Making } from '../administration/done.ts';
import { momentOf } from '../case/moment.ts';
import type {
  LawNames,
  OrganisationChangeAgreed,
  SuccessionGiven,
  OrganisationChangePreview,
  OrganisationChangeUndone,
  OrganisationRegisterView,
} from '../contract/index.ts';
import type { Laws, UnitOfWork } from '../ports/index.ts';
import type { OrganisationRegisterStore } from './plan.ts';
import { previewChange, registerChange, type Registering } from './register-change.ts';
import { registerView } from './register-view.ts';
import { undoChange } from './undo-change.ts';

/** What becomes of organisations: renamed, merged, split, closed, and taken back where it was registered wrongly. For the county's keeper. */
export interface OrganisationRegister {
  view(): Promise<OrganisationRegisterView>;
  preview(by: Actor, given: SuccessionGiven): Promise<OrganisationChangePreview>;
  /** Everything in one transaction, or nothing. */
  register(by: Actor, given: OrganisationChangeAgreed): Promise<Done<{ number: number }>>;
  undo(by: Actor, given: OrganisationChangeUndone): Promise<Done<{ number: number }>>;
}

interface Parts extends Making {
  readonly unit: Pick<UnitOfWork<OrganisationRegisterStore>, 'transaction' | 'snapshot'>;
  readonly laws: Laws;
  readonly software: string;
  readonly now: () => Date;
  readonly names: Pick<LawNames, 'roles'>;
}

/** The register of changes on any store. */
export const createOrganisationRegister = ({
  unit,
  laws,
  software,
  now,
  names,
  ...make
}: Parts): OrganisationRegister => {
  const within = <T>(by: Actor, work: (registering: Registering) => Promise<T>): Promise<T> =>
    unit.transaction((store) =>
      work({ store, laws, software, by, moment: momentOf(now()), newId: make.newId, names, make }),
    );
  return {
    view: () => unit.snapshot((store) => registerView(store)),
    preview: (by, given) => within(by, (registering) => previewChange(registering, given)),
    register: (by, given) => within(by, (registering) => registerChange(registering, given)),
    undo: (by, given) => within(by, (registering) => undoChange(registering, given)),
  };
};

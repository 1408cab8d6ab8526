import type { PlainDate } from '@zhengxiang/core';
import type { CaseKind, OwnerChange } from '@zhengxiang/procedure';

/** An organisation as it stood on one side of a change. */
export interface ChangedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly uscc: string | null;
}

/** Something that went from one organisation to another. */
export interface Moved {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** An entry of the register of changes: what became of organisations, from which day, by which document. Never altered. */
export interface OrganisationChange {
  /** 1, 2, 3 …: the county's own count. */
  readonly number: number;
  readonly change: OwnerChange;
  readonly on: PlainDate;
  readonly document: string;
  readonly reason: string;
  readonly by: { readonly personId: string; readonly name: string; readonly organisationName: string };
  readonly at: Date;
  /** The entry that this one takes back. */
  readonly undoes: number | null;
  /** As they were before. */
  readonly sources: readonly ChangedOrganisation[];
  /** As they are from then on; of a renamed one itself. */
  readonly targets: readonly ChangedOrganisation[];
  /** Those among the sources that are no more. */
  readonly ended: readonly string[];
  /** The cases that went with it, those of units below a competent department not among them. */
  readonly cases: readonly Moved[];
  readonly people: readonly Moved[];
  /** Units whose competent department is another one since. */
  readonly departments: readonly Moved[];
}

/** What became of organisations, and what has to follow when something does. */
export interface OrganisationChangeStore {
  /** Every entry, the oldest first. `for-change` keeps others from adding one until the transaction ends. */
  organisationChanges(purpose?: 'for-change'): Promise<readonly OrganisationChange[]>;
  addOrganisationChange(change: OrganisationChange): Promise<void>;
  /** The projects and yearly lists that belong to these organisations or name them, running or over, by their ids. */
  casesAt(organisationIds: readonly string[]): Promise<readonly { readonly caseId: string; readonly kind: CaseKind }[]>;
  /** The organisations whose competent department is this one. */
  unitsUnder(organisationId: string): Promise<readonly string[]>;
  setDepartment(organisationId: string, departmentId: string | null): Promise<void>;
  /** What waited in a case at one organisation, or has waited, waits at another: its clock goes on. */
  moveTodos(caseId: string, from: string, to: string): Promise<void>;
  /** Drafts that were begun at an organisation by these people or in these cases. */
  moveDrafts(given: {
    readonly from: string;
    readonly to: string;
    readonly personIds: readonly string[];
    readonly caseIds: readonly string[];
  }): Promise<void>;
  draftsBegunAt(organisationIds: readonly string[]): Promise<number>;
  /** The person belongs to another organisation and sits there at the same desks. */
  movePerson(personId: string, from: string, to: string): Promise<void>;
  /** Rows of old ledgers of one organisation can be read by another. */
  shareHistorical(from: string, to: string): Promise<void>;
  /** Whether an organisation that is or was has this 统一社会信用代码: that one. */
  organisationWithCode(uscc: string, except: string): Promise<string | undefined>;
}

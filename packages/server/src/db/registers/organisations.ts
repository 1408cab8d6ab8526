import type { OrganisationRole } from '@zhengxiang/procedure';
import { sortKeyOf, type OrganisationEntry } from '@zhengxiang/application';
import type { OrganisationEdit } from '@zhengxiang/application/contract';
import { and, count, eq, ne } from 'drizzle-orm';
import type { Database, Tx } from '../database.ts';
import { organisation } from '../schema/registers.ts';

export interface NewOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
  readonly competentDepartmentId?: string | undefined;
  readonly uscc?: string | undefined;
}

export const addOrganisation = async (tx: Tx, given: NewOrganisation): Promise<void> => {
  await tx.insert(organisation).values({ ...given, sortKey: sortKeyOf(given.name) });
};

/** Whether there is any organisation: an empty register means a system that nobody has set up. */
export const isInstalled = async (db: Database): Promise<boolean> => {
  const [row] = await db.select({ rows: count() }).from(organisation);
  return (row?.rows ?? 0) > 0;
};

/** `for-change` keeps others from changing it until the transaction ends. */
export const findOrganisation = async (
  tx: Tx,
  id: string,
  purpose?: 'for-change',
): Promise<OrganisationEntry | undefined> => {
  const query = tx.select().from(organisation).where(eq(organisation.id, id));
  const [row] = await (purpose === undefined ? query : query.for('update'));
  return row;
};

/** Whether another organisation has this name. */
export const isNameTaken = async (tx: Tx, name: string, except: string): Promise<boolean> => {
  const taken = and(eq(organisation.name, name), ne(organisation.id, except));
  return (await tx.select({ id: organisation.id }).from(organisation).where(taken)).length > 0;
};

export const updateOrganisation = async (
  tx: Tx,
  id: string,
  entry: Omit<OrganisationEdit, 'roleChange'>,
): Promise<void> => {
  await tx
    .update(organisation)
    .set({ ...entry, sortKey: sortKeyOf(entry.name) })
    .where(eq(organisation.id, id));
};

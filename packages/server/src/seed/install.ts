import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import { count, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { initialPassword, putAccount } from '../auth/accounts.ts';
import type { Database, Tx } from '../db/database.ts';
import { desk, organisation, person, setting } from '../db/schema/registers.ts';
import { sortKeyOf } from '../db/store/search.ts';
import { calendarData } from './calendar-data.ts';
import { organName, organRoles } from './organs.ts';

export interface NewOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
  readonly competentDepartmentId?: string | undefined;
}

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly posts: readonly Post[];
  readonly specialty?: string | undefined;
}

export const addOrganisation = async (tx: Tx, given: NewOrganisation): Promise<void> => {
  await tx.insert(organisation).values({ ...given, sortKey: sortKeyOf(given.name) });
};

export const addPerson = async (tx: Tx, { posts, ...given }: NewPerson): Promise<void> => {
  await tx.insert(person).values({ ...given, sortKey: sortKeyOf(given.name) });
  await tx
    .insert(desk)
    .values(posts.map((post) => ({ personId: given.id, organisationId: given.organisationId, post })));
};

/** Working days of the internal targets a system starts with. Settings of the bureau; the regulation names no days. */
const targets: Readonly<Record<string, number>> = {
  'intake.accept': 3,
  'review.convene': 5,
  'review.recordCost': 5,
  'review.issueOpinion': 5,
  'approval.issue': 3,
  'funding.issueOpinion': 5,
  'change.approve': 5,
  'acceptance.convenePanel': 10,
  'acceptance.reinspect': 5,
  'acceptance.issueReport': 5,
  'filing.acknowledge': 3,
  'waiver.grant': 3,
};

export const isInstalled = async (db: Database): Promise<boolean> => {
  const [row] = await db.select({ rows: count() }).from(organisation);
  return (row?.rows ?? 0) > 0;
};

export const putSetting = async (tx: Tx, key: string, value: unknown, now: Date): Promise<void> => {
  await tx
    .insert(setting)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now } });
};

export const isDemo = async (db: Database): Promise<boolean> => {
  const [row] = await db.select().from(setting).where(eq(setting.key, 'demo'));
  return row?.value === true;
};

/** What every installation has: the calendar and the internal targets. */
export const installBasics = async (tx: Tx, demo: boolean, now: Date): Promise<void> => {
  await putSetting(tx, 'demo', demo, now);
  await putSetting(tx, 'calendar', calendarData, now);
  await putSetting(tx, 'targets', targets, now);
};

/** An empty system for real use: the organs that the regulation names, and one administrator with a password shown once. */
export const installEmpty = async (
  db: Database,
  county: string,
  now: Date,
): Promise<{ login: string; password: string }> => {
  const password = initialPassword();
  await db.transaction(async (tx) => {
    const ids = new Map(organRoles.map((role) => [role, randomUUID()]));
    for (const role of organRoles) {
      const name = organName(county, role);
      await addOrganisation(tx, { id: ids.get(role) ?? '', name, shortName: name.replace(county, '县'), role });
    }
    const bureau = ids.get('data-bureau') ?? '';
    const admin = randomUUID();
    await addPerson(tx, { id: admin, name: '系统管理员', organisationId: bureau, posts: ['administrator'] });
    await putAccount(tx, { personId: admin, login: 'admin', password, mustChange: true, now });
    await installBasics(tx, false, now);
  });
  return { login: 'admin', password };
};

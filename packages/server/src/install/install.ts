import { actsThat, actOf, type LawPack, type OfProcedure } from '@zhengxiang/procedure';
import { randomUUID } from 'node:crypto';
import { initialPasswordOf, newSystemRules, signInRulesKey } from '@zhengxiang/application';
import { hashPassword, newSecret } from '../auth/passwords.ts';
import { accountStore } from '../db/accounts/account-rows.ts';
import type { Database, Tx } from '../db/database.ts';
import { addOrganisation } from '../db/registers/organisations.ts';
import { addPerson } from '../db/registers/people.ts';
import { putSetting } from '../db/settings/settings.ts';
import { calendarData } from './calendar-data.ts';
import { countyAdministrationAt } from '@zhengxiang/application/contract';
import { organsToInstall } from './organs.ts';

/** The organ at which the system is administered. */
const [countyAdministration] = countyAdministrationAt;

/** Working days of the internal targets a system starts with. Settings of the bureau; the regulation names no days. */
const targetsOf = (of: OfProcedure): Readonly<Record<string, number>> =>
  Object.fromEntries(actsThat(of, ({ target }) => target !== undefined).map((id) => [id, actOf(of, id).target ?? 0]));

/** What every installation has: the calendar and the internal targets. */
export const installBasics = async (tx: Tx, law: OfProcedure, demo: boolean, now: Date): Promise<void> => {
  await putSetting(tx, 'demo', demo, now);
  if (!demo) await putSetting(tx, signInRulesKey, newSystemRules, now);
  await putSetting(tx, 'calendar', calendarData, now);
  await putSetting(tx, 'targets', targetsOf(law), now);
};

/** An empty system for real use: the organs that the regulation names, and one administrator with a password shown once. */
export const installEmpty = async (
  db: Database,
  law: LawPack,
  now: Date,
): Promise<{ login: string; password: string }> => {
  const password = initialPasswordOf(newSecret());
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const bureau = randomUUID();
    const ids = new Map([[countyAdministration, bureau]]);
    for (const { role, name, shortName } of organsToInstall(law))
      await addOrganisation(tx, { id: ids.get(role) ?? randomUUID(), name, shortName, role });
    const admin = randomUUID();
    await addPerson(tx, { id: admin, name: '系统管理员', organisationId: bureau, posts: ['administrator'] });
    await accountStore(tx).putAccount({
      personId: admin,
      login: 'admin',
      passwordHash,
      mustChange: true,
      changedAt: now,
    });
    await installBasics(tx, law, false, now);
  });
  return { login: 'admin', password };
};

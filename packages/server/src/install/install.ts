import { actionIds, actOf } from '@zhengxiang/procedure';
import { randomUUID } from 'node:crypto';
import { initialPasswordOf } from '@zhengxiang/application';
import { hashPassword, newSecret } from '../auth/passwords.ts';
import { accountStore } from '../db/accounts/account-rows.ts';
import type { Database, Tx } from '../db/database.ts';
import { addOrganisation } from '../db/registers/organisations.ts';
import { addPerson } from '../db/registers/people.ts';
import { putSetting } from '../db/settings/settings.ts';
import { calendarData } from './calendar-data.ts';
import { organName, organRoles } from './organs.ts';

/** Working days of the internal targets a system starts with. Settings of the bureau; the regulation names no days. */
const targets: Readonly<Record<string, number>> = Object.fromEntries(
  actionIds.flatMap((id) => {
    const { target } = actOf(id);
    return target === undefined ? [] : [[id, target]];
  }),
);

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
  const password = initialPasswordOf(newSecret());
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const ids = new Map(organRoles.map((role) => [role, randomUUID()]));
    for (const role of organRoles) {
      const name = organName(county, role);
      await addOrganisation(tx, { id: ids.get(role) ?? '', name, shortName: name.replace(county, '县'), role });
    }
    const bureau = ids.get('data-bureau') ?? '';
    const admin = randomUUID();
    await addPerson(tx, { id: admin, name: '系统管理员', organisationId: bureau, posts: ['administrator'] });
    await accountStore(tx).putAccount({
      personId: admin,
      login: 'admin',
      passwordHash,
      mustChange: true,
      changedAt: now,
    });
    await installBasics(tx, false, now);
  });
  return { login: 'admin', password };
};

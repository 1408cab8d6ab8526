import { actorOf } from '@zhengxiang/law-dongyuan-2020/scenarios';
import { beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../testing/install-county.ts';
import { useDatabase } from '../testing/database.ts';
import { createAdministration, type Administration } from './administration.ts';

describe('管理：人员、岗位、单位', () => {
  const database = useDatabase();
  const by = actorOf('zhengshu.administrator');
  const unit = actorOf('minzheng.clerk').organisationId;
  let admin: Administration;
  beforeAll(async () => {
    const now = new Date('2026-11-20T01:00:00Z');
    await installTestCounty(database.db, now);
    admin = createAdministration(database.db, { now: () => now });
  });
  const person = (posts: Parameters<Administration['addPerson']>[1]['posts'], login = 'minzheng.new') => ({
    name: '新人',
    login,
    organisationId: unit,
    posts,
    specialty: null,
    active: true,
  });

  it('岗位要与单位相符，系统管理岗不兼办理岗位', async () => {
    expect(await admin.addPerson(by, person(['intake']))).toMatchObject({ ok: false, fault: { path: 'posts' } });
    expect(await admin.addPerson(by, person(['administrator', 'clerk']))).toMatchObject({ ok: false });
    expect(await admin.addPerson(by, person(['clerk']))).toMatchObject({ ok: true, value: { login: 'minzheng.new' } });
    expect(await admin.addPerson(by, person(['clerk']))).toMatchObject({ ok: false, fault: { path: 'login' } });
  });

  it('最后一个系统管理岗停用不了', async () => {
    const kept = (await admin.people()).find(({ id }) => id === by.personId);
    expect(kept).toBeDefined();
    if (!kept) return;
    expect(await admin.editPerson(by, kept.id, { ...kept, active: false })).toMatchObject({
      ok: false,
      fault: { path: 'active' },
    });
    expect((await admin.people()).find(({ id }) => id === by.personId)?.active).toBe(true);
  });

  it('谁改了什么写在管理记录里：新旧名称都在，没有改的不写，密码不写', async () => {
    const before = (await admin.records()).length;
    const given = { name: '东源县民政和社会事务局', shortName: '县民政局', role: 'unit' as const };
    const edit = { ...given, competentDepartmentId: null, active: true };
    expect(await admin.editOrganisation(by, unit, edit)).toMatchObject({ ok: true });
    expect(await admin.editOrganisation(by, unit, edit)).toMatchObject({ ok: true });
    const handed = await admin.resetPassword(by, actorOf('minzheng.clerk').personId);
    const records = await admin.records();
    expect(records).toHaveLength(before + 2);
    expect(JSON.stringify(records)).toContain('名称：东源县民政局 → 东源县民政和社会事务局');
    expect(records.every((one) => one.by.endsWith(by.name))).toBe(true);
    expect(handed.ok && JSON.stringify(records).includes(handed.value.password)).toBe(false);
  });
});

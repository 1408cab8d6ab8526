import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationEdit, PersonEdit } from '../contract/index.ts';
import { aTodo } from '../testing/store-contract/opened.ts';
import { plainPasswords } from '../testing/plain-passwords.ts';
import { freshId, MemoryCounty } from '../testing/test-county.ts';
import { createAdministration, type Administration, type Keeper } from './administration.ts';

const bureau = organisationOf('zhengshu');
const unit = organisationOf('minzheng');
const by = actorOf('zhengshu.administrator');
const keeper: Keeper = { by, scope: { kind: 'county' } };
const unitKeeper: Keeper = {
  by: { ...actorOf('minzheng.clerk'), post: 'administrator' },
  scope: { kind: 'unit', organisationId: unit.id },
};

const somebody = (change: Partial<PersonEdit> = {}): PersonEdit => ({
  name: '新同事',
  login: 'xin.tongshi',
  organisationId: unit.id,
  posts: ['clerk'],
  specialty: null,
  active: true,
  ...change,
});
const entry = (change: Partial<OrganisationEdit> = {}): OrganisationEdit => ({
  name: unit.name,
  shortName: unit.shortName,
  role: 'unit',
  competentDepartmentId: null,
  active: true,
  ...change,
});

describe('单位、人员和账号（内存存储）', () => {
  let county: MemoryCounty;
  let office: Administration;
  beforeEach(async () => {
    county = new MemoryCounty();
    // As in a county that has nobody who keeps security yet: `right-proposals.test.ts` tells the other.
    const { personId, name, organisationId } = actorOf('zhengshu.security-administrator');
    await county.memory.putPerson({ id: personId, name, organisationId, posts: [] });
    office = createAdministration({
      unit: county.memory,
      now: () => new Date('2024-03-01T01:00:00Z'),
      names: county.application.names,
      newId: freshId,
      initialPassword: () => 'Zx-first-7',
      passwords: plainPasswords,
    });
    await county.memory.transaction(async (store) => {
      const changedAt = new Date('2024-01-01T01:00:00Z');
      const account = { login: 'zhengshu.administrator', passwordHash: 'x', mustChange: false, changedAt };
      await store.putAccount({ personId: by.personId, ...account });
    });
  });
  const added = async (given = somebody(), at = keeper): Promise<string> => {
    const done = await office.addPerson(at, given);
    if (!done.ok) throw new Error(done.fault.message);
    return done.value.id;
  };

  it('新建人员：给出初始密码，记下谁建的；账号重了、没有这个岗位的，指出哪一栏', async () => {
    const done = await office.addPerson(keeper, somebody());
    expect(done).toMatchObject({ ok: true, value: { login: 'xin.tongshi', password: 'Zx-first-7' } });
    expect((await office.people(keeper)).find(({ login }) => login === 'xin.tongshi')).toMatchObject({
      mustChange: true,
      active: true,
    });
    expect((await office.records(keeper))[0]).toMatchObject({ by: `${by.organisationName} ${by.name}` });
    expect(await office.addPerson(keeper, somebody())).toMatchObject({ ok: false, fault: { path: 'login' } });
    const strange = await office.addPerson(keeper, somebody({ login: 'a', posts: ['intake'] }));
    expect(strange).toMatchObject({ ok: false, fault: { path: 'posts' } });
  });

  it('单位系统管理岗只看得到、只管得了本单位的人', async () => {
    const own = await added(somebody(), unitKeeper);
    expect((await office.people(unitKeeper)).map(({ id }) => id)).toEqual([own]);
    const elsewhere = await added(somebody({ login: 'b', organisationId: organisationOf('shuiwu').id }));
    expect(await office.resetPassword(unitKeeper, elsewhere)).toMatchObject({ ok: false, fault: { path: 'id' } });
    const other = await office.addPerson(unitKeeper, somebody({ login: 'c', organisationId: bureau.id }));
    expect(other).toMatchObject({ ok: false, fault: { path: 'organisationId' } });
    expect((await office.records(unitKeeper)).length).toBe(1);
  });

  it('最后一个县系统管理岗不能停用、不能改岗', async () => {
    const last = somebody({
      name: by.name,
      login: 'zhengshu.administrator',
      organisationId: bureau.id,
      posts: ['administrator'],
    });
    const edit = (change: Partial<PersonEdit>) => office.editPerson(keeper, by.personId, { ...last, ...change });
    expect(await edit({ active: false })).toMatchObject({ ok: false, fault: { path: 'active' } });
    expect(await edit({ posts: ['clerk'] })).toMatchObject({ ok: false, fault: { path: 'posts' } });
    await added(somebody({ login: 'second', organisationId: bureau.id, posts: ['administrator'] }));
    expect(await edit({ posts: ['clerk'] })).toMatchObject({ ok: true });
  });

  it('重置密码：本人得到告知；改了什么逐项记下', async () => {
    const id = await added();
    expect(await office.resetPassword(keeper, id)).toMatchObject({ ok: true, value: { password: 'Zx-first-7' } });
    expect(county.memory.notices()).toMatchObject([{ personId: id, kind: 'account', shown: true }]);
    await office.editPerson(keeper, id, somebody({ name: '改名', active: false }));
    const what = (await office.records(keeper))[0]?.what ?? [];
    expect(what).toEqual(expect.arrayContaining(['姓名：新同事 → 改名', '状态：在用 → 停用']));
  });

  it('单位：同名不建，主管部门要有，不能是自己；改名照记', async () => {
    expect(await office.addOrganisation(by, entry())).toMatchObject({ ok: false, fault: { path: 'name' } });
    const edit = (change: Partial<OrganisationEdit>) => office.editOrganisation(by, unit.id, entry(change));
    for (const competentDepartmentId of [unit.id, freshId()])
      expect(await edit({ competentDepartmentId })).toMatchObject({
        ok: false,
        fault: { path: 'competentDepartmentId' },
      });
    expect(await edit({ shortName: '民政' })).toMatchObject({ ok: true });
    expect((await office.records(keeper))[0]?.what).toContain(`简称：${unit.shortName} → 民政`);
  });

  describe('改了以后没有人办的，先说明', () => {
    const expert = actorOf('zhuanjia.6');
    const waits = (change: Parameters<typeof aTodo>[0]) =>
      county.store.transaction((store) =>
        store.replaceTodos(freshId(), 'project', [aTodo(change)], { on: aTodo().since, settles: () => false }),
      );
    const told = (message: string) => ({
      ok: false,
      fault: { path: 'leaveUnattended', message: expect.stringContaining(message) as string },
    });

    it.each<readonly [string, Partial<PersonEdit>]>([
      ['停用', { active: false }],
      ['换岗', { posts: ['leader'] }],
      ['调到别的单位', { organisationId: organisationOf('shuiwu').id }],
    ])('一个岗位只剩的人%s：有待办的先说明，勾选了照办；没有待办的、还有同岗的不问', async (_how, change) => {
      const at = freshId();
      await county.memory.transaction((store) =>
        store.addOrganisation({ id: at, name: '新设的局', shortName: '新局', role: 'unit' }),
      );
      const given = somebody({ organisationId: at });
      const id = await added(given);
      const edit = (more: object = {}) => office.editPerson(keeper, id, { ...given, ...change, ...more });
      expect(await edit()).toMatchObject({ ok: true });
      expect(await office.editPerson(keeper, id, given)).toMatchObject({ ok: true });
      await waits({ organisationId: at, post: 'clerk' });
      expect(await edit()).toMatchObject(told('新设的局经办岗的 1 件'));
      const second = await added(somebody({ login: 'second', organisationId: at }));
      expect(await edit()).toMatchObject({ ok: true });
      await office.editPerson(keeper, id, given);
      await office.editPerson(keeper, second, somebody({ login: 'second', organisationId: at, active: false }));
      expect(await edit()).toMatchObject(told('1 件'));
      expect(await edit({ leaveUnattended: true })).toMatchObject({ ok: true });
    });

    it('改姓名、改账号不问；指定由本人办的，停用前说明', async () => {
      await county.memory.transaction((store) =>
        store.putAccount({
          personId: expert.personId,
          login: 'zhuanjia.6',
          passwordHash: 'x',
          mustChange: false,
          changedAt: new Date('2024-01-01T01:00:00Z'),
        }),
      );
      await waits({ organisationId: null, post: null, personId: expert.personId });
      const given = somebody({
        name: expert.name,
        login: 'zhuanjia.6',
        organisationId: expert.organisationId,
        posts: ['member'],
      });
      expect(await office.editPerson(keeper, expert.personId, { ...given, name: '改名' })).toMatchObject({ ok: true });
      const off = { ...given, active: false };
      expect(await office.editPerson(keeper, expert.personId, off)).toMatchObject(told('本人办理的 1 件'));
      expect(await office.editPerson(keeper, expert.personId, { ...off, leaveUnattended: true })).toMatchObject({
        ok: true,
      });
    });

    it('停用单位：有待办的先说明，勾选了照办；改名不问', async () => {
      const edit = (change: object) => office.editOrganisation(by, unit.id, { ...entry(), ...change });
      await waits({ organisationId: unit.id });
      expect(await edit({ active: false })).toMatchObject(told('1 件待办'));
      expect(await edit({ shortName: '民政' })).toMatchObject({ ok: true });
      expect(await edit({ active: false, leaveUnattended: true })).toMatchObject({ ok: true });
      expect(await edit({ active: true })).toMatchObject({ ok: true });
    });
  });

  it('全县只有一个的单位：不能再有一个，也不能没有；多余的改回单位，待办转给留下的', async () => {
    const again = entry({ name: '第二财政局', shortName: '二财', role: 'finance-bureau' });
    expect(await office.addOrganisation(by, again)).toMatchObject({ ok: false, fault: { path: 'role' } });
    const finance = organisationOf('caizheng');
    const asUnit = entry({ name: finance.name, shortName: finance.shortName });
    expect(await office.editOrganisation(by, finance.id, asUnit)).toMatchObject({ ok: false, fault: { path: 'role' } });
    // A county of an earlier release may have two of them.
    const surplus = { id: freshId(), name: '另一个财政局', shortName: '另财', role: 'finance-bureau' } as const;
    await county.memory.transaction((store) => store.addOrganisation(surplus));
    const caseId = freshId();
    const waiting = aTodo({ organ: 'finance-bureau', organisationId: surplus.id, post: 'clerk' });
    await county.store.transaction((store) =>
      store.replaceTodos(caseId, 'project', [waiting], { on: waiting.since, settles: () => false }),
    );
    const back = entry({ name: surplus.name, shortName: surplus.shortName });
    const confirmed = { confirmation: surplus.name, reason: '重复登记' };
    expect(await office.editOrganisation(by, surplus.id, back)).toMatchObject({ ok: false, fault: { path: 'role' } });
    expect(await office.editOrganisation(by, surplus.id, { ...back, roleChange: confirmed })).toMatchObject({
      ok: true,
    });
    const [todo] = await county.store.snapshot((store) => store.awaitedIn(caseId));
    expect(todo?.organisationId).toBe(finance.id);
  });
});

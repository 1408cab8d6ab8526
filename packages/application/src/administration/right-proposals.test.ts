import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import type { Post } from '@zhengxiang/procedure';
import { beforeEach, describe, expect, it } from 'vitest';
import { plainPasswords } from '../testing/plain-passwords.ts';
import { freshId, MemoryCounty } from '../testing/test-county.ts';
import { createAdministration, type Administration, type Keeper } from './administration.ts';

const [system, security, audit] = ['administrator', 'security-administrator', 'audit-administrator'].map((post) =>
  actorOf(`zhengshu.${post}`),
) as [Keeper['by'], Keeper['by'], Keeper['by']];
const keeper: Keeper = { by: system, scope: { kind: 'county' } };
const bureau = organisationOf('zhengshu').id;
const unit = organisationOf('minzheng').id;

describe('给岗位要两个人：系统管理岗提出，安全管理岗确认', () => {
  let county: MemoryCounty;
  let administration: Administration;
  beforeEach(async () => {
    county = new MemoryCounty();
    administration = createAdministration({
      unit: county.memory,
      now: () => new Date('2026-11-23T09:00:00+08:00'),
      names: county.application.names,
      newId: freshId,
      initialPassword: () => 'Zx-once',
      passwords: plainPasswords,
    });
    for (const actor of [system, security, audit])
      await county.memory.transaction((store) =>
        store.putAccount({
          personId: actor.personId,
          login: actor.post,
          passwordHash: 'plain:x',
          mustChange: false,
          changedAt: new Date(),
        }),
      );
  });
  const somebody = (posts: readonly Post[], given: object = {}) => ({
    name: '新来的',
    login: 'new.one',
    organisationId: unit,
    posts: [...posts],
    specialty: null,
    active: true,
    ...given,
  });
  const added = async (posts: readonly Post[], given: object = {}): Promise<string> => {
    const made = await administration.addPerson(keeper, somebody(posts, given));
    if (!made.ok) throw new Error(made.fault.message);
    return made.value.id;
  };
  const rowOf = async (id: string) => (await administration.people(keeper)).find((one) => one.id === id);
  const waiting = () => administration.proposals();
  const confirm = async (by = security, id?: string) =>
    administration.settleProposal(by, id ?? (await waiting())[0]?.id ?? freshId(), { confirmed: true, reason: '' });
  const noticesOf = (personId: string) =>
    county.memory.transaction(async (store) =>
      (await store.pageOfNotices({ personId, unreadOnly: false }, { page: 1, size: 50 })).map(({ title }) => title),
    );

  it('新建的人先没有岗位；确认以后才有，谁提出谁确认都在记录里，双方都收到消息', async () => {
    const id = await added(['clerk']);
    expect(await rowOf(id)).toMatchObject({ posts: [], waiting: ['clerk'] });
    expect(await confirm()).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ posts: ['clerk'], waiting: [] });
    const records = JSON.stringify(await administration.records(keeper));
    expect(records).toContain('提出给岗位，待安全管理岗确认：新来的（new.one）');
    expect(records).toContain('确认给岗位：新来的（new.one）');
    expect(await confirm()).toMatchObject({ ok: false });
  });

  it.each([
    ['系统管理岗', () => system],
    ['审计管理岗', () => audit],
    ['办理岗位的人', () => actorOf('zhengshu.leader')],
    ['提出的人自己', () => ({ ...security, personId: system.personId })],
  ])('%s确认不了', async (_who, by) => {
    const id = await added(['leader']);
    expect(await confirm(by())).toMatchObject({ ok: false, fault: { path: 'confirmed' } });
    expect(await rowOf(id)).toMatchObject({ posts: [], waiting: ['leader'] });
  });

  it.each([
    ['加一个岗位', ['clerk'] as const, { posts: ['clerk', 'leader'] }, ['clerk'], ['leader']],
    ['换一个岗位', ['clerk'] as const, { posts: ['leader'] }, [], ['leader']],
    ['调到别的单位', ['clerk'] as const, { organisationId: organisationOf('shuiwu').id }, [], ['clerk']],
  ])('%s：多出来的等确认，收回的马上收回', async (_what, before, given, now, waits) => {
    const id = await added(before);
    await confirm();
    const changed = await administration.editPerson(keeper, id, somebody(before, given));
    expect(changed).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ posts: now, waiting: waits });
  });

  it('停用再启用也要确认：停用期间没有人核对过', async () => {
    const id = await added(['clerk']);
    await confirm();
    await administration.editPerson(keeper, id, somebody(['clerk'], { active: false, leaveUnattended: true }));
    await administration.editPerson(keeper, id, somebody(['clerk']));
    expect(await rowOf(id)).toMatchObject({ posts: [], waiting: ['clerk'] });
  });

  it('不同意要写原因；后提的代替先提的；提出以后人停用了，确认不了', async () => {
    const id = await added(['clerk']);
    const [one] = await waiting();
    const refuse = (reason: string) =>
      administration.settleProposal(security, one?.id ?? '', { confirmed: false, reason });
    expect(await refuse('')).toMatchObject({ ok: false, fault: { path: 'reason' } });
    expect(await refuse('单位说没有这个人')).toMatchObject({ ok: true });
    expect([await waiting(), (await rowOf(id))?.posts]).toEqual([[], []]);
    await administration.editPerson(keeper, id, somebody(['clerk']));
    await administration.editPerson(keeper, id, somebody(['leader']));
    expect((await waiting()).map(({ posts }) => posts)).toEqual([['leader']]);
    await administration.editPerson(keeper, id, somebody(['leader'], { active: false }));
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ['系统兼安全', ['administrator', 'security-administrator']],
    ['安全兼审计', ['security-administrator', 'audit-administrator']],
    ['审计兼经办', ['audit-administrator', 'clerk']],
    ['三个一起', ['administrator', 'security-administrator', 'audit-administrator']],
  ] as const)('一个人不能%s', async (_what, posts) => {
    expect(await administration.addPerson(keeper, somebody(posts, { organisationId: bureau }))).toMatchObject({
      ok: false,
      fault: { path: 'posts' },
    });
  });

  it('先提经办、再提审计，攒不出两样：后提的代替先提的，确认时再核对一次', async () => {
    const id = await added(['clerk'], { organisationId: bureau });
    await administration.editPerson(keeper, id, somebody(['audit-administrator'], { organisationId: bureau }));
    await confirm();
    expect(await rowOf(id)).toMatchObject({ posts: ['audit-administrator'], waiting: [] });
  });

  it('最后一个安全管理岗、审计管理岗停用不了，系统管理岗不能回到一人独管', async () => {
    for (const [actor, post] of [
      [security, 'security-administrator'],
      [audit, 'audit-administrator'],
    ] as const) {
      const given = somebody([post], { name: actor.name, login: actor.post, organisationId: bureau, active: false });
      expect(await administration.editPerson(keeper, actor.personId, given)).toMatchObject({
        ok: false,
        fault: { path: 'active' },
      });
    }
  });

  it('系统管理岗重置不了安全和审计管理岗的密码；安全管理岗只重置得了这两种，自己的除外', async () => {
    const clerk = await added(['clerk']);
    const watch: Keeper = { by: security, scope: { kind: 'county' } };
    const reset = async (by: Keeper, id: string) => (await administration.resetPassword(by, id)).ok;
    expect([await reset(keeper, security.personId), await reset(keeper, audit.personId)]).toEqual([false, false]);
    expect([await reset(watch, audit.personId), await reset(watch, security.personId)]).toEqual([true, false]);
    expect([await reset(watch, clerk), await reset(keeper, clerk)]).toEqual([false, true]);
  });

  it('还没有安全管理岗的县，照原来的一人办；设了第一个以后，就要两个人', async () => {
    const { personId: id, name, organisationId } = security;
    await county.memory.putPerson({ id, name, organisationId, posts: [] });
    expect(await administration.isSeparated()).toBe(false);
    const alone = await added(['clerk'], { login: 'alone' });
    expect(await rowOf(alone)).toMatchObject({ posts: ['clerk'], waiting: [] });
    await added(['security-administrator'], { login: 'first.security', organisationId: bureau });
    expect(await administration.isSeparated()).toBe(true);
    expect(await rowOf(await added(['clerk'], { login: 'second' }))).toMatchObject({ posts: [], waiting: ['clerk'] });
  });

  it('提出以后安全管理岗收到消息，确认以后提出的人收到', async () => {
    await added(['clerk']);
    expect(await noticesOf(security.personId)).toEqual([expect.stringContaining('提出给新来的')]);
    await confirm();
    expect(await noticesOf(system.personId)).toEqual([expect.stringContaining('确认给新来的')]);
    expect(await noticesOf(audit.personId)).toEqual([expect.stringContaining('确认给新来的')]);
  });
});

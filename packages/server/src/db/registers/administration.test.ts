import { usualChoices } from '@zhengxiang/application/contract';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { desc, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { account } from '../../db/schema/accounts.ts';
import { mail, notice, personSetting, settingChange } from '../../db/schema/notices.ts';
import { databasePorts } from '../../db/store/database-ports.ts';
import { useDatabase } from '../../testing/database.ts';
import { testUseCases } from '../../testing/use-cases.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { composeMails, scopeOf, type Administration, type Keeper } from '@zhengxiang/application';

const now = new Date('2026-11-20T01:00:00Z');
const by = actorOf('zhengshu.administrator');
const county: Keeper = { by, scope: { kind: 'county' } };
const unit = organisationOf('minzheng').id;
/** 单位系统管理员. */
const ofUnit: Keeper = {
  by: { ...actorOf('minzheng.clerk'), personId: randomUUID(), name: '管理员', post: 'administrator' },
  scope: { kind: 'unit', organisationId: unit },
};

type Given = Parameters<Administration['addPerson']>[1];
const person = (posts: Given['posts'], login = 'minzheng.new'): Given => ({
  name: '新人',
  login,
  organisationId: unit,
  posts,
  specialty: null,
  active: true,
});

describe('管理：人员和岗位', () => {
  const database = useDatabase();
  let admin: Administration;
  beforeAll(async () => {
    await installTestCounty(database.db, now);
    // As in a county that has nobody who keeps security yet.
    await database.pool.query(`delete from desk where post = 'security-administrator'`);
    admin = testUseCases(database.db, { now: () => now }).administration;
  });

  it('谁管什么由岗位和单位定：县系统管理岗管全县，单位的只管本单位，别的都不管', () => {
    expect(scopeOf(by)).toEqual({ kind: 'county' });
    expect(scopeOf(ofUnit.by)).toEqual(ofUnit.scope);
    for (const login of ['zhengshu.leader', 'minzheng.leader', 'caizheng.clerk', 'zhuanjia.1', 'pingshen.leader'])
      expect([login, scopeOf(actorOf(login))]).toEqual([login, undefined]);
    for (const login of ['caizheng.clerk', 'shenji.clerk', 'pingshen.clerk', 'zhuanjia.1', 'jiwei.clerk'])
      expect([login, scopeOf({ ...actorOf(login), post: 'administrator' })]).toEqual([login, undefined]);
  });

  it('岗位要与单位相符，系统管理岗不兼办理岗位', async () => {
    for (const keeper of [county, ofUnit]) {
      expect(await admin.addPerson(keeper, person(['intake']))).toMatchObject({ ok: false, fault: { path: 'posts' } });
      expect(await admin.addPerson(keeper, person(['administrator', 'clerk']))).toMatchObject({ ok: false });
    }
    expect(await admin.addPerson(county, person(['clerk']))).toMatchObject({
      ok: true,
      value: { login: 'minzheng.new' },
    });
    expect(await admin.addPerson(ofUnit, person(['clerk']))).toMatchObject({ ok: false, fault: { path: 'login' } });
  });

  it('最后一个县系统管理岗停用不了、调不走，有没有单位系统管理员都一样', async () => {
    expect(await admin.addPerson(county, person(['administrator'], 'minzheng.keeper'))).toMatchObject({ ok: true });
    const kept = (await admin.people(county)).find(({ id }) => id === by.personId);
    if (!kept) throw new Error('no keeper');
    const edits = [
      { ...kept, active: false },
      { ...kept, posts: ['leader' as const] },
      { ...kept, organisationId: unit },
    ];
    for (const edit of edits) expect(await admin.editPerson(county, kept.id, edit)).toMatchObject({ ok: false });
    expect((await admin.people(county)).find(({ id }) => id === by.personId)?.active).toBe(true);
  });

  it('单位系统管理员碰不到在别的单位也有岗位的人', async () => {
    const [hybrid] = [actorOf('minzheng.leader').personId];
    await database.pool.query(`insert into desk (person_id, organisation_id, post) values ($1, $2, 'leader')`, [
      hybrid,
      organisationOf('caizheng').id,
    ]);
    expect(await admin.resetPassword(ofUnit, hybrid)).toMatchObject({ ok: false, fault: { path: 'id' } });
    expect((await admin.people(ofUnit)).map(({ id }) => id)).not.toContain(hybrid);
    expect((await admin.people(county)).map(({ id }) => id)).toContain(hybrid);
    await database.pool.query(`delete from desk where person_id = $1 and organisation_id = $2`, [
      hybrid,
      organisationOf('caizheng').id,
    ]);
    expect(await admin.resetPassword(ofUnit, hybrid)).toMatchObject({ ok: true });
  });

  it('谁改了什么写在管理记录里：改前改后都在，没有改的不写，密码不写', async () => {
    const id = actorOf('sifa.clerk').personId;
    const [kept] = (await admin.people(county)).filter((one) => one.id === id);
    if (!kept) throw new Error('no clerk');
    const before = (await admin.records(county)).length;
    const edit: Given = { ...kept, name: '曹俊', posts: ['leader'], active: false };
    expect(await admin.editPerson(county, id, edit)).toMatchObject({ ok: true });
    expect(await admin.editPerson(county, id, edit)).toMatchObject({ ok: true });
    const handed = await admin.resetPassword(county, actorOf('minzheng.clerk').personId);
    const records = await admin.records(county);
    expect(records).toHaveLength(before + 2);
    const words = JSON.stringify(records);
    for (const part of [
      '姓名：曹俊杰 → 曹俊',
      '岗位：经办岗 → 领导岗',
      '状态：在用 → 停用',
      '重置密码：吴桂香（minzheng.clerk）',
    ])
      expect(words).toContain(part);
    expect(records.slice(0, 2).every((one) => one.by === `${by.organisationName} ${by.name}`)).toBe(true);
    expect(handed.ok && words.includes(handed.value.password)).toBe(false);
  });

  it('停用的账号重置密码，还是停用的', async () => {
    const id = actorOf('sifa.clerk').personId;
    expect(await admin.resetPassword(county, id)).toMatchObject({ ok: true });
    const [row] = await database.db.select().from(account).where(eq(account.personId, id));
    expect(row).toMatchObject({ active: false, mustChange: true });
  });

  it('升级以前的管理记录只给县系统管理员看', async () => {
    await database.db.insert(settingChange).values({
      at: now,
      personId: by.personId,
      personName: '以前',
      setting: 'register',
      reason: '',
      what: ['很久以前'],
    });
    expect(JSON.stringify(await admin.records(county))).toContain('很久以前');
    expect(JSON.stringify(await admin.records(ofUnit))).not.toContain('很久以前');
  });
});

describe('别人的密码被重置，本人知道', () => {
  const database = useDatabase();
  let admin: Administration;
  beforeAll(async () => {
    await installTestCounty(database.db, now);
    admin = testUseCases(database.db, { now: () => now }).administration;
  });
  const noticesOf = (login: string) =>
    database.db
      .select()
      .from(notice)
      .where(eq(notice.personId, actorOf(login).personId))
      .orderBy(desc(notice.createdAt));

  it.each([
    ['县系统管理员重置的', county, 'caizheng.leader'],
    ['单位系统管理员重置的', ofUnit, 'minzheng.leader'],
  ] as const)('%s：系统内有消息，写着是谁', async (_who, keeper, login) => {
    expect(await admin.resetPassword(keeper, actorOf(login).personId)).toMatchObject({ ok: true });
    const [told] = await noticesOf(login);
    expect(told).toMatchObject({ kind: 'account', shown: true, caseId: null });
    expect(told?.title).toContain('您的密码被重置');
    expect(told?.about).toContain(keeper.by.name);
    await admin.resetPassword(keeper, actorOf(login).personId);
    expect(await noticesOf(login)).toHaveLength(2);
  });

  it('填了邮箱的马上发邮件，关了提醒也发；没填的只在系统内', async () => {
    const off = { shown: false, mail: 'none' } as const;
    const choices = { ...usualChoices, returned: off, decision: off, todo: off, due: off };
    const personId = actorOf('shuiwu.clerk').personId;
    await database.db
      .insert(personSetting)
      .values({ personId, mailAddress: 'jiang@example.test', choices, updatedAt: now });
    for (const login of ['shuiwu.clerk', 'shuiwu.leader']) await admin.resetPassword(county, actorOf(login).personId);
    await composeMails(databasePorts(database.db), { now, batchHour: 9, address: 'http://zx.test', newId: randomUUID });
    const mails = await database.db.select().from(mail);
    expect(mails.map(({ address }) => address)).toEqual(['jiang@example.test']);
    expect(mails[0]?.subject).toContain('密码被重置');
    expect(await noticesOf('shuiwu.leader')).toHaveLength(1);
  });

  it('重置自己的，不用告诉自己', async () => {
    await admin.resetPassword(county, by.personId);
    expect(await noticesOf('zhengshu.administrator')).toEqual([]);
  });
});

import type { OrganisationEdit } from '@zhengxiang/application/contract';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { notice } from '../../db/schema/notices.ts';
import { todo } from '../../db/schema/projects.ts';
import { organisation } from '../../db/schema/registers.ts';
import { addPerson } from '../../db/registers/people.ts';
import { useDatabase } from '../../testing/database.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { smallProject, TestCounty } from '../../testing/test-county.ts';
import type { Administration } from '@zhengxiang/application';
import { testUseCases } from '../../testing/use-cases.ts';

const now = new Date('2026-11-20T01:00:00Z');
const by = actorOf('zhengshu.administrator');

describe('单位的性质不会点一下就变', () => {
  const database = useDatabase();
  let admin: Administration;
  const colleague = randomUUID();
  beforeAll(async () => {
    await installTestCounty(database.db, now);
    admin = testUseCases(database.db, { now: () => now }).administration;
    const organisationId = organisationOf('zhengshu').id;
    await database.db.transaction((tx) =>
      addPerson(tx, { id: colleague, name: '另一个管理员', organisationId, posts: ['administrator'] }),
    );
  });

  const roleOf = async (id: string): Promise<string | undefined> =>
    (await database.db.select().from(organisation).where(eq(organisation.id, id)))[0]?.role;
  const edit = async (id: string, change: Partial<OrganisationEdit>) => {
    const [kept] = await database.db.select().from(organisation).where(eq(organisation.id, id));
    if (!kept) throw new Error('no such organisation');
    const { name, shortName, competentDepartmentId, active } = kept;
    const role = kept.role;
    return admin.editOrganisation(by, id, { name, shortName, role, competentDepartmentId, active, ...change });
  };
  const refusal = (done: Awaited<ReturnType<typeof edit>>): string =>
    done.ok ? 'done' : `${done.fault.path}：${done.fault.message}`;
  const sure = (name: string) => ({ roleChange: { confirmation: name, reason: '机构改革' } });
  const records = async (): Promise<string> => JSON.stringify(await admin.records({ by, scope: { kind: 'county' } }));
  const toldOf = (personId: string) => database.db.select().from(notice).where(eq(notice.personId, personId));

  it.each([
    'audit-bureau',
    'finance-bureau',
    'data-bureau',
    'discipline-commission',
    'organization-department',
  ] as const)('民政局改成第二个 %s：确认了也不行', async (role) => {
    const { id, name } = organisationOf('minzheng');
    for (const change of [{ role }, { role, ...sure(name) }])
      expect(await edit(id, change)).toMatchObject({ ok: false, fault: { path: 'role' } });
    expect(await roleOf(id)).toBe('unit');
  });

  it.each(['shenji', 'caizheng', 'zhengshu', 'jiwei'])('%s 是唯一的：改不走，也停用不了', async (key) => {
    const { id, name, role } = organisationOf(key);
    expect(await edit(id, { role: 'unit', ...sure(name) })).toMatchObject({ ok: false, fault: { path: 'role' } });
    expect(await edit(id, { active: false })).toMatchObject({ ok: false, fault: { path: 'active' } });
    expect(await roleOf(id)).toBe(role);
  });

  it('新建第二个财政局不行；停用的机关也不能再启用成第二个', async () => {
    const entry = { name: '东源县第二财政局', shortName: '二财', competentDepartmentId: null, active: true } as const;
    const role = 'finance-bureau';
    expect(await admin.addOrganisation(by, { ...entry, role, ...sure(entry.name) })).toMatchObject({
      ok: false,
      fault: { path: 'role' },
    });
    const id = randomUUID();
    await database.db.insert(organisation).values({ ...entry, id, role, active: false, sortKey: 'x' });
    expect(await edit(id, { active: true })).toMatchObject({ ok: false, fault: { path: 'active' } });
  });

  it('没有确认、名称不对、没有原因的都不办；办了的记下改前改后和原因，告知其他县系统管理员', async () => {
    const made = await admin.addOrganisation(by, {
      name: '东源县档案馆',
      shortName: '档案馆',
      role: 'unit',
      competentDepartmentId: null,
      active: true,
    });
    const id = made.ok ? made.value.id : '';
    expect(await edit(id, { role: 'company' })).toMatchObject({ ok: false, fault: { path: 'role' } });
    expect(await edit(id, { role: 'company', ...sure('档案馆') })).toMatchObject({
      ok: false,
      fault: { path: 'roleChange.confirmation' },
    });
    expect(await edit(id, { role: 'company', ...sure('东源县档案馆') })).toEqual({ ok: true, value: {} });
    expect(await roleOf(id)).toBe('company');
    expect(await records()).toContain('性质：县直单位 → 公司（第三方机构）');
    expect(await records()).toContain('"reason":"机构改革"');
    const told = await toldOf(colleague);
    expect(told.map(({ kind }) => kind)).toEqual(['account']);
    expect(told[0]?.title).toContain('东源县档案馆');
    expect(await toldOf(by.personId)).toEqual([]);
  });

  it('人员的岗位与新性质不符的，先改岗位', async () => {
    const { id, name } = organisationOf('tongji');
    expect(refusal(await edit(id, { role: 'expert-pool', ...sure(name) }))).toMatch(/^role：.*许多多（经办岗）/u);
  });

  it('还有没办完的项目靠它的，不改', async () => {
    const county = new TestCounty(database.db);
    const caseId = randomUUID();
    await county.must({ by: 'tiyu.clerk', action: 'initiation.prepare', caseId, seq: 0, input: smallProject() });
    await county.must({
      by: 'tiyu.leader',
      action: 'initiation.endorse',
      caseId,
      seq: 1,
      input: { opinion: '同意。', signedOn: '2024-03-01' },
    });
    // The unit that owns it, and the department above.
    for (const key of ['tiyu', 'wenguang']) {
      const { id, name } = organisationOf(key);
      expect(refusal(await edit(id, { role: 'company', ...sure(name) }))).toMatch(/^role：.*1 个没有终结的项目/u);
    }
  });

  it('以前点错、成了第二个审计局的，改得回来，等它办的事转给真的审计局', async () => {
    const { id, name } = organisationOf('minzheng');
    const audit = organisationOf('shenji').id;
    await database.db.update(organisation).set({ role: 'audit-bureau' }).where(eq(organisation.id, id));
    const caseId = randomUUID();
    await database.db.insert(todo).values({
      caseId,
      caseKind: 'project',
      action: 'audit.close',
      holder: `org:${id}:clerk`,
      organisationId: id,
      organ: 'audit-bureau',
      post: 'clerk',
      personId: null,
      since: '2024-03-01',
    });
    expect(await edit(id, { role: 'unit', ...sure(name) })).toEqual({ ok: true, value: {} });
    const [moved] = await database.db.select().from(todo).where(eq(todo.caseId, caseId));
    expect(moved).toMatchObject({ organisationId: audit, holder: `org:${audit}:clerk` });
  });

  it('改名、改简称、改主管部门照常，改前改后都记下', async () => {
    const { id } = organisationOf('jiaoyu');
    const wenguang = organisationOf('wenguang').id;
    const edited = { name: '东源县教育和体育局', competentDepartmentId: wenguang };
    expect(await edit(id, edited)).toEqual({ ok: true, value: {} });
    expect(await edit(id, { competentDepartmentId: randomUUID() })).toMatchObject({
      ok: false,
      fault: { path: 'competentDepartmentId' },
    });
    const told = await records();
    expect(told).toContain('名称：东源县教育局 → 东源县教育和体育局');
    expect(told).toContain('主管部门：无 → 东源县文化广电旅游体育局');
  });
});

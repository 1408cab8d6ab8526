import { byteRoutes, routes, type Problem, type RouteName } from '@zhengxiang/application/contract';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account } from '../db/schema/accounts.ts';
import { addPerson } from '../db/registers/people.ts';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

let app: TestServer;
const password = 'Danwei-Guanli-1';

/** A person of the unit with this post and an account of its own. */
const hire = async (
  organisation: string,
  login: string,
  post: 'administrator' | 'clerk',
  mustChange = false,
): Promise<string> => {
  const personId = randomUUID();
  const passwordHash = await hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 });
  await app.database.db.transaction(async (tx) => {
    await addPerson(tx, { id: personId, name: login, organisationId: organisationOf(organisation).id, posts: [post] });
    await tx.insert(account).values({ personId, login, passwordHash, mustChange, changedAt: app.clock.now() });
  });
  return personId;
};
const enter = async (login: string, secret?: string): Promise<Visitor> => {
  const visitor = new Visitor(app.server);
  expect((await visitor.signIn(login, secret)).statusCode).toBe(200);
  return visitor;
};

const known = Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][];
const addressOf = (path: string): string =>
  path.replace(/:\w+/gu, (name) => (name === ':year' ? '2027' : name === ':source' ? 'projects' : randomUUID()));
/** Everything by which the county is administered: what lies under /api/admin, and what changes calendar and targets. */
const administration = known.filter(
  ([name, { path }]) =>
    path.startsWith('/api/admin/') || ['saveCalendarYear', 'saveTargets', 'saveHints'].includes(name),
);
const statusOf = async (visitor: Visitor, [, { method, path }]: (typeof known)[number]): Promise<number> =>
  (await visitor.ask({ method, url: addressOf(path), ...(method === 'GET' ? {} : { payload: {} }) })).statusCode;

let county: Visitor;
let security: Visitor;
let audit: Visitor;
let unit: Visitor;
let fresh: Visitor;
beforeAll(async () => {
  app = await openTestServer();
  await installTestCounty(app.database.db, app.clock.now());
  await hire('minzheng', 'minzheng.admin', 'administrator');
  await hire('minzheng', 'minzheng.fresh', 'clerk', true);
  county = await enter('zhengshu.administrator');
  security = await enter('zhengshu.security-administrator');
  audit = await enter('zhengshu.audit-administrator');
  unit = await enter('minzheng.admin', password);
  fresh = await enter('minzheng.fresh', password);
});
afterAll(() => app?.close());

describe('管理接口谁能用', () => {
  const ofUnits: readonly RouteName[] = [
    'adminPeople',
    'adminRecords',
    'adminUnattended',
    'adminAddPerson',
    'adminEditPerson',
    'adminResetPassword',
  ];
  const onlySecurity: readonly RouteName[] = [
    'signInRules',
    'saveSignInRules',
    'settleProposal',
    'personSessions',
    'endPersonSessions',
  ];
  const securityToo: readonly RouteName[] = ['adminPeople', 'adminRecords', 'adminResetPassword', 'rightProposals'];

  it('一个也没有漏：至少有十三个，单位管理员能用的都在其中', () => {
    const names = administration.map(([name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(13);
    expect(names).toEqual(expect.arrayContaining([...ofUnits]));
  });

  it.each(administration)('%s', async (name, route) => {
    const entry: (typeof known)[number] = [name, route];
    // Let in: an empty body is read and found wanting, or what it names is not there.
    const letIn = [200, 404, 422];
    const may = async (who: Visitor, does: boolean) =>
      does ? expect(letIn).toContain(await statusOf(who, entry)) : expect(await statusOf(who, entry)).toBe(403);
    await may(county, !onlySecurity.includes(name));
    await may(security, onlySecurity.includes(name) || securityToo.includes(name));
    await may(audit, name === 'adminRecords');
    if (ofUnits.includes(name)) expect(letIn).toContain(await statusOf(unit, entry));
    else expect(await statusOf(unit, entry)).toBe(403);
    for (const login of ['minzheng.clerk', 'minzheng.leader', 'caizheng.leader', 'zhengshu.intake', 'zhuanjia.1'])
      expect([login, await statusOf(await enter(login), entry)]).toEqual([login, 403]);
    expect(await statusOf(new Visitor(app.server), entry)).toBe(401);
    expect(await statusOf(fresh, entry)).toBe(403);
  });

  it('负责解释办法的单位领导只能改工作日历和内部时限', async () => {
    const leader = await enter('zhengshu.leader');
    for (const entry of administration)
      expect([entry[0], await statusOf(leader, entry)]).toEqual([
        entry[0],
        ['saveCalendarYear', 'saveTargets', 'saveHints'].includes(entry[0]) ? 422 : 403,
      ]);
  });
});

describe('没有登录、没有改初始密码', () => {
  const open: readonly RouteName[] = ['frontDoor', 'signIn', 'verifyPaper'];
  const ofBytes = Object.values(byteRoutes).map(
    ({ method, path }) =>
      [
        method,
        path.replaceAll(
          /:(\w+)/gu,
          (_all, key: string) =>
            ({ id: randomUUID(), format: path.includes('blank') || path.includes('/forms/:formId.') ? 'docx' : 'pdf' })[
              key
            ] ?? 'annex1',
        ),
      ] as const,
  );

  it.each(known.filter(([name]) => !open.includes(name)))('没有登录：%s 不读内容就回 401', async (name, route) => {
    expect(await statusOf(new Visitor(app.server), [name, route])).toBe(401);
  });

  it('没有改初始密码的，只能看自己是谁、改密码、退出', async () => {
    const allowed: readonly RouteName[] = [...open, 'me', 'changePassword', 'passwordRules', 'signOut'];
    for (const entry of known.filter(([name]) => !allowed.includes(name)))
      expect([entry[0], await statusOf(fresh, entry)]).toEqual([entry[0], 403]);
    for (const [method, url] of ofBytes) {
      const reply = await fresh.ask({ method, url, ...(method === 'POST' ? { payload: {} } : {}) });
      expect([url, reply.statusCode]).toEqual([url, 403]);
      expect(reply.json<Problem>().detail).toContain('请先修改初始密码');
      expect((await new Visitor(app.server).ask({ method, url })).statusCode).toBe(401);
    }
    expect((await fresh.ask({ method: 'GET', url: '/api/session' })).statusCode).toBe(200);
    const next = 'Zijide-Mima-2024';
    const change = { method: 'PUT', url: '/api/session/password', payload: { current: password, next } } as const;
    expect((await fresh.ask(change)).statusCode).toBe(200);
    expect((await fresh.ask({ method: 'GET', url: '/api/workbench' })).statusCode).toBe(200);
    expect((await fresh.ask({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(200);
  });

  it('被重置密码的，改了以前也一样', async () => {
    const [person] = await app.database.db.select().from(account).where(eq(account.login, 'sifa.clerk'));
    const reset = await county.ask({ method: 'POST', url: `/api/admin/people/${person?.personId ?? ''}/password` });
    const again = await enter('sifa.clerk', reset.json<{ password: string }>().password);
    for (const url of ['/api/projects', '/api/people', '/api/notices/unread', '/api/projects/export'])
      expect((await again.ask({ method: 'GET', url })).statusCode).toBe(403);
  });
});

describe('单位系统管理员出不了本单位', () => {
  const post = (url: string, payload?: object) => unit.ask({ method: 'POST', url, ...(payload && { payload }) });
  const person = (given: object) => ({
    name: '新人',
    login: `x.${randomUUID().slice(0, 8)}`,
    organisationId: organisationOf('minzheng').id,
    posts: ['clerk'],
    specialty: null,
    active: true,
    ...given,
  });

  it('别的单位的人：看不到，重置不了，改不了，和不存在的答复一样', async () => {
    const list = (await unit.ask({ method: 'GET', url: '/api/admin/people' })).json<{ organisation: string }[]>();
    expect(new Set(list.map(({ organisation }) => organisation))).toEqual(new Set(['东源县民政局']));
    const nobody = randomUUID();
    const reset = (id: string) => post(`/api/admin/people/${id}/password`);
    const edit = (id: string) =>
      unit.ask({ method: 'PUT', url: `/api/admin/people/${id}`, payload: person({ login: 'taken.over' }) });
    for (const login of ['caizheng.leader', 'zhengshu.administrator', 'shuiwu.clerk']) {
      const id = actorOf(login).personId;
      for (const ask of [reset, edit]) {
        const [there, gone] = [await ask(id), await ask(nobody)];
        expect([there.statusCode, there.body]).toEqual([422, gone.body]);
      }
      await enter(login);
    }
  });

  it.each([
    ['财政局的人', { organisationId: organisationOf('caizheng').id }],
    ['数据局的领导', { organisationId: organisationOf('zhengshu').id, posts: ['leader', 'intake', 'review'] }],
    ['县系统管理岗', { organisationId: organisationOf('zhengshu').id, posts: ['administrator'] }],
    ['本单位没有的岗位', { posts: ['intake'] }],
    ['专家', { posts: ['member'] }],
    ['没有的单位', { organisationId: randomUUID() }],
  ])('建不出%s', async (_what, given) => {
    const reply = await post('/api/admin/people', person(given));
    expect(reply.statusCode).toBe(422);
    expect(reply.json<Problem>().detail).toMatch(/没有/u);
  });

  it('把本单位的人调到别的单位也不行；本单位的照常', async () => {
    const { json } = await post('/api/admin/people', person({ login: 'minzheng.new' }));
    const { id } = json<{ id: string }>();
    const move = (given: object) =>
      unit.ask({ method: 'PUT', url: `/api/admin/people/${id}`, payload: person({ login: 'minzheng.new', ...given }) });
    expect((await move({ organisationId: organisationOf('shenji').id })).statusCode).toBe(422);
    expect((await move({ posts: ['leader'] })).statusCode).toBe(200);
    expect((await post(`/api/admin/people/${id}/password`)).statusCode).toBe(200);
  });

  it('管理记录只看到本单位的', async () => {
    await county.ask({ method: 'POST', url: `/api/admin/people/${actorOf('shuiwu.clerk').personId}/password` });
    const reset = await county.ask({
      method: 'POST',
      url: `/api/admin/people/${actorOf('minzheng.clerk').personId}/password`,
    });
    expect(reset.statusCode).toBe(200);
    const records = (await unit.ask({ method: 'GET', url: '/api/admin/records' })).body;
    expect(records).toContain('minzheng.clerk');
    expect(records).not.toContain('shuiwu.clerk');
    expect((await county.ask({ method: 'GET', url: '/api/admin/records' })).body).toContain('shuiwu.clerk');
  });
});

describe('给岗位要两个人，HTTP 上走一遍', () => {
  it('提出以前进不来，确认以后进得来；名单、待确认、记录三处都对得上', async () => {
    const given = { name: '水新', login: 'shuiwu.new', organisationId: organisationOf('shuiwu').id, posts: ['clerk'] };
    const payload = { ...given, specialty: null, active: true };
    const made = await county.ask({ method: 'POST', url: '/api/admin/people', payload });
    const { id, password: first } = made.json<{ id: string; password: string }>();
    const visitor = new Visitor(app.server);
    const refused = await visitor.signIn('shuiwu.new', first);
    expect([refused.statusCode, refused.json<Problem>().detail]).toEqual([401, expect.stringContaining('还没有岗位')]);
    for (const who of [county, security]) {
      const list = await who.ask({ method: 'GET', url: '/api/admin/people' });
      expect(list.json<{ id: string }[]>().find((one) => one.id === id)).toMatchObject({
        posts: [],
        waiting: ['clerk'],
      });
    }
    const proposals = await security.ask({ method: 'GET', url: '/api/admin/right-proposals' });
    const proposal = proposals.json<{ id: string; personId: string }[]>().find(({ personId }) => personId === id);
    const settle = (who: Visitor) =>
      who.ask({
        method: 'POST',
        url: `/api/admin/right-proposals/${proposal?.id ?? ''}`,
        payload: { confirmed: true, reason: '' },
      });
    expect([(await settle(county)).statusCode, (await settle(audit)).statusCode]).toEqual([403, 403]);
    expect((await settle(security)).statusCode).toBe(200);
    expect((await settle(security)).statusCode).toBe(422);
    expect((await visitor.signIn('shuiwu.new', first)).statusCode).toBe(200);
    expect((await audit.ask({ method: 'GET', url: '/api/admin/records' })).body).toContain('确认给岗位：水新');
  });

  it('三个管理岗都看不到业务：项目库、工作台、文书都是空的', async () => {
    for (const who of [county, security, audit]) {
      const projects = await who.ask({ method: 'GET', url: '/api/projects' });
      expect(projects.json<{ total: number }>().total).toBe(0);
      const bench = await who.ask({ method: 'GET', url: '/api/workbench' });
      expect(bench.json<{ waiting: unknown[] }>().waiting).toEqual([]);
    }
  });

  it('安全管理岗退出一个人的全部登录，本人要重新登录，并收到消息', async () => {
    const clerk = await enter('jiaoyu.clerk');
    const { personId } = actorOf('jiaoyu.clerk');
    const url = `/api/admin/people/${personId}/sessions`;
    expect((await security.ask({ method: 'GET', url })).json<unknown[]>()).toHaveLength(1);
    expect((await security.ask({ method: 'DELETE', url })).statusCode).toBe(200);
    expect((await clerk.ask({ method: 'GET', url: '/api/session' })).statusCode).toBe(401);
    const again = await enter('jiaoyu.clerk');
    expect((await again.ask({ method: 'GET', url: '/api/notices?page=1' })).body).toContain('都被退出');
  });
});

import type { Problem } from '@zhengxiang/application/contract';
import { randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { findBadText } from './bad-text.ts';

let app: TestServer;
const visitors = new Map<string, Visitor>();
beforeAll(async () => {
  app = await openTestServer();
  await installTestCounty(app.database.db, app.clock.now());
  for (const login of ['minzheng.clerk', 'zhengshu.intake', 'zhengshu.administrator', 'zhengshu.leader']) {
    const visitor = new Visitor(app.server);
    await visitor.signIn(login);
    visitors.set(login, visitor);
  }
});
afterAll(() => app?.close());

const ask = async (login: string, request: InjectOptions): Promise<readonly [number, Problem]> => {
  const reply = await (visitors.get(login) ?? new Visitor(app.server)).ask(request);
  return [reply.statusCode, reply.json<Problem>()];
};
/** JSON text with an escape that no `JSON.stringify` of ours makes. */
const escaped = (value: unknown, text: string): string => JSON.stringify(value).replaceAll('@@', text);
const bads = [
  ['空字符', '\\u0000'],
  ['只有前一半', 'a\\ud83d'],
  ['只有后一半', '\\udc00b'],
  ['颠倒的两半', '\\udc00\\ud83d'],
] as const;

describe('不能保存的字符', () => {
  const id = randomUUID();
  const bodies: readonly (readonly [string, string, InjectOptions['method'], string, unknown])[] = [
    ['登录', 'nobody', 'POST', '/api/session', { login: '@@', password: 'x' }],
    ['改密码', 'minzheng.clerk', 'PUT', '/api/session/password', { current: 'x@@', next: 'y' }],
    [
      '草稿',
      'minzheng.clerk',
      'PUT',
      `/api/drafts/${id}`,
      { caseId: id, action: 'initiation.prepare', data: { name: '@@' }, version: 0 },
    ],
    [
      '草稿里的名目',
      'minzheng.clerk',
      'PUT',
      `/api/drafts/${id}`,
      { caseId: id, action: 'initiation.prepare', data: { 'a@@': 1 }, version: 0 },
    ],
    [
      '事项',
      'minzheng.clerk',
      'POST',
      '/api/acts',
      {
        commandId: randomUUID(),
        action: 'initiation.prepare',
        caseId: randomUUID(),
        expectedSeq: 0,
        input: { name: ['@@'] },
      },
    ],
    [
      '视图',
      'minzheng.clerk',
      'PUT',
      `/api/project-views/${id}`,
      { name: '@@', state: { search: '@@' }, isDefault: false },
    ],
    [
      '人员',
      'zhengshu.administrator',
      'POST',
      '/api/admin/people',
      { name: '@@', login: 'a.b.c', organisationId: id, posts: ['clerk'], specialty: null, active: true },
    ],
    [
      '单位',
      'zhengshu.administrator',
      'POST',
      '/api/admin/organisations',
      { name: '@@', shortName: 'x', role: 'unit', competentDepartmentId: null, active: true },
    ],
    [
      '日历',
      'zhengshu.leader',
      'PUT',
      '/api/calendar/2027',
      { offDays: [], workDays: [], source: '文号@@', reason: '登记' },
    ],
    ['时限', 'zhengshu.leader', 'PUT', '/api/targets', { days: {}, reason: '调整@@' }],
    ['旧台账', 'zhengshu.intake', 'POST', '/api/ledger-imports/preview', { fileId: id, sheet: '@@' }],
    [
      '表格',
      'minzheng.clerk',
      'POST',
      '/api/forms/annex1/copy',
      { caseId: id, format: 'docx', values: { name: '@@' } },
    ],
  ];

  it.each(bodies.flatMap((body) => bads.map(([what, text]) => [body[0], what, body, text] as const)))(
    '%s：%s，422，说中文',
    async (_where, _what, [, login, method = 'POST', url, value], text) => {
      const payload = escaped(value, text);
      const [status, problem] = await ask(login, {
        method,
        url,
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect([status, problem.code]).toEqual([422, 'invalid']);
      expect(problem.detail).toContain('不能保存的字符');
    },
  );

  it('栏目写明是哪一栏；完整的表情照收', async () => {
    const draft = (text: string) => ({
      method: 'PUT' as const,
      url: `/api/drafts/${id}`,
      headers: { 'content-type': 'application/json' },
      payload: escaped({ caseId: id, action: 'initiation.prepare', data: { name: '@@' }, version: 0 }, text),
    });
    const [, problem] = await ask('minzheng.clerk', draft('\\ud83d'));
    expect(problem.issues).toMatchObject([{ path: 'data.name' }]);
    expect((await ask('minzheng.clerk', draft('\\ud83d\\ude00')))[0]).toBe(200);
  });

  it.each([
    ['nobody', '/api/verify/%00'],
    ['nobody', '/api/verify/a%00b'],
    ['minzheng.clerk', '/api/projects?search=%00'],
    ['minzheng.clerk', '/api/projects?kind=%00'],
    ['minzheng.clerk', '/api/projects?warning=x&warning=%00'],
    ['minzheng.clerk', '/api/projects/export?search=%00'],
    ['minzheng.clerk', '/api/picks/projects?search=%00'],
    ['zhengshu.leader', '/api/data-resources?search=%00&cycle=%00'],
    ['zhengshu.leader', '/api/oversight?grade=%00'],
    ['zhengshu.leader', '/api/oversight/funds?search=%00'],
    ['minzheng.clerk', '/api/files/%00/content'],
    ['minzheng.clerk', '/api/files/x/content'],
    ['minzheng.clerk', `/api/drafts/${randomUUID()}/papers/%00/pdf`],
  ])('%s 的地址 %s', async (login, url) => {
    const [status, problem] = await ask(login, { method: 'GET', url });
    expect([status, problem.code]).toEqual([422, 'invalid']);
    expect(problem.detail).toMatch(/\p{sc=Han}/u);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('没有叫 %s 的表格', async (name) => {
    for (const url of [
      `/api/forms/${name}/pdf`,
      `/api/forms/${name}/blank.docx`,
      `/api/drafts/${randomUUID()}/papers/${name}/pdf`,
      `/api/drafts/${randomUUID()}/forms/${name}.docx`,
    ])
      expect([url, (await ask('minzheng.clerk', { method: 'GET', url }))[0]]).toEqual([url, 404]);
    const payload = { caseId: randomUUID(), format: 'docx', values: {} };
    expect((await ask('minzheng.clerk', { method: 'POST', url: `/api/forms/${name}/copy`, payload }))[0]).toBe(404);
  });

  it.each([
    '["\\u0000","ID"]',
    '["\\ud800","ID"]',
    '[{"a":1},"ID"]',
    '["不是日期","ID"]',
    '[1e300,"ID"]',
    '["2024-02-31","ID"]',
    'null',
    '[[[[',
  ])('自己编的翻页位置 %s：从头翻起，不出错', async (place) => {
    for (const sort of ['updated', 'number', 'name', 'year', 'total']) {
      const after = encodeURIComponent(place.replace('ID', randomUUID()));
      const [status] = await ask('minzheng.clerk', { method: 'GET', url: `/api/projects?sort=${sort}&after=${after}` });
      expect([sort, place, status]).toEqual([sort, place, 200]);
    }
  });

  it.each([
    '/api/projects?year=99999999999',
    '/api/projects?page=9007199254740991&size=200',
    '/api/annual-lists?year=99999999999',
    '/api/annual-lists/export?year=99999999999',
    '/api/data-resources?page=9007199254740991',
  ])('大得离谱的数 %s 不出系统错误', async (url) => {
    const reply = await visitors.get('zhengshu.leader')?.ask({ method: 'GET', url });
    expect(reply?.statusCode).toBeLessThan(500);
  });

  it('文件名、断掉的上传', async () => {
    const upload = (payload: string) =>
      ask('minzheng.clerk', {
        method: 'POST',
        url: '/api/files',
        headers: { 'content-type': 'multipart/form-data; boundary=zx' },
        payload,
      });
    const head = (name: string): string =>
      `--zx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const [named] = await upload(`${head('方\0案.pdf')}%PDF-1.4\r\n--zx--\r\n`);
    expect(named).toBe(422);
    const [cut, problem] = await upload(`${head('方案.pdf')}%PDF-1.4`);
    expect([cut, problem.code]).toEqual([400, 'invalid']);
  });
});

it('找得到在哪里', () => {
  const nul = '\0';
  const half = '😀'.slice(0, 1);
  expect(findBadText({ a: [{ b: `x${nul}` }] })).toBe('a.0.b');
  expect(findBadText({ [`k${half}`]: 1 })).toBe('');
  expect(findBadText({ a: 1, b: null, c: ['𠮷', '😀'] })).toBeUndefined();
});

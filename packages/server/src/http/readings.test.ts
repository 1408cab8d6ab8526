import { lives } from '@zhengxiang/demo-county';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpPlayer } from '../testing/http-player.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';
import { registerReadings } from './readings.ts';

interface Row {
  readonly what: string;
  readonly subject: string | null;
  readonly person_name: string;
  readonly case_id: string | null;
}

describe('下载进入查阅记录', () => {
  let app: TestServer;
  let player: HttpPlayer;
  let fileId: string;
  let caseId: string;
  const last = async (): Promise<Row | undefined> =>
    (
      await app.database.pool.query<Row>(
        `select r.what, r.subject, r.person_name, r.case_id from reading_log r join log_entry e on e.subject = 'reading_log' and e.key = r.id::text order by e.id desc limit 1`,
      )
    ).rows[0];
  const count = async (): Promise<number> =>
    Number((await app.database.pool.query<{ n: string }>('select count(*) as n from reading_log')).rows[0]?.n);

  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    const life = lives.find(({ id }) => id === 'social-assistance-136');
    if (!life) throw new Error('no life');
    caseId = life.cases['main']?.id ?? '';
    for (const step of life.steps) {
      expect(await player.play(life, step)).toBeUndefined();
      if (step.action === 'approval.issue' && step.expect.kind === 'accepted') break;
    }
    const { rows } = await app.database.pool.query<{ id: string }>(
      'select id from stored_file where case_id = $1 limit 1',
      [caseId],
    );
    fileId = rows[0]?.id ?? '';
  });
  afterAll(() => app.close());

  const ways: [string, () => string, string][] = [
    ['附件', () => `/api/files/${fileId}/content`, 'attachment'],
    ['项目库导出', () => '/api/projects/export', 'project-export'],
    ['年度清单导出', () => '/api/annual-lists/export?year=2023', 'annual-list-export'],
    ['数据目录', () => '/api/data-resources?page=1', 'data-catalogue'],
  ];
  it.each(ways)('%s：先记下再给出', async (_name, url, what) => {
    const before = await count();
    const reply = await player.send('shenji.clerk', 'GET', url());
    expect([reply.statusCode, await count()]).toEqual([200, before + 1]);
    expect(await last()).toMatchObject({ what, subject: url(), ...(what === 'attachment' ? { case_id: caseId } : {}) });
  });

  it.each(ways)('%s：没有给出的不记', async (_name, url) => {
    const before = await count();
    const reply = await app.server.inject({ method: 'GET', url: url() });
    expect([reply.statusCode, await count()]).toEqual([401, before]);
  });

  it('记不下就不给出', async () => {
    const client = await app.database.pool.connect();
    await client.query('alter table reading_log rename to reading_log_away');
    const reply = await player.send('shenji.clerk', 'GET', `/api/files/${fileId}/content`);
    await client.query('alter table reading_log_away rename to reading_log');
    client.release();
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('%PDF');
  });

  it('没有安排的下载地址，服务器不启动', () => {
    const server = Fastify();
    registerReadings(server, () => Promise.resolve());
    expect(() => server.get('/api/secret/:id/bytes', () => 'x')).toThrow(
      'is /api/secret/:id/bytes in the reading record?',
    );
  });

  it('查阅记录只增不改，每一条都在存证日志里', async () => {
    await expect(app.database.pool.query(`update reading_log set person_name = 'x'`)).rejects.toThrow('append-only');
    await expect(app.database.pool.query('delete from reading_log')).rejects.toThrow('append-only');
    const { rows } = await app.database.pool.query(
      `select 1 from reading_log r where not exists (select 1 from log_entry e where e.subject = 'reading_log' and e.key = r.id::text)`,
    );
    expect(rows).toEqual([]);
  });
});

import type { LetterNumbersView, PaperView } from '@zhengxiang/application/contract';
import { lives } from '@zhengxiang/demo-county';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpPlayer } from '../testing/http-player.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

const life = lives.find(({ id }) => id === 'social-assistance-136');
const caseId = life?.cases['main']?.id ?? '';
const bureau = 'zhengshu.intake';

describe('发文字号登记', () => {
  let app: TestServer;
  let player: HttpPlayer;
  const send = (login: string, method: 'GET' | 'POST', url: string, body?: object) =>
    player.send(login, method, url, body);
  const view = async (login = bureau): Promise<LetterNumbersView> =>
    (await send(login, 'GET', '/api/letter-numbers?year=2023')).json<LetterNumbersView>();
  const note = (given: object, login = bureau) =>
    send(login, 'POST', '/api/letter-numbers/notes', {
      year: 2023,
      kind: 'reserved',
      reason: '本单位其他发文',
      ...given,
    });
  const papers = async (): Promise<readonly PaperView[]> =>
    (await send('minzheng.clerk', 'GET', `/api/projects/${caseId}/papers`)).json<PaperView[]>();
  const numbers = async (): Promise<readonly string[]> => (await papers()).flatMap(({ number }) => number ?? []).sort();
  let at = 0;
  const playUpTo = async (action: string): Promise<void> => {
    if (!life) throw new Error('the life has gone');
    for (; at < life.steps.length;) {
      const step = life.steps[at];
      at += 1;
      if (!step) return;
      expect(await player.play(life, step)).toBeUndefined();
      if (step.action === action && step.expect.kind === 'accepted') return;
    }
  };

  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
  });
  afterAll(() => app.close());

  it('从第几号起、预留的号段由本单位定，自动编号绕过去', async () => {
    expect((await note({ from: 1, to: 36 })).statusCode).toBe(200);
    expect((await note({ from: 38, to: 40, reason: '工作会议通知' })).statusCode).toBe(200);
    await playUpTo('intake.accept');
    await app.papers.desk.register();
    expect(await numbers()).toEqual(['东政数〔2023〕37号', '东政数〔2023〕41号']);
    const found = await view();
    expect(found.series).toBe('东政数');
    expect(found.lines.map(({ from, to, what }) => [from, to, what])).toEqual([
      [1, 36, 'reserved'],
      [37, 37, 'letter'],
      [38, 40, 'reserved'],
      [41, 41, 'letter'],
    ]);
  });

  it.each([
    ['已经给了文书的号', { from: 30, to: 37 }, '东政数〔2023〕37号已经给了'],
    ['已经登记过的号段', { from: 36, to: 36 }, '1—36 号已经登记过'],
    ['倒过来的号段', { from: 60, to: 50 }, '截止号不能小于起始号'],
    ['零号', { from: 0, to: 5 }, '从 1 号起'],
    ['没有缘由', { from: 60, to: 61, reason: ' ' }, '缘由'],
  ])('%s不能登记，说明为什么', async (_name, given, says) => {
    const reply = await note(given);
    expect(reply.statusCode).toBe(422);
    expect(reply.body).toContain(says);
  });

  it('空号写明缘由；一号之内说得更细的算数', async () => {
    expect((await note({ kind: 'unused', from: 12, to: 12, reason: '登记簿误跳一号，未用' })).statusCode).toBe(200);
    const lines = (await view()).lines.map(({ from, to, what, reason }) => [from, to, what, reason]);
    expect(lines.slice(0, 3)).toEqual([
      [1, 11, 'reserved', '本单位其他发文'],
      [12, 12, 'unused', '登记簿误跳一号，未用'],
      [13, 36, 'reserved', '本单位其他发文'],
    ]);
  });

  it('没有号的单位和别的岗位：看不到，也改不了', async () => {
    expect((await send('minzheng.clerk', 'GET', '/api/letter-numbers?year=2023')).statusCode).toBe(404);
    expect((await note({ from: 90, to: 91 }, 'minzheng.clerk')).statusCode).toBe(422);
    expect((await view('caizheng.clerk')).series).toBe('东财');
  });

  it('改为逐份登记：文书等着字号，不出具；登记后才出具，号是登记簿给的', async () => {
    expect((await send(bureau, 'POST', '/api/letter-numbers/by-hand', { on: true, year: 2023 })).statusCode).toBe(200);
    await playUpTo('approval.issue');
    await app.papers.desk.drain();
    const waiting = (await view()).waiting;
    expect(waiting.length).toBeGreaterThan(0);
    const [first] = waiting;
    if (!first) throw new Error('nothing waits');
    const before = (await papers()).find(({ id }) => id === first.id);
    expect([before?.waitsForNumber, before?.state, before?.number]).toEqual([true, 'queued', null]);
    expect((await send('minzheng.clerk', 'GET', `/api/papers/${first.id}/pdf`)).statusCode).not.toBe(200);
    const give = (place: number, id = first.id) =>
      send(bureau, 'POST', `/api/papers/${id}/number`, { year: 2023, place });
    expect((await give(37)).body).toContain('已经给了');
    expect((await give(12)).body).toContain('登记为空号');
    expect((await give(39)).statusCode).toBe(200);
    expect((await give(39)).statusCode).toBe(200);
    expect((await give(52)).body).toContain('不能再改');
    await app.papers.desk.drain();
    const after = (await papers()).find(({ id }) => id === first.id);
    expect([after?.waitsForNumber, after?.state, after?.number]).toEqual([false, 'ready', '东政数〔2023〕39号']);
  });

  it('还有文书在等时不能改回；都登记了才能，自动编号从下一个空着的号接着走', async () => {
    const automatic = () => send(bureau, 'POST', '/api/letter-numbers/by-hand', { on: false, year: 2023 });
    let place = 42;
    for (const { id } of (await view()).waiting) {
      expect((await automatic()).body).toContain('还有文书在等字号');
      expect((await send(bureau, 'POST', `/api/papers/${id}/number`, { year: 2023, place })).statusCode).toBe(200);
      place += 1;
    }
    expect((await automatic()).statusCode).toBe(200);
    const { byHand, lines } = await view();
    expect(byHand).toBe(false);
    expect(lines.filter(({ what }) => what === 'gap')).toEqual([]);
  });
});

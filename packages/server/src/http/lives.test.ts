import { statusOf, type ProjectFacts } from '@zhengxiang/procedure';
import type { Problem, ProjectView } from '@zhengxiang/application/contract';
import { diceOf, lives, spoiled, type Step } from '@zhengxiang/demo-county';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger } from '../db/ledger/verify.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

/** What the step sends on these facts; nothing where its time is over. */
const inputOf = (step: Step, facts: ProjectFacts): unknown => {
  try {
    return step.input(facts, step.on);
  } catch {
    return {};
  }
};

describe('项目的一生（经 HTTP）', () => {
  let app: TestServer;
  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
  });
  afterAll(() => app.close());

  const countOfEvents = async (): Promise<number> =>
    (await app.database.db.transaction((tx) => verifyLedger(readLedger(tx)))).events;

  it.each(lives.map((life) => [life.title, life] as const))('%s', async (_title, life) => {
    const player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    const surprises: string[] = [];
    for (const step of life.steps) {
      const surprise = await player.play(life, step);
      if (surprise) surprises.push(surprise);
      if (surprises.length > 2) break;
    }
    expect(surprises).toEqual([]);
    const view = (
      await player.send('shenji.clerk', 'GET', `/api/projects/${life.cases['main']?.id ?? ''}`)
    ).json<ProjectView>();
    expect(view.stage).toBe(life.ends);
    expect(statusOf(view.facts, view.track ?? undefined).stage).toBe(life.ends);
  });

  it('填错的请求：都有中文说明，不出系统错误，什么也不存', async () => {
    const player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
    const dice = diceOf(20_200_713);
    const before = await countOfEvents();
    const faults: string[] = [];
    for (const life of lives) {
      const caseId = life.cases['main']?.id ?? '';
      const { seq, facts } = (await player.send('shenji.clerk', 'GET', `/api/projects/${caseId}`)).json<ProjectView>();
      const told = life.steps.filter(({ caseKey, expect: { kind } }) => caseKey === 'main' && kind === 'accepted');
      for (let copy = 0; copy < 4; copy += 1) {
        const step = told[dice() % told.length];
        if (!step) continue;
        const sound = { commandId: randomUUID(), action: step.action, caseId, expectedSeq: seq };
        const input = spoiled(inputOf(step, facts), dice);
        const request = copy === 0 ? (spoiled({ ...sound, input }, dice) as object) : { ...sound, input };
        const reply = await player.send(step.by, 'POST', '/api/acts', request);
        const problem = reply.json<Problem>();
        const isTold = /\p{Script=Han}/u.test(problem.detail ?? '') && !/Invalid|expected/u.test(problem.detail ?? '');
        if (reply.statusCode >= 500 || (reply.statusCode >= 400 && !isTold))
          faults.push(`${step.action} ${String(reply.statusCode)} ${reply.body.slice(0, 300)}`);
        if (reply.statusCode === 200 && copy === 0) faults.push(`${step.action} was taken`);
        if (reply.statusCode === 200) break;
      }
    }
    expect(faults).toEqual([]);
    // Now and then what was spoiled does not matter, and the act is as good as before.
    expect((await countOfEvents()) - before).toBeLessThan(lives.length / 3);
  });

  it('全部记录的哈希链完整', async () => {
    const verification = await app.database.db.transaction((tx) => verifyLedger(readLedger(tx)));
    expect(verification.findings).toEqual([]);
    expect(verification.events).toBeGreaterThan(500);
  });
});

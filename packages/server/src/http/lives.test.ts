import { statusOf } from '@zhengxiang/core';
import type { ProjectView } from '@zhengxiang/application/contract';
import { lives } from '@zhengxiang/law-dongyuan-2020/scenarios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger } from '../db/ledger/verify.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { HttpPlayer } from '../testing/http-player.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

describe('项目的一生（经 HTTP）', () => {
  let app: TestServer;
  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
  });
  afterAll(() => app.close());

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

  it('全部记录的哈希链完整', async () => {
    const verification = await app.database.db.transaction((tx) => verifyLedger(readLedger(tx)));
    expect(verification.findings).toEqual([]);
    expect(verification.events).toBeGreaterThan(500);
  });
});

import { actorOf } from '@zhengxiang/demo-county';
import type { Problem } from '@zhengxiang/application/contract';
import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../db/ledger/append-events.ts';
import { ledgerEvent } from '../db/schema/ledger.ts';
import { Visitor } from '../testing/ask.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { smallProject, TestCounty } from '../testing/test-county.ts';
import { openTestServer, type TestServer } from '../testing/test-server.ts';

describe('账册里读不出来的记录', () => {
  let app: TestServer;
  let county: TestCounty;
  let clerk: Visitor;
  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    county = new TestCounty(app.database.db);
    clerk = new Visitor(app.server);
    await clerk.signIn('minzheng.clerk');
  });
  afterAll(() => app.close());

  /** A project whose second event another software has written. */
  const caseWith = async (type: string, version: number, body: unknown): Promise<string> => {
    const caseId = randomUUID();
    await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input: smallProject() });
    await app.database.db.transaction((tx) =>
      appendEvents(tx, {
        caseId,
        caseKind: 'project',
        expectedSeq: 1,
        commandId: randomUUID(),
        requestHash: 'f'.repeat(64),
        actor: actorOf('minzheng.leader'),
        actingAs: 'project-owner',
        happenedOn: '2024-03-02',
        recordedAt: app.clock.now(),
        events: [{ type, version, body }],
        receipt: {},
      }),
    );
    return caseId;
  };

  it.each([
    ['写于更新的软件', 'initiation.endorsed', 7, { opinion: '同意。' }, /initiation\.endorsed.*第 7 版.*请升级/u],
    ['本软件没有的种类', 'moon.landed', 1, {}, /moon\.landed.*没有这种记录/u],
    ['不是应有的样子', 'initiation.endorsed', 1, { opinion: 5 }, /initiation\.endorsed.*opinion/u],
  ])('%s：说明是哪一条，什么都不写', async (_, type, version, body, told) => {
    const caseId = await caseWith(type, version, body);
    const page = await clerk.ask({ method: 'GET', url: `/api/projects/${caseId}` });
    expect(page.statusCode).toBe(500);
    expect(page.json<Problem>().detail).toMatch(told);
    const payload = { commandId: randomUUID(), action: 'initiation.abandon', caseId, expectedSeq: 2, input: {} };
    const act = await clerk.ask({ method: 'POST', url: '/api/acts', payload });
    expect(act.statusCode).toBe(500);
    expect(act.json<Problem>().detail).toMatch(told);
    expect(await app.database.db.select().from(ledgerEvent).where(eq(ledgerEvent.caseId, caseId))).toHaveLength(2);
  });
});

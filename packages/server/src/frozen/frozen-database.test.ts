import { typicalInputs, actorOf, county } from '@zhengxiang/demo-county';
import { stateOfCase } from '@zhengxiang/application';
import { plainDate } from '@zhengxiang/core';
import type { ActionId, ProjectActionId, ProjectFacts } from '@zhengxiang/procedure';
import { asc, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../db/ledger/read-ledger.ts';
import { verifyLedger } from '../db/ledger/verify.ts';
import { runMigrations } from '../db/migrate.ts';
import { createStore } from '../db/store/create-store.ts';
import { ledgerEvent } from '../db/schema/ledger.ts';
import { project, todo } from '../db/schema/projects.ts';
import { openTestDatabase } from '../testing/database.ts';
import { frozenReleases, restoreFrozen } from '../testing/frozen-database.ts';
import { TestCounty } from '../testing/test-county.ts';

const today = '2026-11-30';
/** Every event of the county is replayed. */
const long = 300_000;

/** Who sits at a desk of a unit in the demo county: `org:<id>:<post>`. */
const loginAt = (holder: string): string | undefined => {
  const [, organisation, post] = holder.split(':');
  return county.find(({ id }) => id === organisation)?.desks.find((desk) => desk.post === post)?.login;
};

describe.each(frozenReleases())('账册写于 %s：在本版中照样打开', (release) => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  let application: TestCounty;
  beforeAll(async () => {
    database = await openTestDatabase({ filled: false });
    await restoreFrozen(release, database.connection);
    await runMigrations(database.pool);
    application = new TestCounty(database.db);
  });
  afterAll(() => database.close());

  const verify = () => database.db.transaction((tx) => verifyLedger(readLedger(tx)));
  const texts = () =>
    database.db
      .select({ hash: ledgerEvent.hash, body: ledgerEvent.bodyCanonical, version: ledgerEvent.version })
      .from(ledgerEvent)
      .orderBy(asc(ledgerEvent.caseId), asc(ledgerEvent.seq));

  it(
    '核对无误，每个案卷都能重放，存储的文字一字未动',
    async () => {
      const before = await texts();
      const { findings, events } = await verify();
      expect(findings).toEqual([]);
      expect(events).toBe(before.length);
      const { cases } = await application.application.rebuildProjections();
      expect(cases).toBeGreaterThan(60);
      expect(await texts()).toEqual(before);
      expect((await verify()).findings).toEqual([]);
    },
    long,
  );

  it(
    '每个项目、经过和待办都看得到',
    async () => {
      const projects = await database.db.select().from(project).orderBy(asc(project.caseId));
      expect(projects.length).toBeGreaterThan(40);
      const actor = actorOf('shenji.clerk');
      for (const { caseId } of projects) {
        const moment = application.moment(today);
        const view = await application.application.project(actor, caseId, moment);
        const history = await application.application.history(actor, caseId, moment);
        if (!view || !history) continue;
        expect(history.length, caseId).toBe(view.facts.seq);
      }
      const bureau = await application.application.workbench(actorOf('zhengshu.leader'), plainDate(today));
      expect(bureau.todos.length).toBeGreaterThan(0);
    },
    long,
  );

  it(
    '接着办：各岗位的待办，办得成或者按条文说明为什么不能',
    async () => {
      const open = await database.db
        .selectDistinctOn([todo.action], { action: todo.action, holder: todo.holder, caseId: todo.caseId })
        .from(todo)
        .where(like(todo.holder, 'org:%'))
        .orderBy(asc(todo.action), asc(todo.caseId), asc(todo.holder));
      const done: string[] = [];
      for (const { action, holder, caseId } of open) {
        const by = loginAt(holder);
        const typical = (typicalInputs as Partial<Record<ActionId, (facts: ProjectFacts, day: never) => unknown>>)[
          action as ProjectActionId
        ];
        const recorded = await database.db.transaction((tx) => createStore(tx).readCase(caseId));
        if (by === undefined || !typical || recorded?.kind !== 'project') continue;
        const facts = stateOfCase(recorded).facts as ProjectFacts;
        const input = typical(facts, plainDate(today) as never);
        const outcome = await application.act({
          by,
          action: action as ActionId,
          caseId,
          seq: facts.seq,
          input,
          on: today,
        });
        if (outcome.kind === 'accepted') done.push(action);
        else expect(['refused', 'invalid'], `${action}: ${JSON.stringify(outcome)}`).toContain(outcome.kind);
      }
      expect(done.length, done.join(', ')).toBeGreaterThan(5);
      expect((await verify()).findings).toEqual([]);
      const [last] = await database.db.select().from(project).where(eq(project.updatedOn, today)).limit(1);
      expect(last).toBeDefined();
    },
    long,
  );
});

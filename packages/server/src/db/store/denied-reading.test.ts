import { regulationCaseId } from '@zhengxiang/application';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actorOf, lives } from '@zhengxiang/demo-county';
import { asc } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { TestCounty } from '../../testing/test-county.ts';
import { readCase } from '../ledger/read-case.ts';
import { project, todo } from '../schema/projects.ts';

/** Funds are arranged and not yet in a budget: that the first year has to be in one before procurement is a reading. */
describe('第三十条 政数局否定一项理解', () => {
  const database = useDatabase();
  const regulation = regulationCaseId(dongyuan2020.id);
  const life = lives.find(({ id }) => id === 'social-assistance-136');
  const caseId = life?.cases['main']?.id ?? '';
  let county: TestCounty;
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    if (life) await county.play(life, { until: (step) => step.action === 'funding.issueOpinion' });
  });

  const stateOn = async (on: string) => {
    const view = await county.application.project(actorOf('minzheng.clerk'), caseId, county.moment(on));
    const act = view?.availability.find(({ action }) => action === 'procurement.plan');
    const finding = act?.findings.find(({ code }) => code === 'first-year-not-budgeted');
    return { state: act?.state, hint: finding?.hint ?? false, readings: finding?.readings };
  };
  const decide = (confirmed: boolean, seq: number, on: string) =>
    county.must({
      by: 'zhengshu.leader',
      action: 'interpretation.confirmReading',
      caseId: regulation,
      seq,
      input: { reading: 'art11-first-year', confirmed, note: '首年资金已经落实即可。' },
      on,
    });
  const derived = async () => ({
    projects: await database.db.select().from(project).orderBy(asc(project.caseId)),
    todos: await database.db.select().from(todo).orderBy(asc(todo.caseId), asc(todo.action), asc(todo.holder)),
  });
  const waiting = async (): Promise<readonly string[]> => {
    const { todos } = await derived();
    return todos.filter((row) => row.caseId === caseId).map(({ action }) => action);
  };

  it('没有表态的，拒绝并写明依据哪一项理解；浏览器得到同样的状态', async () => {
    expect(await stateOn('2024-03-01')).toEqual({
      state: 'blocked',
      hint: false,
      readings: [{ id: 'art11-first-year', state: 'open' }],
    });
    expect(await waiting()).not.toContain('procurement.plan');
  });

  it('否定之日起只提示，待办随即出现；以前的日子仍按以前的状态；再确认又拦截', async () => {
    const recorded = () => database.db.transaction((tx) => readCase(tx, caseId));
    const before = await recorded();
    await decide(false, 0, '2024-03-10');
    expect(await stateOn('2024-03-09')).toMatchObject({ state: 'blocked' });
    expect(await stateOn('2024-03-10')).toEqual({
      state: 'open',
      hint: true,
      readings: [{ id: 'art11-first-year', state: 'denied', on: '2024-03-10' }],
    });
    expect(await waiting()).toContain('procurement.plan');
    const around = await county.application.surroundings(
      actorOf('minzheng.clerk'),
      { caseId },
      county.moment('2024-03-10').today,
    );
    expect(around.readings).toMatchObject([{ reading: 'art11-first-year', state: 'denied', on: '2024-03-10' }]);
    const reader = await county.application.regulation(
      actorOf('minzheng.clerk'),
      undefined,
      county.moment('2024-03-11').today,
    );
    expect(reader?.interpretations.find(({ id }) => id === 'art11-first-year')).toMatchObject({
      state: 'denied',
      on: '2024-03-10',
      note: '首年资金已经落实即可。',
      provisions: ['art11.p1/funds-before-procurement'],
    });
    // What was decided stays as it was recorded.
    expect(await recorded()).toEqual(before);
    const live = await derived();
    await county.application.rebuildProjections();
    expect(await derived()).toEqual(live);
    await decide(true, 1, '2024-03-12');
    expect(await stateOn('2024-03-12')).toMatchObject({ state: 'blocked', hint: false });
    expect(await waiting()).not.toContain('procurement.plan');
    expect(await stateOn('2024-03-11')).toMatchObject({ state: 'open', hint: true });
  });
});

import { lives, type Life } from '@zhengxiang/demo-county';
import { asc } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { installTestCounty } from '../../testing/install-county.ts';
import { useDatabase } from '../../testing/database.ts';
import { TestCounty } from '../../testing/test-county.ts';
import { annualList, caseFile, numberSeries, project, todo } from '../schema/projects.ts';

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

describe('清单、待办和编号可以由台账重建', () => {
  const database = useDatabase();
  let county: TestCounty;
  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    // Two whole lives, one with a yearly list, and one that stops half way so that to-dos are open.
    await county.play(lifeOf('operation-filing-7-90'));
    await county.play(lifeOf('social-assistance-136'), { until: (step) => step.action === 'funding.issueOpinion' });
    await county.play(lifeOf('splitting'), { until: (step) => step.action === 'splitting.flag' });
  });

  const derived = async () => ({
    projects: await database.db.select().from(project).orderBy(asc(project.caseId)),
    todos: await database.db.select().from(todo).orderBy(asc(todo.caseId), asc(todo.action), asc(todo.holder)),
    lists: await database.db.select().from(annualList).orderBy(asc(annualList.caseId)),
    numbers: await database.db.select().from(numberSeries).orderBy(asc(numberSeries.series)),
    files: await database.db.select().from(caseFile).orderBy(asc(caseFile.caseId), asc(caseFile.fileId)),
  });

  it('重建的和办理时写下的一样', async () => {
    const live = await derived();
    expect(Object.values(live).map((rows) => rows.length > 0)).toEqual([true, true, true, true, true]);
    const rebuilt = await county.application.rebuildProjections();
    expect(rebuilt.cases).toBe(new Set([...live.projects, ...live.lists].map((row) => row.caseId)).size);
    expect(await derived()).toEqual(live);
  });

  it('清单被改坏、编号计数丢失，重建之后恢复', async () => {
    const live = await derived();
    await database.db.update(project).set({ name: '改坏了', approvedAmount: 1, number: null, viewers: ['everybody'] });
    await database.db.delete(todo);
    await database.db.delete(numberSeries);
    await database.db.delete(caseFile);
    await county.application.rebuildProjections();
    expect(await derived()).toEqual(live);
  });
});

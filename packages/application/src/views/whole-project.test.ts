import { plainDate } from '@zhengxiang/core';
import { actorOf, socialAssistance } from '@zhengxiang/demo-county';
import { beforeAll, describe, expect, it } from 'vitest';
import { oversightQuery } from '../contract/index.ts';
import { createPaperCases } from '../papers/paper-cases.ts';
import { freshId, MemoryCounty, oneLaw } from '../testing/test-county.ts';

/** One life to its end, read in every way there is. */
describe('一个办结的项目', () => {
  const county = new MemoryCounty();
  const life = socialAssistance;
  const caseId = life.cases['main']?.id ?? '';
  const moment = () => county.moment('2025-12-31');
  beforeAll(() => county.play(life));

  it('项目页、历史、案卷：外单位查阅联系方式和取走案卷都留痕', async () => {
    const [auditor, owner] = [actorOf('shenji.clerk'), actorOf('minzheng.clerk')];
    const page = await county.application.project(owner, caseId, moment());
    expect(page).toMatchObject({
      caseId,
      stage: life.ends,
      number: expect.stringMatching(/^441625-\d{4}-0001$/u) as string,
    });
    expect(county.memory.readings()).toEqual([]);
    const history = await county.application.history(auditor, caseId, moment());
    expect(history?.length).toBe(page?.seq);
    const taken = await county.application.caseFile(auditor, caseId, moment());
    expect(taken?.attachments.length).toBeGreaterThan(5);
    expect(taken?.demanded.filter(({ state }) => state === 'missing')).toEqual([]);
    expect(
      county.memory
        .readings()
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['case-file', 'personal-data', 'personal-data']);
    expect(await county.application.caseFile(actorOf('shuiwu.clerk'), caseId, moment())).toBeUndefined();
  });

  it('文书读的案件：每一步之后的样子；外单位取走留痕', async () => {
    const papers = createPaperCases({ ...county.store, packs: oneLaw });
    const found = await papers.seenBy(actorOf('minzheng.clerk'), caseId);
    expect(found?.after(1)?.facts.seq).toBe(1);
    expect([found?.numberAfter(1), found?.numberAfter(found.events.length)]).toEqual([
      undefined,
      expect.stringMatching(/-0001$/u) as string,
    ]);
    expect(found?.after(10_000)).toBeUndefined();
    expect(await papers.seenBy(actorOf('shuiwu.clerk'), caseId)).toBeUndefined();
    expect(await papers.read(freshId())).toBeUndefined();
    const before = county.memory.readings().length;
    if (!found) throw new Error('not seen');
    await papers.noteTaken(actorOf('minzheng.clerk'), found, moment().now);
    await papers.noteTaken(actorOf('caizheng.clerk'), found, moment().now);
    expect(
      county.memory
        .readings()
        .slice(before)
        .map(({ what }) => what),
    ).toEqual(['paper']);
  });

  it('统计、监督记录、资金、数据目录都数得到它', async () => {
    const auditor = actorOf('shenji.clerk');
    const { insights } = county.application;
    const cockpit = await insights.cockpit(auditor, {}, plainDate('2025-12-31'));
    expect(cockpit.total).toMatchObject({ projects: 1, totalInvestment: 136_000_000 });
    const funds = await insights.funds(auditor, { by: 'project', page: 1, size: 10 });
    expect(funds.sums.paid).toBe(funds.rows[0]?.paid);
    const data = await insights.dataResources(auditor, { page: 1, size: 50 });
    expect(data.total).toBeGreaterThan(0);
    const oversight = await insights.oversight(auditor, oversightQuery.parse({}), plainDate('2025-12-31'));
    expect(oversight.byKind['evaluation']).toBe(1);
    expect((await insights.cockpit(actorOf('shuiwu.clerk'), {}, plainDate('2025-12-31'))).total.projects).toBe(0);
  });

  it('附件：看得到项目的人看得到；办法页：停在哪一条的项目', async () => {
    const taken = await county.application.caseFile(actorOf('shenji.clerk'), caseId, moment());
    const id = taken?.attachments[0]?.file.id ?? '';
    expect(await county.application.file(actorOf('caizheng.clerk'), id)).toBeDefined();
    expect(await county.application.file(actorOf('shuiwu.clerk'), id)).toBeUndefined();
    const regulation = await county.application.regulation(actorOf('shuiwu.clerk'), undefined, plainDate('2021-03-01'));
    expect(regulation).toMatchObject({ seq: 0, gap: false, stopping: [] });
    expect((await county.application.organisations()).length).toBeGreaterThan(10);
    expect((await county.application.people({ register: 'expert' })).length).toBe(9);
  });

  it('早先没有统计过的，补写一遍', async () => {
    expect(await county.application.fillInsights()).toBe(0);
  });
});

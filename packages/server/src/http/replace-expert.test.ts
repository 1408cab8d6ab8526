import { actorOf, lives, personOf, type Life } from '@zhengxiang/demo-county';
import { plainDate } from '@zhengxiang/core';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { notice } from '../db/schema/notices.ts';
import { person } from '../db/schema/registers.ts';
import { useDatabase } from '../testing/database.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { TestCounty } from '../testing/test-county.ts';

const life = lives.find(({ id }) => id === 'social-assistance-136') as Life;
const caseId = life.cases['main']?.id ?? '';
const today = '2023-03-20';

describe('评审专家病倒、失联、账号停用', () => {
  const database = useDatabase();
  let county: TestCounty;
  let seq = 0;
  const bench = (login: string) => county.application.workbench(actorOf(login), plainDate(today));
  const todosOf = async (login: string) =>
    (await bench(login)).todos.filter((one) => one.caseId === caseId).map(({ action }) => action);
  const view = (login: string) => county.application.project(actorOf(login), caseId, county.moment(today));

  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2020-08-01T01:00:00Z'));
    county = new TestCounty(database.db);
    let judged = 0;
    await county.play(life, {
      see: async ({ action }) => {
        if (action === 'review.judge') judged += 1;
        await Promise.resolve();
      },
      until: () => judged === 2,
    });
    seq = (await view('zhengshu.review'))?.seq ?? 0;
    await database.db
      .update(person)
      .set({ active: false })
      .where(eq(person.id, actorOf('zhuanjia.3').personId));
  });

  it('停用的写明须更换，评审岗的页面上有提示和办法', async () => {
    const page = await view('zhengshu.review');
    const judge = page?.availability.find(({ action }) => action === 'review.judge');
    expect([judge?.state, judge?.awaits, judge?.unheld]).toEqual([
      'waiting',
      '评审专家组（黄志远）',
      '黄志远的账号已停用，须更换人员',
    ]);
    expect(page?.consequences.map(({ text }) => text).join('')).toContain('黄志远还没有出具意见');
    expect(page?.availability.find(({ action }) => action === 'review.replaceExpert')?.state).toBe('open');
    const waiting = (await bench('minzheng.clerk')).waiting.filter((one) => one.caseId === caseId);
    expect(waiting.find(({ title }) => title === '出具专家意见')?.unheld).toBe('黄志远的账号已停用，须更换人员');
  });

  it('没有理由、接替的人不在专家库、已经停用的，都不能换', async () => {
    const ask = (input: object) =>
      county.act({ by: 'zhengshu.review', action: 'review.replaceExpert', caseId, seq, on: today, input });
    const good = { expert: actorOf('zhuanjia.3').personId, reason: '账号停用。', substitute: personOf('zhuanjia.4') };
    expect(await ask({ ...good, reason: undefined })).toMatchObject({ kind: 'invalid', issues: [{ path: 'reason' }] });
    expect(await ask({ ...good, substitute: personOf('minzheng.clerk') })).toMatchObject({ kind: 'invalid' });
    expect(await ask({ ...good, substitute: personOf('zhuanjia.3') })).toMatchObject({ kind: 'invalid' });
    expect(await ask({ ...good, substitute: personOf('zhuanjia.1') })).toMatchObject({ kind: 'refused' });
    expect(
      await county.act({ by: 'minzheng.clerk', action: 'review.replaceExpert', caseId, seq, on: today, input: good }),
    ).toMatchObject({ kind: 'refused', findings: [{ code: 'no-power' }] });
  });

  it('更换以后：待办和通知到接替的人，换下的人没有了待办、看不到项目，历史写明', async () => {
    await database.db
      .update(person)
      .set({ active: true })
      .where(eq(person.id, actorOf('zhuanjia.3').personId));
    expect(await todosOf('zhuanjia.3')).toEqual(['review.judge']);
    const input = { expert: actorOf('zhuanjia.3').personId, reason: '因病住院。', substitute: personOf('zhuanjia.4') };
    await county.must({ by: 'zhengshu.review', action: 'review.replaceExpert', caseId, seq, on: today, input });
    expect(await todosOf('zhuanjia.3')).toEqual([]);
    expect(await todosOf('zhuanjia.4')).toEqual(['review.discloseAvoidance']);
    expect(await view('zhuanjia.3')).toBeUndefined();
    expect(
      await county.act({ by: 'zhuanjia.3', action: 'review.judge', caseId, seq: seq + 1, on: today, input: {} }),
    ).toMatchObject({ kind: 'not-found' });
    await county.application.tellActs(county.moment(today));
    const told = async (login: string) =>
      (
        await database.db
          .select({ title: notice.title })
          .from(notice)
          .where(and(eq(notice.personId, actorOf(login).personId), eq(notice.caseId, caseId)))
      ).map(({ title }) => title);
    expect(await told('zhuanjia.4')).toContain('申报回避情况');
    expect(await told('zhuanjia.3')).toContain('更换评审专家：您不再参加这个项目本轮的评审');
    const history = await county.application.history(actorOf('shenji.clerk'), caseId, county.moment(today));
    expect(history?.at(-1)).toMatchObject({ title: '更换评审专家', power: 'art10.p1.i3/bureau-reviews' });
    const page = await view('minzheng.clerk');
    expect(page?.facts.review.rounds.at(-1)?.left).toMatchObject([{ how: 'replaced', reason: '因病住院。' }]);
  });
});

import { addDays, plainDate, type PlainDate } from '@zhengxiang/core';
import type { ActionId } from '@zhengxiang/procedure';
import { actorOf, lives, type Life } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { freshId, fullProject, MemoryCounty } from '../testing/test-county.ts';

const lifeOf = (id: string): Life => {
  const found = lives.find((life) => life.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

/** Plays a life up to an act, and answers its day. */
const until = async (county: MemoryCounty, id: string, action: ActionId): Promise<PlainDate> => {
  let on = plainDate('2020-01-01');
  await county.play(lifeOf(id), {
    until: (step) => {
      on = step.on;
      return step.action === action;
    },
  });
  return on;
};

/** A day begins: what the day job does. Answers the new messages. */
const begin = async (county: MemoryCounty, day: PlainDate) => {
  const before = county.memory.notices().length;
  const moment = county.moment(day);
  await county.application.passTime(moment);
  await county.application.tellOpened(moment);
  return county.memory.notices().slice(before);
};

const people = (logins: readonly string[]) => logins.map((login) => actorOf(login).personId).toSorted();

describe('只因为日子到了而产生的事', () => {
  it.each([
    ['合同逾期未交付', 'late-delivery', 'contract.sign', '天：合同', 'art18'],
    ['审计要求逾期未答复', 'serious-violation', 'audit.request', '审计要求', 'art27'],
    ['到期的款没有付清', 'serious-violation', 'audit.answer', '计划于', 'art26'],
  ] as const)('%s：当天告知本单位的经办和领导，一人一条；以后每天不再说', async (_name, id, action, words, article) => {
    const county = new MemoryCounty();
    const on = await until(county, id, action);
    expect(await begin(county, on)).toEqual([]);
    const day = addDays(on, 400);
    const told = await begin(county, day);
    expect(told.map(({ kind }) => kind)).toEqual(told.map(() => 'due'));
    expect(told[0]?.title).toContain(words);
    // One matter alone says by which article; several are told together.
    expect(told.every(({ cite }) => cite === null || cite.startsWith(article))).toBe(true);
    const caseId = Object.values(lifeOf(id).cases).find(({ kind }) => kind === 'project')?.id ?? '';
    const owner = (await county.memory.snapshot((store) => store.readCase(caseId)))?.origin.owner.id;
    const seated = county.memory.snapshot((store) =>
      store.actorsAt(owner ?? '', ['clerk', 'leader'], plainDate('2024-03-01')),
    );
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      (await seated).map(({ personId }) => personId).toSorted(),
    );
    expect(await begin(county, day)).toEqual([]);
    expect(await begin(county, addDays(day, 1))).toEqual([]);
    expect(await begin(county, addDays(day, 2))).toEqual([]);
    // Lists that are written anew from the ledger open it once more, and nobody hears of it again.
    await county.application.rebuildProjections();
    expect(await begin(county, addDays(day, 3))).toEqual([]);
  });

  const opened = async (county: MemoryCounty, names: readonly string[]) => {
    const cases: string[] = [];
    for (const name of names) {
      const caseId = freshId();
      cases.push(caseId);
      const input = fullProject(name);
      await county.must({ by: 'minzheng.clerk', action: 'initiation.prepare', caseId, seq: 0, input });
      await county.memory.transaction(async (store) => {
        const todos = (await store.awaitedIn(caseId)).filter((todo) => todo.action === 'initiation.endorse');
        const late = [{ cite: 'art11.p1', text: `${name}已逾期 1 天` }];
        const day = plainDate('2024-03-01');
        await store.tellOpenedLater({ caseId, seq: 1, day, opened: todos, overdue: late, at: new Date() });
      });
    }
    return cases;
  };
  const tell = (county: MemoryCounty, day = '2024-03-02') => county.application.tellOpened(county.moment(day));

  it('几个项目的事，一人一天每类一条，写明是哪些；再来一次不重复', async () => {
    const county = new MemoryCounty();
    await opened(county, ['甲平台', '乙平台', '丙平台']);
    const rounds = await Promise.all([1, 2, 3].map(() => tell(county)));
    expect(rounds.toSorted()).toEqual([0, 0, 3]);
    const notices = county.memory.notices();
    const todo = notices.filter(({ kind }) => kind === 'todo');
    expect(todo).toMatchObject([
      {
        personId: actorOf('minzheng.leader').personId,
        title: '到期新增 3 件待办：领导签批（甲平台）、领导签批（乙平台）、领导签批（丙平台）',
        about: '3 个项目',
        link: '/',
      },
    ]);
    const due = notices.filter(({ kind }) => kind === 'due');
    expect(due.map(({ personId }) => personId).toSorted()).toEqual(people(['minzheng.clerk', 'minzheng.leader']));
    expect(due[0]?.title).toContain('3 项已经到期：甲平台已逾期 1 天（甲平台）');
  });

  it('只有一件的，直接带到那一件；这中间办掉了的不再说', async () => {
    const county = new MemoryCounty();
    const [one, other] = await opened(county, ['甲平台', '乙平台']);
    const input = { opinion: '同意。', signedOn: '2024-03-01' };
    const act = { by: 'minzheng.leader', action: 'initiation.endorse', seq: 1, input } as const;
    await county.must({ ...act, caseId: other ?? '' });
    await tell(county);
    expect(county.memory.notices().filter(({ kind }) => kind === 'todo')).toMatchObject([
      { title: '领导签批', about: '甲平台', caseId: one, link: `/projects/${one ?? ''}/acts/initiation.endorse` },
    ]);
  });

  it('做到一半停下的，下次接着做，不漏不重', async () => {
    const county = new MemoryCounty();
    const on = await until(county, 'late-delivery', 'contract.sign');
    const late = addDays(on, 400);
    const moment = county.moment(late);
    expect(await county.application.passTime(moment, { aborted: true })).toBe(0);
    expect(await county.application.tellOpened(moment)).toBe(0);
    expect((await begin(county, late)).length).toBeGreaterThan(0);
    expect(await begin(county, late)).toEqual([]);
  });
});

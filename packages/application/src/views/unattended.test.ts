import { plainDate, type Actor } from '@zhengxiang/core';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { aTodo } from '../testing/store-contract/opened.ts';
import { freshId, MemoryCounty } from '../testing/test-county.ts';

const unit = organisationOf('minzheng');
const expert = actorOf('zhuanjia.6');

describe('没有人的岗位上有待办，管的人看得到', () => {
  let county: MemoryCounty;
  beforeEach(() => {
    county = new MemoryCounty();
  });
  const waits = (...changes: readonly Parameters<typeof aTodo>[0][]) =>
    county.store.transaction((store) =>
      store.replaceTodos(freshId(), 'project', changes.map(aTodo), { on: aTodo().since, settles: () => false }),
    );
  const seenBy = (actor: Actor) => county.application.unattended(actor);
  const at = (login: string, post: Actor['post']): Actor => ({ ...actorOf(login), post });

  it('县系统管理岗、县里管系统的领导看全县；单位领导、单位系统管理岗看本单位；别的人不看', async () => {
    await waits({ post: 'administrator', since: plainDate('2024-02-01') });
    await waits({ post: 'administrator' });
    const expected = [{ organisation: unit.name, todos: 2, since: '2024-02-01' }];
    for (const actor of [
      at('zhengshu.leader', 'leader'),
      at('zhengshu.administrator', 'administrator'),
      at('minzheng.leader', 'leader'),
      at('minzheng.clerk', 'administrator'),
    ])
      expect(await seenBy(actor), actor.organisationName + actor.post).toMatchObject(expected);
    for (const login of ['minzheng.clerk', 'shuiwu.leader', 'zhuanjia.6', 'zhengshu.intake'])
      expect(await seenBy(actorOf(login)), login).toEqual([]);
    const bench = (login: string) => county.application.workbench(actorOf(login), plainDate('2024-03-01'));
    expect((await bench('minzheng.leader')).unattended).toMatchObject(expected);
    expect((await bench('zhengshu.leader')).unattended).toMatchObject(expected);
    expect((await bench('minzheng.clerk')).unattended).toEqual([]);
  });

  it('有人的、同一事项别的岗位有人的不算；只剩经手的本人的、停用的单位和专家算', async () => {
    await waits({ post: 'clerk' });
    await waits({ post: 'administrator' }, { post: 'clerk' });
    const county1 = at('zhengshu.administrator', 'administrator');
    expect(await seenBy(county1)).toEqual([]);
    await waits({ barred: [actorOf('minzheng.leader').personId] });
    expect((await seenBy(county1)).map(({ why }) => why)).toEqual([expect.stringContaining('没有其他人可以办理')]);
    await waits({ organ: 'review-experts', organisationId: null, post: null, personId: expert.personId });
    await county.memory.transaction((store) =>
      store.updatePerson(expert.personId, {
        name: expert.name,
        login: 'zhuanjia.6',
        organisationId: expert.organisationId,
        posts: ['member'],
        specialty: null,
        active: false,
      }),
    );
    expect((await seenBy(county1)).map(({ why }) => why)).toEqual(
      expect.arrayContaining([expect.stringContaining(`${expert.name}的账号已停用`)]),
    );
    expect(await seenBy(at('minzheng.leader', 'leader'))).toHaveLength(1);
  });

  it('不说是哪个项目：管账号的人看不到业务', async () => {
    await waits({ post: 'administrator' });
    const [one] = await seenBy(at('minzheng.clerk', 'administrator'));
    expect(Object.keys(one ?? {}).sort()).toEqual(['organisation', 'since', 'todos', 'why']);
  });
});

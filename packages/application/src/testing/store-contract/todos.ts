import { plainDate } from '@zhengxiang/core';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import type { TodoRow, TodoChange } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aProject, aTodo, clerk, day, now, other, owner, seen, stored, type Opened } from './opened.ts';

const later = plainDate('2024-03-08');
const nothing: TodoChange = { on: later, settles: () => false };
const settles: TodoChange = { on: later, settles: ({ action }) => action === 'initiation.endorse' };

/** Open to-dos, their waits, and who is there to do them. */
export const todoContract = (opened: Opened): void => {
  const replace = (caseId: string, rows: readonly TodoRow[], turn = nothing) =>
    stored(opened, (store) => store.replaceTodos(caseId, 'project', rows, turn));
  const ownOf = async (login: string, caseId: string) =>
    (await seen(opened, (store) => store.todosFor(actorOf(login)))).filter((todo) => todo.caseId === caseId);
  const awaited = (caseId: string) => seen(opened, (store) => store.awaitedIn(caseId));

  describe('待办', () => {
    it('在谁的岗位就是谁的；带着项目的名称、编号、单位和总投资（分）', async () => {
      const project = aProject({ name: '救助平台', number: `T-${freshId()}`, totalInvestment: 136_000_000 });
      const { caseId } = project;
      await stored(opened, (store) => store.putProject(project));
      expect(await replace(caseId, [aTodo()])).toEqual([aTodo()]);
      expect(await ownOf('minzheng.leader', caseId)).toEqual([
        {
          ...aTodo(),
          caseId,
          caseKind: 'project',
          title: '救助平台',
          number: project.number,
          ownerId: owner.id,
          ownerName: owner.name,
          amount: 136_000_000,
          spans: [],
        },
      ]);
      for (const login of ['minzheng.clerk', 'shuiwu.leader']) expect(await ownOf(login, caseId)).toEqual([]);
    });

    it('一直没办的，从第一次轮到的那天算起；新的才算新的', async () => {
      const { caseId } = aProject();
      await replace(caseId, [aTodo()]);
      const submit = aTodo({ action: 'initiation.submit', post: 'clerk', since: later });
      expect(await replace(caseId, [aTodo({ since: later }), submit])).toEqual([submit]);
      const since = (await awaited(caseId)).map(({ action, since: from }) => [action, from]);
      expect(since).toEqual([
        ['initiation.endorse', day],
        ['initiation.submit', later],
      ]);
    });

    it('退回去的，先前等的那一段留着；办结的，一段也不留', async () => {
      const { caseId } = aProject();
      await replace(caseId, [aTodo()]);
      await replace(caseId, []);
      await replace(caseId, [aTodo({ since: later })]);
      const [again] = await awaited(caseId);
      expect([again?.since, again?.spans]).toEqual([later, [{ since: day, until: later }]]);
      await replace(caseId, [], settles);
      await replace(caseId, [aTodo({ since: later })]);
      expect((await awaited(caseId))[0]?.spans).toEqual([]);
    });

    it('有人按规定不能亲自办的，不在他的待办里，同岗的人照办', async () => {
      const { caseId } = aProject();
      const { personId } = actorOf('minzheng.leader');
      await replace(caseId, [aTodo({ barred: [personId] })]);
      expect(await ownOf('minzheng.leader', caseId)).toEqual([]);
      expect(await awaited(caseId)).toMatchObject([{ held: false, filled: true, barred: [personId] }]);
    });

    it('指定到人的只在本人名下；停用的，写明没有人', async () => {
      const { caseId } = aProject();
      const { personId, name } = actorOf('zhuanjia.6');
      const named = aTodo({ action: 'review.judge', organ: 'review-experts', organisationId: null, post: null });
      await replace(caseId, [{ ...named, personId }]);
      expect(await ownOf('zhuanjia.6', caseId)).toHaveLength(1);
      expect(await ownOf('zhuanjia.7', caseId)).toEqual([]);
      const expert = { id: personId, name, organisationId: organisationOf('zhuanjia').id, posts: ['member'] } as const;
      expect(await awaited(caseId)).toMatchObject([{ personName: name, organisationName: null, held: true }]);
      await opened().putPerson({ ...expert, specialty: '电子政务', active: false });
      expect(await awaited(caseId)).toMatchObject([{ personName: name, held: false, filled: false }]);
      await opened().putPerson({ ...expert, specialty: '电子政务' });
      expect(await awaited(caseId)).toMatchObject([{ held: true, filled: true }]);
    });

    it('单位看得到自己的项目在等谁，自己的待办不在其内', async () => {
      const project = aProject();
      const { caseId } = project;
      await stored(opened, (store) => store.putProject(project));
      const bureau = organisationOf('zhengshu');
      const accept = aTodo({
        action: 'intake.accept',
        organ: 'data-bureau',
        organisationId: bureau.id,
        post: 'intake',
      });
      await replace(caseId, [accept, aTodo({ action: 'initiation.submit', post: 'clerk' })]);
      const waits = (await seen(opened, (store) => store.awaitedBy(clerk))).filter((one) => one.caseId === caseId);
      expect(waits).toMatchObject([{ action: 'intake.accept', organisationName: bureau.name, held: true }]);
      const strangers = await seen(opened, (store) => store.awaitedBy(actorOf('shuiwu.clerk')));
      expect(strangers.filter((one) => one.caseId === caseId)).toEqual([]);
    });

    it('没有人在岗的、所等的人停用的，连同同一事项别的岗位上的，都找得到；有人的不在其内', async () => {
      const [empty, half, whole, named] = [freshId(), freshId(), freshId(), freshId()];
      const expert = { id: actorOf('zhuanjia.6').personId, name: actorOf('zhuanjia.6').name };
      const pool = actorOf('zhuanjia.6').organisationId;
      await replace(empty, [aTodo({ post: 'administrator' })]);
      await replace(half, [aTodo({ post: 'administrator' }), aTodo({ post: 'clerk' })]);
      await replace(whole, [aTodo({ post: 'clerk' })]);
      await replace(named, [aTodo({ organisationId: null, post: null, personId: expert.id })]);
      const alone = async (at?: string) =>
        (await seen(opened, (store) => store.leftAlone(at)))
          .filter(({ caseId }) => [empty, half, whole, named].includes(caseId))
          .map(({ caseId, post, held }) => [caseId, post, held]);
      const unattended = [
        [empty, 'administrator', false],
        [half, 'administrator', false],
        [half, 'clerk', true],
      ];
      expect((await alone(owner.id)).toSorted()).toEqual(unattended.toSorted());
      expect(await alone(other.id)).toEqual([]);
      expect((await alone()).toSorted()).toEqual(unattended.toSorted());
      await opened().putPerson({
        ...expert,
        organisationId: pool,
        posts: ['member'],
        specialty: '电子政务',
        active: false,
      });
      expect((await alone()).toSorted()).toEqual([...unattended, [named, null, false]].toSorted());
      await opened().putPerson({ ...expert, organisationId: pool, posts: ['member'], specialty: '电子政务' });
      for (const caseId of [empty, half, whole, named]) await replace(caseId, []);
    });

    it('停用的单位，岗位上有人也没有人能办', async () => {
      const { caseId } = aProject();
      await replace(caseId, [aTodo()]);
      const entry = { name: owner.name, shortName: owner.shortName, role: owner.role, competentDepartmentId: null };
      await stored(opened, (store) => store.updateOrganisation(owner.id, { ...entry, active: false }));
      expect(await awaited(caseId)).toMatchObject([{ held: false, filled: false }]);
      await stored(opened, (store) => store.updateOrganisation(owner.id, { ...entry, active: true }));
      expect(await awaited(caseId)).toMatchObject([{ held: true, filled: true }]);
    });

    it('只有这个人能办的：没有同岗的人的岗位，和指定到本人的', async () => {
      const [caseId, named] = [freshId(), freshId()];
      const { personId } = actorOf('shuiwu.leader');
      const only = async () => seen(opened, (store) => store.waitsOnlyFor(personId));
      expect(await only()).toEqual([]);
      const two = [aTodo({ organisationId: other.id }), aTodo({ organisationId: other.id, action: 'waiver.request' })];
      await replace(caseId, two);
      await replace(named, [aTodo({ organisationId: null, post: null, personId })]);
      const desk = { organisationId: other.id, post: 'leader', todos: 2 };
      const byName = { organisationId: null, post: null, todos: 1 };
      expect(await only()).toEqual([desk, byName]);
      const colleague = { id: freshId(), name: '同岗', organisationId: other.id, posts: ['leader'] } as const;
      await opened().putPerson(colleague);
      expect(await only()).toEqual([byName]);
      await opened().putPerson({ ...colleague, active: false });
      expect(await only()).toEqual([desk, byName]);
      expect(await stored(opened, (store) => store.openTodosAt(other.id))).toBe(2);
      for (const one of [caseId, named]) await replace(one, []);
    });

    it('按事项找得到所有没有办的', async () => {
      const { caseId } = aProject();
      await replace(caseId, [aTodo({ action: 'filing.fileTender', obstacles: 2 })]);
      const open = await seen(opened, (store) => store.openTodos(['filing.fileTender']));
      expect(open.filter((one) => one.caseId === caseId)).toMatchObject([{ obstacles: 2 }]);
      expect(await seen(opened, (store) => store.openTodos([]))).toEqual([]);
    });
  });

  describe('提醒', () => {
    const message = (change: object = {}) => ({
      personId: freshId(),
      key: `act:${freshId()}`,
      kind: 'todo' as const,
      title: '领导签批',
      about: '救助平台',
      link: '/projects/1',
      caseId: null,
      cite: null,
      ...change,
    });

    it('办成的事项等着告知，先办的先告知，告知过的不再等', async () => {
      const [first, second] = [freshId(), freshId()];
      const at = (minutes: number) => new Date(now.getTime() - 1e9 + minutes * 60_000);
      await stored(opened, (store) => store.tellLater({ caseId: second, seq: 1, opened: [], at: at(2) }));
      await stored(opened, (store) => store.tellLater({ caseId: first, seq: 1, opened: [aTodo()], at: at(1) }));
      const waiting = await stored(opened, (store) => store.actsToTell(2));
      expect(waiting).toEqual([
        { caseId: first, seq: 1, opened: [aTodo()] },
        { caseId: second, seq: 1, opened: [] },
      ]);
      await stored(opened, (store) => store.markTold(waiting, now));
      const left = await stored(opened, (store) => store.actsToTell(100));
      expect(left.filter(({ caseId }) => [first, second].includes(caseId))).toEqual([]);
    });

    it('同一件事对同一个人只写一次', async () => {
      const one = message();
      const add = (...messages: ReturnType<typeof message>[]) =>
        stored(opened, (store) => store.addNotices(messages, now));
      expect(await add(one, one)).toBe(1);
      expect(await add(one, { ...one, personId: freshId() })).toBe(1);
      expect(await add()).toBe(0);
    });

    it('岗位上在职的人，按姓名；停用的不在其内', async () => {
      const at = (posts: readonly ('clerk' | 'leader')[]) =>
        seen(opened, async (store) =>
          (await store.actorsAt(other.id, posts, day)).map(({ name, post }) => [name, post]),
        );
      expect(await at(['clerk', 'leader'])).toEqual([
        ['江水生', 'clerk'],
        ['潘永福', 'leader'],
      ]);
      const { personId: id, name } = actorOf('shuiwu.clerk');
      const person = { id, name, organisationId: other.id, posts: ['clerk'] } as const;
      await opened().putPerson({ ...person, active: false });
      expect(await at(['clerk'])).toEqual([]);
      expect(await seen(opened, (store) => store.actorsNamed(id))).toEqual([]);
      await opened().putPerson(person);
      expect(await seen(opened, (store) => store.actorsNamed(id))).toEqual([actorOf('shuiwu.clerk')]);
    });
  });
};

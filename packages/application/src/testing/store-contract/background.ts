import { describe, expect, it } from 'vitest';
import type { TaskProgress } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aTodo, clerk, day, now, other, seen, stored, type Opened } from './opened.ts';

const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Tasks of desks, mails from messages, what time alone has opened. */
export const backgroundContract = (opened: Opened): void => {
  describe('任务、邮件和到期的事', () => {
    const owner = { ...clerk, personId: freshId() };
    const stranger = { ...owner, organisationId: other.id };
    const add = async (data: object = {}, minute = 0): Promise<string> => {
      const id = freshId();
      const { personId: ownerPerson, organisationId: ownerOrg, post: ownerPost } = owner;
      const task = {
        id,
        kind: 'file',
        title: '案卷',
        data,
        ownerPerson,
        ownerOrg,
        ownerPost,
        createdAt: later(minute),
      };
      await stored(opened, (store) => store.addTask(task));
      return id;
    };
    const find = (id: string, who = owner) => seen(opened, (store) => store.findTask(who, id));

    it('任务只有本岗位看得到；同样的未完成任务认得出，数据的键怎样排都一样', async () => {
      const id = await add({ a: 1, b: { c: [1, 2] } });
      expect(await find(id)).toMatchObject({ state: 'queued', done: 0, total: null, message: '' });
      expect(await find(id, stranger)).toBeUndefined();
      const same = (data: object) => seen(opened, (store) => store.findOpenTask(owner, 'file', data));
      expect((await same({ b: { c: [1, 2] }, a: 1 }))?.id).toBe(id);
      expect([await same({ a: 1 }), await same({ a: 1, b: { c: [2, 1] } })]).toEqual([undefined, undefined]);
      const newer = await add({}, 1);
      expect((await seen(opened, (store) => store.tasksOf(owner, 5))).map((task) => task.id)).toEqual([newer, id]);
      expect(await seen(opened, (store) => store.tasksOf(owner, 1))).toHaveLength(1);
      expect(await seen(opened, (store) => store.countOpenTasks(owner))).toBe(2);
      expect(await seen(opened, (store) => store.countOpenTasks(stranger))).toBe(0);
    });

    it('拿到手的那一次才写得进去；完了的不能再拿；过期的清掉', async () => {
      const id = await add();
      const claim = (turn: number) => stored(opened, (store) => store.claimTask({ id, turn }));
      const tell = (turn: number, what: Partial<TaskProgress>) =>
        stored(opened, (store) => store.tellTask({ id, turn }, what));
      expect(await claim(1)).toMatchObject({ state: 'running' });
      expect(await claim(2)).toMatchObject({ state: 'running' });
      expect([await tell(1, { done: 5 }), await tell(2, { done: 1, total: 3 }), await tell(2, {})]).toEqual([
        false,
        true,
        true,
      ]);
      expect(await find(id)).toMatchObject({ done: 1, total: 3 });
      const remove = () => stored(opened, (store) => store.removeTask(owner, id));
      expect(await remove()).toBe(false);
      const change = (from: 'running' | 'failed') =>
        stored(opened, (store) => store.changeTask(owner, id, [from], { state: 'cancelled', expiresAt: later(5) }));
      expect([await change('failed'), await change('running')]).toEqual([false, true]);
      expect([await claim(3), await tell(2, { done: 9 })]).toEqual([undefined, false]);
      expect(await stored(opened, (store) => store.expireTasks(later(4)))).not.toContain(id);
      expect(await stored(opened, (store) => store.expireTasks(later(6)))).toContain(id);
      expect(await remove()).toBe(false);
    });

    it('消息变成邮件：立即的马上，汇总的到时间；一封邮件一个人取，取走的别人取不到', async () => {
      const personId = freshId();
      const choose = { mailAddress: 'a@b.cn' };
      await stored(opened, (store) => store.putMySettings(personId, choose, now));
      const notice = { kind: 'todo', title: 't', about: 'a', link: '/', caseId: null, cite: null } as const;
      await stored(opened, (store) => store.addNotices([{ personId, key: freshId(), ...notice }], now));
      await stored(opened, (store) =>
        store.addNotices([{ personId, key: freshId(), ...notice, kind: 'account' }], later(1)),
      );
      const waiting = async (before?: Date) =>
        (await stored(opened, (store) => store.lockWaitingNotices(before, 1000))).filter(
          (one) => one.personId === personId,
        );
      expect((await waiting()).map(({ kind }) => kind)).toEqual(['account']);
      expect((await waiting(now)).map(({ kind }) => kind)).toEqual(['account']);
      const both = await waiting(later(1));
      expect(both.map(({ kind }) => kind)).toEqual(['todo', 'account']);
      expect(await seen(opened, (store) => store.mailAddressOf(personId))).toBe('a@b.cn');
      const id = freshId();
      const mail = { id, personId, address: 'a@b.cn', subject: 's', bodyText: 't', bodyHtml: 'h' };
      await stored(opened, (store) => store.addMail(mail, [both[0]?.id ?? ''], now));
      await stored(opened, (store) => store.oweNoMail([both[1]?.id ?? '']));
      expect(await waiting(later(1))).toEqual([]);
      expect(await stored(opened, (store) => store.claimMail(later(-1)))).toBeUndefined();
      expect(await stored(opened, (store) => store.claimMail(now))).toMatchObject({ id, attempts: 1, subject: 's' });
      expect(await stored(opened, (store) => store.claimMail(now))).toBeUndefined();
      const move = (from: 'claimed' | 'sending', state: 'sending' | 'sent') =>
        stored(opened, (store) => store.moveMail(id, [from], { state, sentAt: later(2) }));
      expect([await move('sending', 'sent'), await move('claimed', 'sending')]).toEqual([false, true]);
      await stored(opened, (store) => store.settleDeadMails(later(1), later(1), '断了'));
      const row = (await seen(opened, (store) => store.newestMails(100))).find((one) => one.id === id);
      expect(row).toMatchObject({ state: 'unsure', fault: '断了', to: 'a@b.cn' });
    });

    it('到期的事放下等着告知，告知过就不再给；同一步之内放过什么查得到', async () => {
      const [caseId, another] = [freshId(), freshId()];
      const put = (given: string, seq: number) =>
        stored(opened, (store) =>
          store.tellOpenedLater({
            caseId: given,
            seq,
            day,
            opened: [aTodo()],
            overdue: [{ cite: 'art18.p1', text: '已逾期 1 天' }],
            at: now,
          }),
        );
      await put(caseId, 3);
      await put(another, 1);
      const waiting = async () =>
        (await stored(opened, (store) => store.openedToTell(100))).filter((one) =>
          [caseId, another].includes(one.caseId),
        );
      const [first, ...rest] = await waiting();
      expect([first, rest.length]).toMatchObject([{ day, opened: [aTodo()], overdue: [{ cite: 'art18.p1' }] }, 1]);
      await stored(opened, (store) => store.markOpenedTold([first?.id ?? ''], now));
      expect(await waiting()).toHaveLength(1);
      const since = (seq: number) => seen(opened, (store) => store.openedSince(caseId, seq));
      expect([(await since(3)).length, (await since(4)).length]).toEqual([1, 0]);
    });
  });
};

import { describe, expect, it } from 'vitest';
import { usualChoices } from '../../contract/index.ts';
import { freshId } from '../test-county.ts';
import { now, seen, stored, type Opened } from './opened.ts';

/** Messages as their reader finds them. */
export const inboxContract = (opened: Opened): void => {
  describe('收件箱', () => {
    const notice = (personId: string, change: object = {}) => ({
      personId,
      key: freshId(),
      kind: 'decision' as const,
      title: '批复',
      about: '救助平台',
      link: '/projects/1',
      caseId: null,
      cite: 'art11.p1',
      ...change,
    });

    it('新的在前，一页一页；读一条少一条，别人的读不了', async () => {
      const [person, stranger] = [freshId(), freshId()];
      for (let minute = 0; minute < 5; minute += 1)
        await stored(opened, (store) =>
          store.addNotices(
            [notice(person, { title: `第 ${String(minute)} 条` })],
            new Date(now.getTime() + minute * 60_000),
          ),
        );
      const all = { personId: person, unreadOnly: false };
      const page = (number: number) => seen(opened, (store) => store.pageOfNotices(all, { page: number, size: 2 }));
      expect((await page(1)).map(({ title, read }) => [title, read])).toEqual([
        ['第 4 条', false],
        ['第 3 条', false],
      ]);
      expect((await page(3)).map(({ title }) => title)).toEqual(['第 0 条']);
      const unread = () => seen(opened, (store) => store.countNotices({ personId: person, unreadOnly: true }));
      const id = (await page(1))[0]?.id ?? '';
      await stored(opened, (store) => store.markRead(stranger, now, id));
      await stored(opened, (store) => store.markRead(stranger, now));
      expect(await unread()).toBe(5);
      await stored(opened, (store) => store.markRead(person, now, id));
      expect([await unread(), (await page(1))[0]]).toMatchObject([4, { read: true, citeText: '第十一条' }]);
      await stored(opened, (store) => store.markRead(person, now));
      expect([await unread(), await seen(opened, (store) => store.countNotices(all))]).toEqual([0, 5]);
    });

    it('各人怎样收：没有选过的照常，选过的照选的；不看又不要邮件的不写', async () => {
      const personId = freshId();
      const usual = { mailAddress: null, choices: usualChoices, largeText: null };
      expect(await seen(opened, (store) => store.mySettings(personId))).toEqual(usual);
      await stored(opened, (store) => store.putMySettings(personId, { largeText: true }, now));
      expect(await seen(opened, (store) => store.mySettings(personId))).toEqual({ ...usual, largeText: true });
      const choices = { ...usualChoices, decision: { shown: false, mail: 'none' as const } };
      await stored(opened, (store) => store.putMySettings(personId, { choices }, now));
      expect(await seen(opened, (store) => store.mySettings(personId))).toEqual({ ...usual, choices, largeText: true });
      const written = await stored(opened, (store) =>
        store.addNotices(
          [notice(personId), notice(personId, { kind: 'todo' }), notice(personId, { kind: 'account' })],
          now,
        ),
      );
      expect(written).toBe(2);
    });
  });
};

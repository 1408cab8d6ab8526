import { describe, expect, it } from 'vitest';
import type { NumberNote } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aPaper } from './a-paper.ts';
import { now, seen, stored, type Opened } from './opened.ts';

const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** 发文字号: numbers given, kept back, unused, waited for. */
export const numberContract = (opened: Opened): void => {
  const noteOf = (series: string, change: Partial<NumberNote> = {}): NumberNote => ({
    id: freshId(),
    series,
    year: 2024,
    kind: 'reserved',
    from: 5,
    to: 9,
    reason: '本单位其他发文',
    byId: freshId(),
    byName: '甲',
    at: now,
    ...change,
  });
  const note = (series: string, change: Partial<NumberNote> = {}) =>
    stored(opened, (store) => store.addNumberNote(noteOf(series, change)));

  describe('发文字号', () => {
    it('各字各年自己的号；办不成的退回来', async () => {
      const series = freshId();
      const take = (year: number, last: number) =>
        stored(opened, async (store) => {
          const before = await store.holdLetterNumber(series, year);
          await store.putLetterNumber(series, year, last);
          return before;
        });
      const last = (year: number) => seen(opened, (store) => store.lastLetterNumber(series, year));
      expect(await last(2024)).toBe(0);
      expect([await take(2024, 1), await take(2024, 7), await take(2025, 2)]).toEqual([0, 1, 0]);
      const broken = stored(opened, async (store) => {
        await store.putLetterNumber(series, 2024, 8);
        throw new Error('not stored');
      });
      await expect(broken).rejects.toThrow('not stored');
      expect([await last(2024), await last(2025)]).toEqual([7, 2]);
    });

    it('说明按号段找，沾边的都算，别的字、别的年、编号方式不算', async () => {
      const series = freshId();
      await note(series, { from: 5, to: 9 });
      await note(series, { kind: 'unused', from: 2, to: 2 });
      await note(series, { year: 2025 });
      await note(freshId());
      await note(series, { kind: 'by-hand', from: 0, to: 0, year: 0 });
      const over = async (from: number, to: number) =>
        (await seen(opened, (store) => store.notesOver({ series, year: 2024, from, to }))).map((one) => one.from);
      expect([await over(1, 99), await over(3, 4), await over(9, 9), await over(1, 5)]).toEqual([
        [2, 5],
        [],
        [5],
        [2, 5],
      ]);
    });

    it('自动还是逐份，以最后说的为准', async () => {
      const series = freshId();
      const byHand = () => seen(opened, (store) => store.isNumberedByHand(series));
      const whole = { year: 0, from: 0, to: 0, reason: '' };
      expect(await byHand()).toBe(false);
      await note(series, { ...whole, kind: 'by-hand' });
      expect(await byHand()).toBe(true);
      await note(series, { ...whole, kind: 'automatic', at: later(1) });
      await note(series);
      expect(await byHand()).toBe(false);
      await note(series, { ...whole, kind: 'by-hand', at: later(2) });
      expect(await byHand()).toBe(true);
    });

    it('有号的按号排；等号的，先登记的在前，只给一次', async () => {
      const series = freshId();
      const numbered = (place: number) => aPaper({ series, year: 2024, place });
      const waiting = [2, 1].map((minute) => aPaper({ awaitsNumber: series, registeredAt: later(minute) }));
      const [newer, older] = waiting;
      for (const paper of [numbered(12), numbered(3), aPaper({ series, year: 2025, place: 4 }), ...waiting])
        await stored(opened, (store) => store.addPaper(paper));
      const places = async (from: number, to: number) =>
        (await seen(opened, (store) => store.lettersIn({ series, year: 2024, from, to }))).map(({ place }) => place);
      const waits = async () => (await seen(opened, (store) => store.waitingForNumber(series))).map(({ id }) => id);
      expect([await places(1, 99), await places(4, 12), await places(4, 11)]).toEqual([[3, 12], [12], []]);
      expect(await waits()).toEqual([older?.id, newer?.id]);
      const take = (place: number, of = series) =>
        stored(opened, (store) => store.takeLetterNumber(older?.id ?? '', { series: of, year: 2024, place }));
      expect([await take(5, freshId()), await take(5), await take(6)]).toEqual([false, true, false]);
      expect([await waits(), await places(1, 99)]).toEqual([[newer?.id], [3, 5, 12]]);
      const drawn = await stored(opened, (store) => store.beginPaper(60, older?.id));
      expect(drawn).toMatchObject({ series, year: 2024, place: 5, awaitsNumber: null });
    });
  });
};

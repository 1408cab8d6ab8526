import { describe, expect, it } from 'vitest';
import type { ListFilter } from '../../contract/index.ts';
import { freshId } from '../test-county.ts';
import { aProject, seen, stored, type Opened } from './opened.ts';

const everything: ListFilter = { sort: 'updated', direction: 'desc' };
const number = (place: string): string => `441625-2031-${place}`;

/** Count and sums of the list, however they are kept. */
export const listTotalsContract = (opened: Opened): void => {
  describe('合计随每次变动一同记下', () => {
    const [place, another, expert] = [`org:${freshId()}`, `org:${freshId()}`, `person:${freshId()}`];
    const readers = [[place], [another], [place, another], [expert], [expert, place], ['everybody', expert, another]];
    const sorts = ['updated', 'number', 'year', 'total', 'contract'] as const;
    /** Rows added up one by one, as a filter that leaves nothing out has them. */
    const one = async (reader: readonly string[], sort: (typeof sorts)[number], narrowed: boolean) => {
      const filter: ListFilter = { ...everything, sort, ...(narrowed && { origin: ['project', 'historical'] }) };
      return seen(opened, (store) => store.listTotals(filter, reader));
    };
    const agree = async (): Promise<number> => {
      let most = 0;
      for (const reader of readers)
        for (const sort of sorts) {
          const kept = await one(reader, sort, false);
          expect(kept, `${reader.join('、')} ${sort}`).toEqual(await one(reader, sort, true));
          most = Math.max(most, kept.total);
        }
      return most;
    };
    const ours = [
      aProject({ viewers: [place], totalInvestment: 100, number: number('7001') }),
      aProject({ viewers: [another, place, expert], totalInvestment: 20, contractPrice: 10, paid: 3 }),
      aProject({ viewers: [expert], totalInvestment: 7 }),
      aProject({ viewers: [expert, `person:${freshId()}`, another], approvedAmount: 50, ceiling: 40 }),
    ];

    it('增加、改变、换人可见以后，不限条件的合计都与逐行相加的一致', async () => {
      for (const row of ours) await stored(opened, (store) => store.putProject(row));
      expect(await agree()).toBe(4);
      const [first, second, third] = ours;
      for (const change of [
        { ...first, contractPrice: 90, paid: 45, totalInvestment: null },
        { ...second, viewers: [another], year: null },
        { ...third, viewers: [place, expert, another], number: number('7002') },
        { ...first, viewers: [`org:${freshId()}`] },
      ])
        await stored(opened, (store) => store.putProject(aProject(change)));
      expect(await agree()).toBe(3);
    });

    it('改变几百次，合计也不乱', async () => {
      const [, , third] = ours;
      await stored(opened, async (store) => {
        for (let paid = 1; paid <= 600; paid += 1) await store.putProject(aProject({ ...third, paid }));
      });
      expect(await agree()).toBe(3);
      expect((await one([expert], 'updated', false)).sums.paid).toBeGreaterThanOrEqual(600);
    });
  });
};

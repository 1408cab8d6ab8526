import { plainDate } from '@zhengxiang/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ListFilter } from '../../contract/index.ts';
import type { ListPlace } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aProject, clerk, day, now, other, seen, stored, type Opened } from './opened.ts';

const everything: ListFilter = { sort: 'updated', direction: 'desc' };

/** The project list, kept views, drafts and draws. */
export const listContract = (opened: Opened): void => {
  const viewers = [`org:${freshId()}`];
  const number = (place: string): string => `441625-2031-${place}`;
  const rows = [
    aProject({
      viewers,
      name: '社会救助一体化信息平台',
      number: number('0037'),
      totalInvestment: 136_000_000,
      approvedAmount: 130_000_000,
      ceiling: 129_500_000,
      contractPrice: 129_000_000,
      paid: 38_700_000,
      stage: 'procurement',
      updatedOn: plainDate('2024-06-01'),
      warnings: [{ cite: 'art31.p1', text: '试行期已届满' }],
    }),
    aProject({
      viewers,
      name: '档案数字化服务',
      number: number('0002'),
      totalInvestment: 79_000,
      track: 'filing',
      stage: 'filing',
    }),
    aProject({
      viewers,
      name: '车辆定位 100%_覆盖',
      totalInvestment: 3_000_000_000_000,
      content: '社会车辆不在其内，救护车辆除外',
    }),
    aProject({ viewers, name: 'ＯＡ办公系统', content: '协同办公', mainKind: 'third-party', year: 2023 }),
    aProject({
      viewers,
      name: '智慧水务监测平台',
      ownerId: other.id,
      ownerName: other.name,
      totalInvestment: 435_288_000,
      contractPrice: 400_000_000,
      paid: 400_000_000,
      warnings: [{ cite: 'art2.p1.i1', text: '疑似拆分' }],
    }),
  ];

  describe('项目清单', () => {
    beforeAll(async () => {
      for (const row of rows) await stored(opened, (store) => store.putProject(row));
    });
    const page = (filter: Partial<ListFilter>, size = 100, after?: ListPlace) =>
      seen(opened, async (store) => {
        const asked = { ...everything, ...filter };
        const { valued } = await store.listTotals(asked, viewers);
        return store.listRows(asked, viewers, { size, start: after ? { after } : { offset: 0, valued } });
      });
    const names = async (filter: Partial<ListFilter>): Promise<string[]> =>
      (await page(filter)).rows.map(({ name }) => name).sort();
    const total = async (filter: Partial<ListFilter>): Promise<number> =>
      (await seen(opened, (store) => store.listTotals({ ...everything, ...filter }, viewers))).total;

    it.each<[string, Partial<ListFilter>, number]>([
      ['什么也不限', {}, 5],
      ['名称', { search: '救助' }, 1],
      ['两个词都要有', { search: '平台 水务' }, 1],
      ['内容', { search: '救护' }, 1],
      ['一个字', { search: '档' }, 1],
      ['拼音首字母', { search: 'shjz' }, 1],
      ['全角和大小写', { search: 'oa' }, 1],
      ['百分号就是百分号', { search: '100%_' }, 1],
      ['没有这样的', { search: '1%0' }, 0],
      ['阶段', { stage: ['procurement', 'filing'] }, 2],
      ['流程', { track: ['filing'] }, 1],
      ['类别', { kind: ['third-party'] }, 1],
      ['单位', { owner: [other.id] }, 1],
      ['年度', { year: [2023] }, 1],
      ['金额含两端', { amountFrom: 136_000_000, amountTo: 435_288_000 }, 2],
      ['所引条款', { warning: ['art31.p1'] }, 1],
      ['任何提示', { warning: ['any'] }, 2],
      ['部分支付', { payment: ['partly-paid'] }, 1],
      ['付清', { payment: ['fully-paid'] }, 1],
      ['未核定', { payment: ['unapproved'] }, 3],
      ['本办法的', { origin: ['project'] }, 5],
      ['旧台账的', { origin: ['historical'] }, 0],
      ['空的选择等于没有选', { stage: [], owner: [] }, 5],
      ['几项同时', { stage: ['initiation'], year: [2024] }, 2],
      ['核定程度', { approval: ['approved'] }, 1],
      ['备案的', { approval: ['filing'] }, 1],
    ])('按%s筛选', async (_what, filter, count) => {
      expect([await total(filter), (await page(filter)).rows.length]).toEqual([count, count]);
    });

    it('合计（分）与所列的一致；别人一行也看不到', async () => {
      const { sums } = await seen(opened, (store) => store.listTotals(everything, viewers));
      expect(sums).toEqual({
        totalInvestment: 136_000_000 + 79_000 + 3_000_000_000_000 + 435_288_000,
        approvedAmount: 130_000_000,
        ceiling: 129_500_000,
        contractPrice: 529_000_000,
        paid: 438_700_000,
      });
      const nobody = await seen(opened, (store) => store.listTotals(everything, ['org:nobody']));
      expect([nobody.total, nobody.sums.totalInvestment]).toEqual([0, 0]);
    });

    it('有条件的合计数到规定的行数为止，并说明没有数完', async () => {
      const of = (filter: Partial<ListFilter>, most?: number) =>
        seen(opened, (store) => store.listTotals({ ...everything, ...filter }, viewers, most));
      const { exact, total: some } = await of({ origin: ['project'] }, 2);
      expect([exact, some >= 2, some < 5]).toEqual([false, true, true]);
      expect(await of({ origin: ['project'] }, 5)).toMatchObject({ exact: true, total: 5 });
      expect(await of({ search: '平台' }, 1)).toMatchObject({ exact: false });
      expect(await of({ search: '档案' }, 1)).toMatchObject({ exact: true, total: 1 });
      expect(await of({ origin: ['project'] })).toMatchObject({ exact: true, total: 5 });
      expect(await of({}, 2)).toMatchObject({ exact: true, total: 5 });
    });

    it.each([
      'updated',
      'number',
      'name',
      'owner',
      'year',
      'total',
      'approved',
      'ceiling',
      'contract',
      'paid',
    ] as const)('按 %s 排序：逐页向后不重不漏，没有值的在最后', async (sort) => {
      for (const direction of ['asc', 'desc'] as const) {
        const whole = (await page({ sort, direction })).rows;
        const walked: string[] = [];
        let after: ListPlace | undefined;
        do {
          const read = await page({ sort, direction }, 2, after);
          walked.push(...read.rows.map(({ caseId }) => caseId));
          after = read.next ?? undefined;
        } while (after);
        expect(walked).toEqual(whole.map(({ caseId }) => caseId));
        expect(new Set(walked).size).toBe(rows.length);
      }
      const numbers = (await page({ sort: 'number', direction: 'asc' })).rows.map((row) => row.number);
      expect(numbers).toEqual([number('0002'), number('0037'), null, null, null]);
    });

    it('跳到哪一页都是同样的行', async () => {
      const whole = (await page({ sort: 'total', direction: 'asc' })).rows.map(({ caseId }) => caseId);
      const jumped = await Promise.all(
        [0, 2, 4].map((offset) =>
          seen(opened, async (store) => {
            const filter = { sort: 'total', direction: 'asc' } as const;
            const { valued } = await store.listTotals(filter, viewers);
            return store.listRows(filter, viewers, { size: 2, start: { offset, valued } });
          }),
        ),
      );
      expect(jumped.flatMap((one) => one.rows.map(({ caseId }) => caseId))).toEqual(whole);
    });

    it('一行写着资金到了哪一步', async () => {
      const [row] = (await page({ search: '救助' })).rows;
      expect(row).toMatchObject({
        paymentState: 'partly-paid',
        warnings: ['试行期已届满'],
        stageName: '采购',
        updatedOn: '2024-06-01',
      });
      expect(await names({ kind: ['third-party'] })).toEqual(['ＯＡ办公系统']);
    });
  });

  describe('自己的视图', () => {
    it('同名的不存，别人的编号不存；新的常用视图替下旧的', async () => {
      const [person, stranger] = [freshId(), freshId()];
      const view = (name: string, isDefault = false) => ({ id: freshId(), name, state: {}, isDefault });
      const [first, second] = [view('在办', true), view('本年度', true)];
      const save = (who: string, one: typeof first) => stored(opened, (store) => store.saveListView(who, one, now));
      expect([await save(person, first), await save(person, second)]).toEqual([true, true]);
      expect(await save(person, view('在办'))).toBe(false);
      expect(await save(stranger, { ...first, name: '别人的' })).toBe(false);
      const kept = await seen(opened, (store) => store.listViewsOf(person));
      expect(kept.map(({ name, isDefault }) => [name, isDefault]).sort()).toEqual([
        ['在办', false],
        ['本年度', true],
      ]);
      await stored(opened, (store) => store.deleteListView(stranger, first.id));
      await stored(opened, (store) => store.deleteListView(person, second.id));
      expect((await seen(opened, (store) => store.listViewsOf(person))).map(({ id }) => id)).toEqual([first.id]);
    });
  });

  describe('草稿', () => {
    it('只有接着最新一版的才存；别人存不了、删不掉', async () => {
      const actor = { ...clerk, personId: freshId() };
      const draft = { id: freshId(), caseId: freshId(), action: 'initiation.prepare' };
      const save = (version: number, name: string, by = actor) =>
        stored(opened, (store) =>
          store.saveDraft({ ...draft, data: { name, left: undefined }, version, actor: by, at: now }),
        );
      expect([await save(0, '甲'), await save(0, '乙'), await save(1, '丙'), await save(1, '丁')]).toEqual([
        true,
        false,
        true,
        false,
      ]);
      expect(await save(2, '别人', { ...clerk, personId: freshId() })).toBe(false);
      const view = { ...draft, title: '提请领导签批', data: { name: '丙' }, version: 2, updatedAt: now.toISOString() };
      expect(await seen(opened, (store) => store.findDraft(draft.id))).toEqual({
        ...view,
        personId: actor.personId,
        organisationId: actor.organisationId,
      });
      // Nobody of that id sits at a desk: whoever began it has left.
      expect(await seen(opened, (store) => store.hasLeft(actor.personId, actor.organisationId))).toBe(true);
      expect(await seen(opened, (store) => store.draftsLeftAt(actor.organisationId))).toContainEqual(view);
      expect(await seen(opened, (store) => store.draftsLeftAt(freshId()))).toEqual([]);
      expect(await seen(opened, (store) => store.draftsOf(actor.personId))).toEqual([view]);
      const heir = freshId();
      await stored(opened, (store) => store.takeOverDraft(draft.id, heir));
      expect(await seen(opened, (store) => store.draftsOf(heir))).toEqual([view]);
      await stored(opened, (store) => store.takeOverDraft(draft.id, actor.personId));
      await stored(opened, (store) => store.deleteDraft(draft.id, freshId()));
      expect(await seen(opened, (store) => store.findDraft(draft.id))).toBeDefined();
      await stored(opened, (store) => store.deleteDraft(draft.id, actor.personId));
      expect(await seen(opened, (store) => store.findDraft(draft.id))).toBeUndefined();
    });
  });

  describe('抽取专家', () => {
    it('每个案件从一起编号，存下的新的在前', async () => {
      const caseId = freshId();
      const draw = () =>
        stored(opened, async (store) => {
          const number = await store.nextDrawNumber(caseId);
          await store.saveDraw({
            caseId,
            number,
            drawnAt: now,
            drawnBy: '甲',
            personId: clerk.personId,
            certificate: '{}',
          });
          return number;
        });
      expect((await Promise.all([draw(), draw(), draw()])).sort()).toEqual([1, 2, 3]);
      const draws = await seen(opened, (store) => store.drawsOf(caseId));
      expect(draws.map((one) => [one.number, one.certificate])).toEqual([
        [3, '{}'],
        [2, '{}'],
        [1, '{}'],
      ]);
    });

    it('本单位别的项目和相近的项目，按看得到与否', async () => {
      const ownerId = freshId();
      const keys = [`org:${ownerId}`];
      const self = aProject({ ownerId, viewers: keys, name: '森林防火视频监控', reportedOn: day });
      const near = aProject({ ownerId, viewers: keys, name: '森林防火视频监控', reportedOn: day, waiversUsed: 1 });
      const hidden = aProject({ name: '森林防火监控', reportedOn: day, viewers: ['org:else'] });
      for (const row of [self, near, hidden, aProject({ ownerId, viewers: keys, name: '森林防火' })])
        await stored(opened, (store) => store.putProject(row));
      const own = await seen(opened, (store) => store.unitProjects(ownerId, self.caseId, keys));
      expect(own.map((one) => [one.caseId, one.waiversUsed])).toEqual([[near.caseId, 1]]);
      const like = await seen(opened, (store) =>
        store.likeProjects({
          caseId: self.caseId,
          name: self.name,
          content: '',
          viewers: keys,
          weights: { name: 0.7, content: 0.3 },
          atLeast: 0.35,
          most: 2,
        }),
      );
      expect(like.map((one) => [one.caseId, one.visible])).toEqual([
        [near.caseId, true],
        [hidden.caseId, false],
      ]);
      expect(like[0]?.likeness).toBeCloseTo(0.7);
    });
  });
};

import { fen, plainDate, publishedYearsOf } from '@zhengxiang/core';
import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import type { AnnualListView } from '../../contract/index.ts';
import { freshId } from '../test-county.ts';
import { anEvent, aProject, clerk, day, now, other, owner, seen, stored, type Opened } from './opened.ts';

/** What lies around a case, and what is told of projects beside their list. */
export const aroundContract = (opened: Opened): void => {
  const put = async (...rows: readonly ReturnType<typeof aProject>[]) => {
    for (const row of rows) await stored(opened, (store) => store.putProject(row));
  };

  describe('案件周围', () => {
    it('本单位的其他项目一个不漏：没有报送的、多年前的、第一百个', async () => {
      const ownerId = freshId();
      const own = Array.from({ length: 100 }, (_, index) =>
        aProject({ ownerId, budgetAmount: 1000, reportedOn: plainDate(`${String(2015 + (index % 10))}-05-01`) }),
      );
      const [self, ...others] = [
        aProject({ ownerId }),
        aProject({ ownerId, openViolations: 2, waiversUsed: 1 }),
        ...own,
      ];
      await put(self, ...others, aProject({ ownerId: freshId() }));
      const found = await seen(opened, (store) => store.unitNeighbours([ownerId], self.caseId));
      expect(found.map(({ caseId }) => caseId).sort()).toEqual(others.map(({ caseId }) => caseId).sort());
      const days = found.flatMap(({ reportedOn }) => reportedOn ?? []);
      expect(days).toEqual([...days].sort());
      expect(found.at(-1)).toMatchObject({ openViolations: 2, waiversUsed: 1, budgetAmount: fen(0) });
    });

    it('名称相近的，只算报送过的，最近的在前', async () => {
      const rows = ['城区积水点监测预警平台', '积水点监测', '县域积水监测'].map((name) =>
        aProject({ name, reportedOn: day }),
      );
      const [self, near] = rows;
      await put(...rows, aProject({ name: '积水点监测' }));
      const like = await seen(opened, (store) =>
        store.likeNames({ except: self?.caseId ?? '', name: '积水点监测', atLeast: 0.5, most: 10 }),
      );
      expect(like.map(({ name }) => name)).toEqual(['积水点监测', '县域积水监测']);
      const one = { except: '00000000-0000-4000-8000-0000000000ff', name: '积水点监测', atLeast: 1, most: 1 };
      expect((await seen(opened, (store) => store.likeNames(one))).map(({ caseId }) => caseId)).toEqual(
        [near?.caseId, self?.caseId].sort().slice(0, 1),
      );
      expect(await seen(opened, (store) => store.likeNames({ ...one, name: '积水' }))).toEqual([]);
    });

    it('指名的项目按所问的次序，没有的不在其内，乱写的也不出错', async () => {
      const [first, second] = [aProject(), aProject({ number: `T-${freshId()}` })];
      await put(first, second);
      const ids = [second.caseId, freshId(), '不是编号', first.caseId];
      const found = await seen(opened, (store) => store.neighbours(ids));
      expect(found.map(({ caseId, number, viewers }) => [caseId, number, viewers])).toEqual([
        [second.caseId, second.number, second.viewers],
        [first.caseId, undefined, first.viewers],
      ]);
    });

    it('清单条目：按所在清单找得到，采用与否写明；可选的是报送了的，新的年度在前', async () => {
      const ownerId = freshId();
      const list = (year: number, state: AnnualListView['state']): AnnualListView => ({
        caseId: freshId(),
        seq: 1,
        ownerId,
        ownerName: owner.name,
        year,
        state,
        lines: [
          { id: 'N1', name: `平台${String(year)}`, kind: 'software-development', budgetAmount: fen(100), content: '' },
        ],
        reportedOn: day,
        adoptedOn: null,
        returnReason: null,
      });
      const lists = [list(2023, 'adopted'), list(2025, 'reported'), list(2024, 'adopted')];
      const viewers = [`org:${ownerId}`];
      for (const view of lists) await stored(opened, (store) => store.putAnnualList({ view, viewers }));
      const at = (place: string) => seen(opened, (store) => store.annualLine(place));
      expect(await at(`${lists[1]?.caseId ?? ''}/N1`)).toEqual({
        year: 2025,
        adopted: false,
        name: '平台2025',
        ownerId,
        reportedOn: day,
      });
      for (const place of ['', 'N1', `${lists[1]?.caseId ?? ''}/N2`, `${freshId()}/N1`])
        expect(await at(place)).toBeUndefined();
      const picks = await seen(opened, (store) => store.pickAnnualLines(ownerId));
      expect(picks.map(({ option, line }) => [option.label, line.year, line.adopted])).toEqual([
        ['平台2025', 2025, false],
        ['平台2024', 2024, true],
        ['平台2023', 2023, true],
      ]);
      const shown = (year?: number) => seen(opened, (store) => store.annualLists(viewers, year));
      expect((await shown()).map(({ year }) => year)).toEqual([2025, 2024, 2023]);
      expect((await shown(2024)).map(({ year }) => year)).toEqual([2024]);
      expect(await seen(opened, (store) => store.annualLists(['org:nobody'], undefined))).toEqual([]);
    });

    it('可以指名的项目：报送过的、看得到的，按名称和拼音首字母找', async () => {
      const viewers = [`org:${freshId()}`];
      const rows = ['档案数字化', '会议预约'].map((name) => aProject({ name, viewers, reportedOn: day }));
      await put(...rows, aProject({ name: '档案', viewers }), aProject({ name: '档案', reportedOn: day }));
      const pick = async (search?: string, except?: string) =>
        (await seen(opened, (store) => store.pickProjects(viewers, search, except))).map(({ label }) => label).sort();
      expect(await pick()).toEqual(['会议预约', '档案数字化']);
      expect(await pick('档案')).toEqual(['档案数字化']);
      expect(await pick('HYYY')).toEqual(['会议预约']);
      expect(await pick('%')).toEqual([]);
      expect(await pick(undefined, rows[0]?.caseId)).toEqual(['会议预约']);
    });
  });

  describe('项目的提示和新事', () => {
    it('存了又存，以后一次为准', async () => {
      const row = aProject({ warnings: [{ cite: 'art31.p1', text: '试行期已届满' }] });
      await put(row, { ...row, name: '改名', warnings: [], evaluations: [{ rating: 'good', on: day }], seq: 2 });
      expect(await seen(opened, (store) => store.findProject(row.caseId))).toMatchObject({
        name: '改名',
        warnings: [],
        evaluations: [{ rating: 'good', on: day }],
        seq: 2,
      });
      expect(await seen(opened, (store) => store.findProject(freshId()))).toBeUndefined();
    });

    it('提示和停在哪里，只给看得到的人；办结终止的不再提示', async () => {
      const viewers = [`org:${freshId()}`];
      const cited = [{ cite: 'art8.p1', text: '等保定级未填' }];
      const row = aProject({ name: '甲', viewers, warnings: cited, stopping: cited });
      await put(row, aProject({ name: '乙', viewers, warnings: cited, stage: 'closed' }));
      const told = [{ caseId: row.caseId, project: '甲', ...cited[0] }];
      expect(await seen(opened, (store) => store.warningsFor(viewers))).toEqual(told);
      expect(await seen(opened, (store) => store.stoppedProjects(viewers))).toEqual(told);
      expect(await seen(opened, (store) => store.warningsFor(['org:nobody']))).toEqual([]);
    });

    it('新事：别人办的最近一件，自己办的不在其内', async () => {
      const row = aProject({ viewers: [`org:${freshId()}`] });
      await put(row);
      await stored(opened, (store) => store.append(anEvent(row.caseId)));
      const news = (login: string) => seen(opened, (store) => store.news(actorOf(login), row.viewers));
      expect(await news('minzheng.leader')).toEqual([
        {
          caseId: row.caseId,
          project: row.name,
          type: 'initiation.endorsed',
          by: `${clerk.organisationName} ${clerk.name}`,
          on: day,
        },
      ]);
      expect(await news('minzheng.clerk')).toEqual([]);
    });
  });

  describe('名册', () => {
    it('按性质找单位，主管部门一并给出；专家和工作人员分开', async () => {
      const tiyu = organisationOf('tiyu');
      const wenguang = organisationOf('wenguang');
      expect(await seen(opened, (store) => store.registered(tiyu.id))).toEqual({
        id: tiyu.id,
        name: tiyu.name,
        role: 'unit',
        competentDepartment: { id: wenguang.id, name: wenguang.name },
      });
      expect(await seen(opened, (store) => store.registered(freshId()))).toBeUndefined();
      const bureaus = await seen(opened, (store) => store.registeredByRoles(['data-bureau', 'audit-bureau']));
      expect(bureaus.map(({ name }) => name)).toEqual([organisationOf('shenji').name, organisationOf('zhengshu').name]);
      const all = await seen(opened, (store) => store.organisations());
      expect(all.find(({ id }) => id === other.id)).toMatchObject({
        shortName: other.shortName,
        active: true,
        uscc: null,
      });
      const experts = await seen(opened, (store) => store.people({ register: 'expert' }));
      expect(experts.find(({ name }) => name === '陈启明')).toMatchObject({ specialty: '软件工程', posts: ['member'] });
      const staff = await seen(opened, (store) => store.people({ register: 'staff', organisation: owner.id }));
      expect(staff.map(({ name }) => name)).toEqual(['欧阳建军', '吴桂香']);
    });

    it('设置：时限和日历，没有设的是空的', async () => {
      await opened().putSetting('targets', { 'intake.accept': 3 });
      expect(await seen(opened, (store) => store.targets())).toEqual(new Map([['intake.accept', 3]]));
      await opened().putSetting('calendar', []);
      expect(await seen(opened, (store) => store.calendar())).toBeDefined();
    });

    it('每件事都要对照的：一次问来的，与分开问的一样', async () => {
      const year = { year: 2031, offDays: ['2031-01-01'], workDays: [] };
      await opened().putSetting('calendar', [year]);
      const expert = (await seen(opened, (store) => store.people({ register: 'expert' })))[0];
      if (expert === undefined) throw new Error('the county has experts');
      const until = plainDate('2029-12-31');
      const employer = { name: '某设计院', uscc: null, from: plainDate('2024-01-01'), until };
      await stored(opened, (store) => store.putEmployers(expert.id, [employer]));
      const together = await seen(opened, (store) => store.standingRegisters());
      expect(together.employments).toEqual(await seen(opened, (store) => store.employments()));
      expect(together.employments).toContainEqual({ personId: expert.id, ...employer });
      expect(together.organisationChanges).toEqual(await seen(opened, (store) => store.organisationChanges()));
      expect(publishedYearsOf(together.calendar)).toEqual(
        publishedYearsOf(await seen(opened, (store) => store.calendar())),
      );
      expect(publishedYearsOf(together.calendar).map((one) => one.year)).toContain(2031);
    });
  });

  describe('附件、联系方式、查阅记录', () => {
    it('一份附件可以属于几个案件；上传人和单位记着', async () => {
      const id = freshId();
      const file = { id, name: '方案.pdf', size: 10, sha256: 'a'.repeat(64), mediaType: 'application/pdf' };
      const by = { personId: clerk.personId, organisationId: owner.id, uploadedAt: now.toISOString() };
      await opened().putFile({ ...file, ...by });
      expect(await seen(opened, (store) => store.findFile(id))).toEqual({ ...file, ...by, caseIds: [] });
      const cases = [freshId(), freshId()].sort();
      for (const caseId of [...cases, ...cases]) await stored(opened, (store) => store.bindFiles([id], caseId));
      const found = await seen(opened, (store) => store.findFile(id));
      expect([...(found?.caseIds ?? [])].sort()).toEqual(cases);
      expect(await seen(opened, (store) => store.findFile(freshId()))).toBeUndefined();
    });

    it('联系方式存在链外：给出编号和加盐的摘要，同样的内容摘要不同', async () => {
      const caseId = freshId();
      const save = () => stored(opened, (store) => store.savePersonal({ caseId, data: { mobile: '138' }, at: now }));
      const [first, second] = [await save(), await save()];
      for (const { hash } of [first, second]) expect(hash).toMatch(/^[0-9a-f]{64}$/u);
      expect(first.hash).not.toBe(second.hash);
      const read = await seen(opened, (store) => store.readPersonal(caseId));
      expect(read).toEqual(new Map([first, second].map(({ id }) => [id, { mobile: '138' }])));
      await stored(opened, (store) => store.noteReading({ actor: clerk, caseId, what: 'personal-data', at: now }));
    });
  });
};

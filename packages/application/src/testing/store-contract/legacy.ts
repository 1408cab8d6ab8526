import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerReading } from '../../contract/index.ts';
import type { NewHistorical, NewImport, ProjectInsights } from '../../ports/index.ts';
import { freshId } from '../test-county.ts';
import { aProject, aTodo, clerk, day, now, other, seen, stored, type Opened } from './opened.ts';

const reading: LedgerReading & { readonly ownerId: string } = {
  number: null,
  name: '老旧监控',
  ownerId: other.id,
  ownerName: other.name,
  kind: 'third-party',
  content: '旧台账里的监控',
  year: 2018,
  total: 5_000_000,
  approved: 4_000_000,
  contract: 3_900_000,
  paid: 3_900_000,
  signedOn: null,
  acceptedOn: null,
  funding: '财政',
  paymentPlan: '',
  remark: '',
};

const anImport = (change: Partial<NewImport> = {}): NewImport => ({
  id: freshId(),
  fileId: freshId(),
  sha256: 'b'.repeat(64),
  fileName: '台账.xlsx',
  sheet: '表一',
  choices: { fileId: freshId() },
  headings: ['项目'],
  counts: { added: 1, updated: 0, unchanged: 0, unticked: 0, faulty: 0 },
  report: [{ row: 2, outcome: 'added', issues: [], written: ['老旧监控'] }],
  by: { personId: clerk.personId, name: clerk.name, organisationId: clerk.organisationId },
  at: now,
  ...change,
});

/** Old ledgers, and figures over many projects. */
export const legacyContract = (opened: Opened): void => {
  describe('旧台账', () => {
    const viewers = [`org:${freshId()}`];
    const record = (given: NewImport, change: Partial<NewHistorical> = {}): NewHistorical => ({
      id: freshId(),
      key: freshId(),
      revision: 1,
      reading,
      written: [{ heading: '项目', text: '老旧监控' }],
      warnings: ['没有编号'],
      row: 2,
      importId: given.id,
      viewers,
      updatedOn: day,
      ...change,
    });

    it('一行各次导入都留着，清单里是最后一次；按键找得到', async () => {
      const [first, second] = [anImport(), anImport({ fileName: '台账二.xlsx', at: new Date(now.getTime() + 1000) })];
      const one = record(first);
      const again = { ...one, revision: 2, importId: second.id, reading: { ...reading, name: '监控更新' } };
      await stored(opened, async (store) => {
        await store.lockLedgers();
        for (const given of [first, second]) await store.addLedgerImport(given);
        for (const row of [one, again]) await store.putHistoricals([row]);
      });
      const known = await seen(opened, (store) => store.historicalByKey([one.key, freshId()]));
      expect([...known]).toEqual([[one.key, { id: one.id, revision: 2, reading: again.reading, withdrawn: false }]]);
      const found = await seen(opened, (store) => store.findHistorical(one.id));
      expect(found?.viewers).toEqual(viewers);
      expect(found?.view.revisions.map(({ revision, fileName }) => [revision, fileName])).toEqual([
        [2, '台账二.xlsx'],
        [1, '台账.xlsx'],
      ]);
      const filter = { sort: 'updated', direction: 'desc', origin: ['historical'] } as const;
      const { rows } = await seen(opened, (store) =>
        store.listRows({ ...filter, origin: [...filter.origin] }, viewers, {
          size: 5,
          start: { offset: 0, valued: 1 },
        }),
      );
      expect(rows).toMatchObject([
        {
          caseId: one.id,
          name: '监控更新',
          stage: null,
          stageName: '历史台账',
          paymentState: 'fully-paid',
          warnings: ['没有编号'],
        },
      ]);
      expect(await seen(opened, (store) => store.findLedgerImport(first.id))).toEqual(first);
      expect(await seen(opened, (store) => store.findLedgerImport(freshId()))).toBeUndefined();
      const listed = (await seen(opened, (store) => store.ledgerImports())).map(({ id }) => id);
      expect(listed.slice(0, 2)).toEqual([second.id, first.id]);
    });

    it('撤回：回到前一次导入的样子，没有前一次的离开清单，历史留着；再导入又在', async () => {
      const [first, second] = [anImport(), anImport({ at: new Date(now.getTime() + 1000) })];
      const name = `撤回${freshId()}`;
      const one = record(first, { reading: { ...reading, name } });
      const again = { ...one, revision: 2, importId: second.id, reading: { ...reading, name: `${name}更新` } };
      const only = record(second, { reading: { ...reading, name }, row: 3 });
      await stored(opened, async (store) => {
        for (const given of [first, second]) await store.addLedgerImport(given);
        await store.putHistoricals([one]);
        await store.putHistoricals([again, only]);
      });
      const at = new Date(now.getTime() + 2000);
      const back = await stored(opened, (store) =>
        store.withdrawRevisions({ importId: second.id, by: clerk.name, at }),
      );
      expect(back.map(({ id, revision, standing }) => [id, revision, standing?.reading.name]).sort()).toEqual(
        [
          [one.id, 2, name],
          [only.id, 1, undefined],
        ].sort(),
      );
      const listed = async () =>
        (
          await seen(opened, (store) =>
            store.listRows({ sort: 'updated', direction: 'desc', origin: ['historical'], search: name }, viewers, {
              size: 5,
              start: { offset: 0, valued: 5 },
            }),
          )
        ).rows.map((row) => [row.caseId, row.name]);
      await stored(opened, async (store) => {
        await store.removeHistoricals([only.id]);
        await store.restoreHistoricals([{ ...one, updatedOn: day }]);
      });
      expect(await listed()).toEqual([[one.id, name]]);
      const kept = await seen(opened, (store) => store.findHistorical(one.id));
      expect(kept?.view).toMatchObject({ withdrawn: false, reading: { name } });
      expect(kept?.view.revisions.map(({ withdrawn }) => withdrawn?.by ?? null)).toEqual([clerk.name, null]);
      const gone = await seen(opened, (store) => store.findHistorical(only.id));
      expect(gone?.view).toMatchObject({ withdrawn: true, revisions: [{ withdrawn: { at: at.toISOString() } }] });
      const known = await seen(opened, (store) => store.historicalByKey([one.key, only.key]));
      expect(known.get(one.key)).toMatchObject({ revision: 2, withdrawn: false, reading: { name } });
      expect(known.get(only.key)).toMatchObject({ revision: 1, withdrawn: true });
      // A second time there is nothing left to take back.
      expect(
        await stored(opened, (store) => store.withdrawRevisions({ importId: second.id, by: clerk.name, at })),
      ).toEqual([]);
      const counted = (await seen(opened, (store) => store.ledgerImports())).find(({ id }) => id === second.id);
      expect(counted?.withdrawn).toBe(2);
      await stored(opened, (store) => store.putHistoricals([{ ...only, revision: 2 }]));
      expect((await listed()).map(([id]) => id).sort()).toEqual([one.id, only.id].sort());
    });

    it('停办的单位进名册，不再可选；本办法的同名项目找得到', async () => {
      const unit = { id: freshId(), name: `东源县旧局${freshId()}` };
      await stored(opened, (store) => store.addFormerUnit(unit));
      const organisations = await seen(opened, (store) => store.organisations());
      expect(organisations.find(({ id }) => id === unit.id)).toMatchObject({
        name: unit.name,
        role: 'unit',
        active: false,
      });
      await stored(opened, (store) => store.putProject(aProject({ ownerId: unit.id, name: '档案' })));
      expect(await seen(opened, (store) => store.governedProjects([unit.id]))).toEqual([
        { ownerId: unit.id, name: '档案', number: null },
      ]);
      expect(await seen(opened, (store) => store.governedProjects([]))).toEqual([]);
    });
  });

  describe('统计', () => {
    const viewers = [`org:${freshId()}`];
    const row = aProject({
      viewers,
      year: 2030,
      totalInvestment: 900,
      approvedAmount: 800,
      contractPrice: 700,
      paid: 100,
    });
    const small = aProject({
      viewers,
      year: 2031,
      track: 'filing',
      stage: 'filing',
      totalInvestment: 50,
      contractPrice: 40,
    });
    const insights: ProjectInsights = {
      figures: { costDeclared: 1000, costApproved: 800, plannedPayments: 700 },
      marks: [
        { kind: 'waiver', code: 'art10.p1', dueOn: null },
        { kind: 'deadline', code: 'payment', dueOn: day },
      ],
      dataResources: [],
      oversight: [],
    };
    beforeAll(async () => {
      await stored(opened, async (store) => {
        for (const one of [row, small]) await store.putProject(one);
        await store.putInsights(row.caseId, insights);
        await store.replaceTodos(row.caseId, 'project', [aTodo()], { on: day, settles: () => false });
      });
    });

    it('各项数字出自清单的同样几行', async () => {
      const ask = { query: {}, viewers, overdue: { to: day }, soon: { from: day, to: day }, cutLimits: [0, 100, 300] };
      const counts = await seen(opened, (store) => store.cockpitCounts(ask));
      expect(counts.total).toMatchObject({
        projects: 2,
        totalInvestment: 950,
        parts: { approved: { paid: 100 }, filing: { projects: 1 } },
      });
      expect(counts.years.map(({ key, projects }) => [key, projects])).toEqual([
        [2030, 1],
        [2031, 1],
      ]);
      expect(counts.cuts).toMatchObject({
        all: { projects: 1, declared: 1000, approved: 800 },
        bands: [{ key: 1, projects: 1 }],
      });
      expect(counts.waiting).toEqual([{ organ: 'project-owner', since: day, projects: 1 }]);
      expect([counts.waivers, counts.overdue, counts.soon]).toEqual([[{ key: 'art10.p1', projects: 1 }], 1, 1]);
      const choices = await seen(opened, (store) => store.cockpitChoices(viewers));
      expect(choices.years).toEqual([2031, 2030]);
    });

    it('统计的条件也是清单的条件', async () => {
      const listed = async (filter: object) =>
        (await seen(opened, (store) => store.listTotals({ sort: 'updated', direction: 'desc', ...filter }, viewers)))
          .total;
      expect(await listed({ waiver: ['art10.p1'] })).toBe(1);
      expect(await listed({ dueFrom: day, dueTo: day })).toBe(1);
      expect(await listed({ cutFrom: 200, cutTo: 201 })).toBe(1);
      expect(await listed({ cutFrom: 201 })).toBe(0);
      expect(await listed({ waitingFor: ['project-owner'], waitingTo: day })).toBe(1);
      expect(await listed({ waitingFor: ['data-bureau'] })).toBe(0);
    });

    it('没有统计过的项目找得到，补上以后不再有', async () => {
      const without = () => seen(opened, (store) => store.withoutInsights());
      expect(await without()).toContain(small.caseId);
      await stored(opened, (store) => store.putInsights(small.caseId, { ...insights, marks: [] }));
      expect(await without()).not.toContain(small.caseId);
    });

    it('资金按项目、按单位，备案的合同另计', async () => {
      const ask = { by: 'project', page: 1, size: 10 } as const;
      const byProject = await seen(opened, (store) => store.funds(ask, viewers));
      expect(
        byProject.rows.map(({ id, contractPrice, filingContract }) => [id, contractPrice, filingContract]),
      ).toEqual([
        [small.caseId, null, 40],
        [row.caseId, 700, null],
      ]);
      expect(byProject.sums).toMatchObject({
        projects: 2,
        approvedAmount: 800,
        contractPrice: 700,
        filingContract: 40,
        paid: 100,
      });
      const byOwner = await seen(opened, (store) => store.funds({ ...ask, by: 'owner' }, viewers));
      expect(byOwner).toMatchObject({ total: 1, rows: [{ projects: 2, contractPrice: 700, filingContract: 40 }] });
    });
  });
};

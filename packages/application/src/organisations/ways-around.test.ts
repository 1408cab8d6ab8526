import { plainDate, type PlainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { actorOf, lives, organisationOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAdministration } from '../administration/administration.ts';
import { readSurroundings } from '../case/surroundings.ts';
import { stateOfCase } from '../case/case-state.ts';
import type { SuccessionGiven } from '../contract/index.ts';
import { aProject } from '../testing/store-contract/opened.ts';
import { plainPasswords } from '../testing/plain-passwords.ts';
import { freshId, MemoryCounty, oneLaw } from '../testing/test-county.ts';
import { createOrganisationRegister } from './create-organisation-register.ts';

const by = actorOf('zhengshu.administrator');
const on = plainDate('2024-03-01');
const criticised = plainDate('2023-12-01');
const code = '11441625007163021X';

/** Ways around the law by becoming another unit: each is tried with what the register of changes makes of it. */
describe('改头换面绕不过去', () => {
  let county: MemoryCounty;
  beforeEach(() => {
    county = new MemoryCounty();
  });
  const parts = () => ({
    unit: county.memory,
    laws: { packs: oneLaw },
    software: 'test',
    now: () => new Date('2024-03-01T02:00:00Z'),
    names: county.application.names,
    newId: freshId,
    initialPassword: () => 'Zx-first-7',
    passwords: plainPasswords,
  });
  const office = () => createAdministration(parts());
  const register = async (given: Pick<SuccessionGiven, 'change' | 'sources'> & Partial<SuccessionGiven>) => {
    const at = createOrganisationRegister(parts());
    const full = {
      on,
      document: '东机编〔2024〕3号',
      reason: '机构改革',
      targets: [],
      cases: {},
      people: {},
      ...given,
    };
    const preview = await at.preview(by, full);
    // A split says of each case and person where it goes: the first of those that go on takes all.
    const first = full.targets[0] ?? '';
    const said =
      full.change === 'split'
        ? {
            cases: Object.fromEntries(preview.cases.map(({ caseId }) => [caseId, first])),
            people: Object.fromEntries(preview.people.map(({ id }) => [id, first])),
          }
        : {};
    const whole = { ...full, ...said };
    const { fingerprint } = await at.preview(by, whole);
    const done = await at.register(by, { ...whole, fingerprint });
    if (!done.ok) throw new Error(done.fault.message);
  };
  const added = async (name: string): Promise<string> => {
    const done = await office().addOrganisation(by, {
      ...{ name, shortName: name, role: 'unit', competentDepartmentId: null, active: true },
    });
    if (!done.ok) throw new Error(done.fault.message);
    return done.value.id;
  };
  const around = (ownerId: string, more: { caseId?: string; annualLine?: string } = {}) =>
    county.memory.snapshot((store) =>
      readSurroundings(store, { caseId: freshId(), ownerId, name: '', named: [], annualLine: undefined, ...more }),
    );
  const put = (...rows: readonly ReturnType<typeof aProject>[]) =>
    county.memory.transaction(async (store) => {
      for (const row of rows) await store.putProject(row);
    });
  const bad = (ownerId: string, day: PlainDate = criticised) =>
    aProject({
      ownerId,
      name: '擅自变更的项目',
      reportedOn: criticised,
      stage: 'closed',
      marks: { flags: [], criticised: [day], performance: 'unqualified' },
    });
  const recordOf = async (ownerId: string) => (await around(ownerId)).unitRecord.criticisms?.map(({ on: day }) => day);

  it('一、改名、合并、分立甩不掉通报：新名称、合并后的、分立后的每一个都带着', async () => {
    const life = lives.find(({ id }) => id === 'serious-violation');
    if (!life) throw new Error('no life');
    await county.play(life, { until: ({ action }) => action === 'criticism.issue' });
    const unit = organisationOf('jiaotong').id;
    const told = await recordOf(unit);
    expect(told).toHaveLength(1);
    await register({ change: 'rename', sources: [unit], newName: { name: '东源县交通港航局', shortName: '港航局' } });
    expect(await recordOf(unit)).toEqual(told);
    const heir = await added('东源县建设和交通局');
    await register({ change: 'merge', sources: [unit], targets: [heir] });
    expect(await recordOf(heir)).toEqual(told);
    const halves = [await added('东源县公路局'), await added('东源县港务局')];
    await register({ change: 'split', sources: [heir], targets: halves });
    for (const half of halves) expect(await recordOf(half)).toEqual(told);
    expect(await recordOf(organisationOf('shuiwu').id)).toEqual([]);
  });

  it('分立以后一半自己犯的，不记在另一半名下', async () => {
    const unit = organisationOf('shuiwu').id;
    const halves = [await added('东源县水利局'), await added('东源县供水局')];
    await register({ change: 'split', sources: [unit], targets: halves });
    const [one = '', two = ''] = halves;
    await put(bad(one));
    expect([await recordOf(one), await recordOf(two)]).toEqual([[criticised], []]);
  });

  it('二、拆成两个单位各报一半：两半的项目还是放在一起看', async () => {
    const unit = organisationOf('shuiwu').id;
    const halves = [await added('东源县水利局'), await added('东源县供水局')];
    await register({ change: 'split', sources: [unit], targets: halves });
    const [one = '', two = ''] = halves;
    await put(
      aProject({ ownerId: two, name: '水库监测', reportedOn: on }),
      aProject({ ownerId: unit, name: '旧的', reportedOn: on }),
    );
    const { siblings } = await around(one);
    expect(siblings.map(({ name, ownerId }) => [name, ownerId])).toEqual(
      expect.arrayContaining([
        ['水库监测', one],
        ['旧的', one],
      ]),
    );
    expect((await around(organisationOf('jiaoyu').id)).siblings).toEqual([]);
  });

  it('三、撤销以后用原来的代码、原来的名称另建一个：不建，告诉怎么办', async () => {
    const unit = organisationOf('shuiwu');
    const entry = {
      name: unit.name,
      shortName: '水务',
      role: 'unit',
      competentDepartmentId: null,
      active: true,
    } as const;
    expect(await office().editOrganisation(by, unit.id, { ...entry, uscc: code })).toMatchObject({ ok: true });
    await register({ change: 'close', sources: [unit.id] });
    const again = (change: object) => office().addOrganisation(by, { ...entry, name: '东源县水务服务中心', ...change });
    expect(await again({ uscc: code })).toMatchObject({ ok: false, fault: { path: 'uscc' } });
    expect(await again({ name: unit.name })).toMatchObject({ ok: false, fault: { path: 'name' } });
    expect(await again({})).toMatchObject({ ok: true });
    await register({
      ...{ change: 'rename', sources: [organisationOf('jiaoyu').id] },
      newName: { name: '东源县教育体育局', shortName: '教体局' },
    });
    const former = await again({ name: organisationOf('jiaoyu').name });
    expect(former).toMatchObject({ ok: false, fault: { path: 'name' } });
    const renamedTo = { ...entry, name: organisationOf('jiaoyu').name };
    expect(await office().editOrganisation(by, organisationOf('sifa').id, renamedTo)).toMatchObject({ ok: false });
  });

  it('四、有项目的单位不能直接改名字了事：要登记自何日起、依据什么文件', async () => {
    const unit = organisationOf('shuiwu');
    await put(aProject({ ownerId: unit.id }));
    const entry = { shortName: '水务', role: 'unit', competentDepartmentId: null, active: true } as const;
    const renamed = await office().editOrganisation(by, unit.id, { ...entry, name: '东源县水利局' });
    expect(renamed).toMatchObject({ ok: false, fault: { path: 'name' } });
    expect(await office().editOrganisation(by, unit.id, { ...entry, name: unit.name })).toMatchObject({ ok: true });
  });

  it('五、换了单位，项目上的锁、欠的事、经办过的人一样不少', async () => {
    const life = lives.find(({ id }) => id === 'failed-acceptance');
    if (!life) throw new Error('no life');
    const main = life.cases['main']?.id ?? '';
    await county.play(life, { until: ({ action }) => action === 'acceptance.issueReport' });
    const factsOf = async (): Promise<ProjectFacts> => {
      const recorded = await county.memory.snapshot((store) => store.readCase(main));
      if (!recorded) throw new Error('no case');
      return stateOfCase(recorded).facts as ProjectFacts;
    };
    const before = await factsOf();
    const heir = await added('东源县城乡建设局');
    await register({ change: 'merge', sources: [before.origin.owner.id], targets: [heir] });
    const { seq, lastActor, lastOn, origin, formerOwners, ...after } = await factsOf();
    const { seq: _seq, lastActor: _actor, lastOn: _on, origin: was, formerOwners: none, ...same } = before;
    expect([seq, lastActor?.personId, lastOn, origin.owner.id]).toEqual([before.seq + 1, by.personId, on, heir]);
    expect([none, formerOwners.map(({ owner }) => owner.id)]).toEqual([[], [was.owner.id]]);
    expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify(same)));
  });

  it('并入正在评审自己项目的单位：先更换评审机构，才登记', async () => {
    const at = createOrganisationRegister(parts());
    const merged = await at.preview(by, {
      ...{ on, document: '文件', reason: '合并', cases: {}, people: {}, change: 'merge' },
      ...{ sources: [organisationOf('pingshen').id], targets: [organisationOf('huaxin').id] },
    });
    expect(merged.faults).toEqual([]);
    expect(merged.people.map(({ to }) => to?.id)).toEqual([organisationOf('huaxin').id, organisationOf('huaxin').id]);
  });
});

import { plainDate, type Actor } from '@zhengxiang/core';
import { evolve, projectNameOf, type ProjectFacts } from '@zhengxiang/procedure';
import { actorOf, lives, organisationOf, type Life, type Step } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { eventOf, stateOfCase } from '../../case/case-state.ts';
import { surroundingsOf } from '../../case/context.ts';
import type { SuccessionGiven } from '../../contract/index.ts';
import { lawNamesOf } from '../../law-names.ts';
import { together } from '../../laws.ts';
import { createOrganisationRegister } from '../../organisations/create-organisation-register.ts';
import { plainPasswords } from '../plain-passwords.ts';
import { freshId, oneLaw, TestCounty } from '../test-county.ts';
import { seen, stored, type Opened } from './opened.ts';

const by = actorOf('zhengshu.administrator');

const lifeOf = (id: string): Life => {
  const found = lives.find((one) => one.id === id);
  if (!found) throw new Error(`no life ${id}`);
  return found;
};

/** Somebody who came with the unit that was merged or split. */
const nowAt = (login: string, unit: { readonly id: string; readonly name: string }): Actor => ({
  ...actorOf(login),
  organisationId: unit.id,
  organisationName: unit.name,
  organisationRole: 'unit',
});

/** What becomes of units, with everything that follows them. */
export const organisationContract = (opened: Opened): void => {
  const registerAt = (on: string) =>
    createOrganisationRegister({
      unit: opened(),
      laws: { packs: oneLaw },
      software: 'test',
      now: () => new Date(`${on}T02:00:00Z`),
      names: lawNamesOf(together(oneLaw)),
      newId: freshId,
      initialPassword: () => 'Zx-first-7',
      passwords: plainPasswords,
    });
  const given = (change: Partial<SuccessionGiven> & Pick<SuccessionGiven, 'change' | 'on' | 'sources'>) => ({
    document: '东机编〔2024〕3号',
    reason: '机构改革',
    targets: [],
    cases: {},
    people: {},
    ...change,
  });
  const register = async (change: Parameters<typeof given>[0]) => {
    const at = registerAt(change.on);
    const full = given(change);
    const { fingerprint, faults } = await at.preview(by, full);
    expect(faults).toEqual([]);
    return at.register(by, { ...full, fingerprint });
  };
  const added = async (name: string) => {
    const id = freshId();
    await stored(opened, (store) => store.addOrganisation({ id, name, shortName: name, role: 'unit' }));
    return { id, name };
  };
  const staffed = (id: string, personId: string, name: string) =>
    opened().putPerson({ id: personId, name, organisationId: id, posts: ['clerk'] });
  const factsOf = async (caseId: string): Promise<ProjectFacts> => {
    const recorded = await seen(opened, (store) => store.readCase(caseId));
    if (!recorded) throw new Error('no case');
    return stateOfCase(recorded).facts as ProjectFacts;
  };
  const found = (search: string) =>
    seen(opened, (store) =>
      store.listRows({ sort: 'number', direction: 'asc', search }, ['role:audit-bureau'], {
        size: 100,
        start: { offset: 0, valued: 100 },
      }),
    );

  describe('单位更名、合并、分立、撤销', () => {
    it('项目办到一半更名：同一个单位，新名称办下去；以前的文书是旧名称，按旧名称查得到', async () => {
      const county = new TestCounty(opened());
      const life = lifeOf('traffic-200');
      const main = life.cases['main']?.id ?? '';
      const unit = organisationOf('jiaotong');
      const isApproval = ({ action }: Step) => action === 'approval.issue';
      await county.play(life, { until: isApproval });
      const at = life.steps.findIndex((step) => isApproval(step) && step.expect.kind === 'accepted');
      const before = await factsOf(main);
      const open = await seen(opened, (store) => store.awaitedIn(main));
      const on = life.steps[at]?.on ?? '';
      const newName = { name: '东源县交通和港航局', shortName: '交通港航局' };
      expect(await register({ change: 'rename', on, sources: [unit.id], newName })).toMatchObject({ ok: true });
      const facts = await factsOf(main);
      expect(facts.origin.owner).toMatchObject({ id: unit.id, name: newName.name });
      expect(facts.formerOwners).toMatchObject([
        { owner: { id: unit.id, name: unit.name }, until: on, change: 'rename' },
      ]);
      const clocks = (rows: typeof open) =>
        rows.map(({ action, since, organisationId }) => [action, since, organisationId]);
      expect(clocks(await seen(opened, (store) => store.awaitedIn(main)))).toEqual(clocks(open));
      for (const search of ['交通运输局', '港航局'])
        expect((await found(search)).rows.map(({ caseId }) => caseId)).toContain(main);
      const recorded = await seen(opened, (store) => store.readCase(main));
      const events = (recorded?.events ?? []).map(eventOf);
      const then = evolve(before.origin, events.slice(0, before.seq));
      expect(then.origin.owner.name).toBe(unit.name);
      const acted = nowAt('jiaotong.clerk', { id: unit.id, name: newName.name });
      for (const step of life.steps.slice(at + 1).filter(({ expect: { kind } }) => kind === 'accepted')) {
        const outcome = await county.step(life, step, step.by === 'jiaotong.clerk' ? acted : undefined);
        expect([step.action, outcome.kind]).toEqual([step.action, 'accepted']);
      }
    });

    const untilIntake = async (county: TestCounty, id: string) => {
      const life = lifeOf(id);
      const main = life.cases['main']?.id ?? '';
      await county.play(life, { until: ({ action }) => action === 'intake.accept' });
      const facts = await factsOf(main);
      return { life, main, facts, on: facts.lastOn ?? '' };
    };

    it('合并：项目、清单、待办、草稿和人员一次转到合并后的单位，等了多久照算；原单位的岗位办不了', async () => {
      const county = new TestCounty(opened());
      const { life, main, facts, on } = await untilIntake(county, 'postponed');
      const unit = organisationOf('tongji');
      const heir = await added('东源县发展和改革局');
      const [clerk, draftId] = [actorOf('tongji.clerk'), freshId()];
      const change = { id: draftId, caseId: main, action: 'initiation.withdraw', data: {}, version: 0 };
      await stored(opened, (store) => store.saveDraft({ ...change, actor: clerk, at: new Date(`${on}T02:00:00Z`) }));
      const waits = () => seen(opened, (store) => store.awaitedIn(main));
      const before = await waits();
      const merger = given({ change: 'merge', on, sources: [unit.id], targets: [heir.id] });
      const preview = await registerAt(on).preview(by, merger);
      expect(preview.cases.filter(({ running }) => running)).toMatchObject([
        { name: projectNameOf(facts), to: { id: heir.id }, owned: true },
      ]);
      expect(preview.cases.map(({ kind }) => kind).sort()).toEqual(['annual-list', 'project']);
      expect([preview.people.length, preview.drafts]).toEqual([2, 1]);
      expect(await registerAt(on).register(by, { ...merger, fingerprint: preview.fingerprint })).toMatchObject({
        ok: true,
      });
      const after = await factsOf(main);
      expect([after.origin.owner.id, after.formerOwners.map(({ owner }) => owner.id)]).toEqual([heir.id, [unit.id]]);
      expect({ ...after.versions, ...after.intake }).toEqual({ ...facts.versions, ...facts.intake });
      const clocks = (rows: typeof before) => rows.map(({ action, since }) => [action, since]);
      expect(clocks(await waits())).toEqual(clocks(before));
      expect(await seen(opened, (store) => store.findDraft(draftId))).toMatchObject({ organisationId: heir.id });
      const desks = await seen(opened, (store) => store.desksOf(clerk.personId, plainDate('2024-06-01')));
      expect(desks).toMatchObject([{ organisationId: heir.id, post: 'clerk' }]);
      const seq = after.seq;
      const withdraw = {
        by: 'tongji.clerk',
        action: 'initiation.withdraw',
        caseId: main,
        seq,
        on,
        input: { reason: '补充材料' },
      } as const;
      expect(await county.act(withdraw)).toMatchObject({ kind: 'not-found' });
      const rest = life.steps.filter(({ on: day, expect: { kind } }) => day > on && kind === 'accepted');
      for (const step of rest) {
        const as = step.by.startsWith('tongji.') ? nowAt(step.by, heir) : undefined;
        expect([step.action, (await county.step(life, step, as)).kind]).toEqual([step.action, 'accepted']);
      }
    });

    it('分立：每个项目、每个人都要说明去向，不说不办；去了哪里就归哪里', async () => {
      const county = new TestCounty(opened());
      const { main, on } = await untilIntake(county, 'planning-data-199-99');
      const unit = organisationOf('ziran');
      const [one, two] = [await added('东源县自然资源和规划局'), await added('东源县林业局')];
      const asked = { change: 'split' as const, on, sources: [unit.id], targets: [one.id, two.id] };
      const faultOf = async (more: Partial<SuccessionGiven>) =>
        (await registerAt(on).preview(by, given({ ...asked, ...more }))).faults[0]?.path;
      expect(await faultOf({ targets: [one.id] })).toBe('targets');
      expect(await faultOf({})).toBe('cases');
      const listed = await registerAt(on).preview(by, given({ ...asked }));
      const cases = Object.fromEntries(
        listed.cases.map(({ caseId, kind }) => [caseId, kind === 'project' ? two.id : one.id]),
      );
      expect(await faultOf({ cases })).toBe('people');
      const people = Object.fromEntries(listed.people.map(({ id }, index) => [id, index === 0 ? one.id : two.id]));
      expect(await register({ ...asked, cases, people })).toMatchObject({ ok: true });
      expect((await factsOf(main)).origin.owner).toMatchObject({ id: two.id });
      const list = await seen(opened, (store) => store.casesAt([one.id]));
      expect(list.map(({ kind }) => kind)).toEqual(['annual-list']);
      // The list that stayed with the other half still carries the project that rests on it.
      const around = await seen(opened, async (store) =>
        surroundingsOf(store, await factsOf(main), (await factsOf(main)).lastOn as never),
      );
      expect(around.annualLine).toMatchObject({ ownerId: two.id });
    });

    it('撤销：还有没办结的项目而没有承接单位的不办；预览以后变了的，请重新预览', async () => {
      const county = new TestCounty(opened());
      const { main, on } = await untilIntake(county, 'boundary-50-00');
      const { owner } = (await factsOf(main)).origin;
      const heir = await added(`承接${freshId()}`);
      const close = given({ change: 'close', on, sources: [owner.id] });
      expect((await registerAt(on).preview(by, close)).faults[0]?.message).toContain('请指定承接单位');
      const to = { ...close, targets: [heir.id] };
      const preview = await registerAt(on).preview(by, to);
      const blank = await registerAt(on).register(by, { ...to, fingerprint: '0'.repeat(64) });
      expect(blank).toMatchObject({ ok: false, fault: { path: 'fingerprint' } });
      await staffed(owner.id, freshId(), '新来的');
      const stale = await registerAt(on).register(by, { ...to, fingerprint: preview.fingerprint });
      expect(stale).toMatchObject({ ok: false, fault: { path: 'fingerprint' } });
      expect((await factsOf(main)).origin.owner.id).toBe(owner.id);
      expect(await register(to)).toMatchObject({ ok: true });
      expect((await factsOf(main)).origin.owner.id).toBe(heir.id);
    });

    it('登记错了的用更正登记退回：项目、人员、待办回来，错的那一号留着；不能更正两次', async () => {
      const county = new TestCounty(opened());
      const { main, on } = await untilIntake(county, 'late-delivery');
      const { owner } = (await factsOf(main)).origin;
      const heir = await added(`错的${freshId()}`);
      const done = await register({ change: 'merge', on, sources: [owner.id], targets: [heir.id] });
      const number = done.ok ? done.value.number : 0;
      const undo = () => registerAt(on).undo(by, { number, document: '更正说明', reason: '选错单位' });
      expect(await undo()).toMatchObject({ ok: true });
      const after = await factsOf(main);
      expect([after.origin.owner, after.formerOwners]).toEqual([owner, []]);
      expect(await seen(opened, (store) => store.findOrganisation(owner.id))).toMatchObject({ active: true });
      expect((await seen(opened, (store) => store.people({ organisation: heir.id }))).length).toBe(0);
      expect(await undo()).toMatchObject({ ok: false, fault: { path: 'number' } });
      const { changes } = await registerAt(on).view();
      expect(changes.slice(0, 2)).toMatchObject([{ undoes: number }, { number, undone: true }]);
    });

    it.each([
      ['还没有到的日子', { change: 'close', on: '2024-06-01', sources: ['sifa'] }, 'on'],
      ['没有的单位', { change: 'close', on: '2024-03-01', sources: [freshId()] }, 'sources'],
      ['更名没有新名称', { change: 'rename', on: '2024-03-01', sources: ['shuiwu'] }, 'newName.name'],
      [
        '同名',
        {
          change: 'rename',
          on: '2024-03-01',
          sources: ['shuiwu'],
          newName: { name: '东源县教育局', shortName: '教育' },
        },
        'newName.name',
      ],
      ['并入自己', { change: 'merge', on: '2024-03-01', sources: ['shuiwu'], targets: ['shuiwu'] }, 'targets'],
      ['唯一的机关撤销', { change: 'close', on: '2024-03-01', sources: ['shenji'] }, 'sources'],
      ['单位并入企业', { change: 'merge', on: '2024-03-01', sources: ['shuiwu'], targets: ['pingshen'] }, 'targets'],
      ['专家库并入单位', { change: 'merge', on: '2024-03-01', sources: ['zhuanjia'], targets: ['shuiwu'] }, 'targets'],
    ] as const)('不登记：%s', async (_what, asked, path) => {
      const idOf = (key: string): string => (key.length > 20 ? key : organisationOf(key).id);
      const { targets = [] as readonly string[], ...rest } = asked as typeof asked & { targets?: readonly string[] };
      const full = given({ ...rest, sources: asked.sources.map(idOf), targets: targets.map(idOf) });
      expect((await registerAt('2024-03-01').preview(by, full)).faults).toMatchObject([{ path }]);
    });

    it('专家的任职单位：按次序留着，换了的只有新的；资格另存；别人的不动', async () => {
      const [one, two] = [actorOf('zhuanjia.1').personId, actorOf('zhuanjia.2').personId];
      const at = (name: string, from: string | null, until: string | null) => ({ name, uscc: null, from, until });
      const put = (id: string, ...employers: ReturnType<typeof at>[]) =>
        stored(opened, (store) => store.putEmployers(id, employers));
      await put(one, at('甲公司', null, '2020-01-01'), at('乙公司', '2020-01-02', null));
      await put(two, at('丙公司', null, null));
      await put(one, at('丁公司', '2021-01-01', null));
      const kept = (await seen(opened, (store) => store.employments())).filter(({ personId }) =>
        [one, two].includes(personId),
      );
      expect(kept.map(({ personId, ...rest }) => [personId, rest]).sort()).toEqual(
        [
          [one, at('丁公司', '2021-01-01', null)],
          [two, at('丙公司', null, null)],
        ].sort(),
      );
      await stored(opened, (store) => store.putQualification(one, '高级工程师'));
      const qualified = (id: string) => seen(opened, (store) => store.qualificationOf(id));
      expect([await qualified(one), await qualified(two)]).toEqual(['高级工程师', null]);
      for (const id of [one, two]) await put(id);
    });
  });
};

import { actorOf, organisationOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RosterColumn, RosterEntered, RosterRow } from '../contract/index.ts';
import { plainPasswords } from '../testing/plain-passwords.ts';
import { freshId, MemoryCounty } from '../testing/test-county.ts';
import { createAdministration, type Administration, type Keeper } from './administration.ts';
import { loginOf, postsIn, shortNameOf } from './roster-words.ts';

const by = actorOf('zhengshu.administrator');
const keeper: Keeper = { by, scope: { kind: 'county' } };

const line = (change: Partial<RosterRow>): RosterRow => ({
  unit: '东源县档案馆',
  shortName: '',
  uscc: '',
  role: '',
  department: '',
  name: '',
  posts: '',
  login: '',
  specialty: '',
  ...change,
});

const noted = ({ lines }: Pick<RosterEntered, 'lines'>, at: number, column: RosterColumn) =>
  lines[at]?.notes.filter((one) => one.column === column).map(({ weight, message }) => `${weight} ${message}`);

describe('从表格批量导入单位和人员', () => {
  let county: MemoryCounty;
  let office: Administration;
  let made = 0;
  beforeEach(() => {
    county = new MemoryCounty();
    made = 0;
    office = createAdministration({
      unit: county.memory,
      now: () => new Date('2024-03-01T01:00:00Z'),
      names: county.application.names,
      newId: freshId,
      initialPassword: () => `Bamu-tiso-kedai-${String((made += 1))}`,
      passwords: plainPasswords,
    });
  });
  const people = async () => (await office.people(keeper)).map(({ name, login }) => `${name} ${login}`);

  it('八十个单位一百六十个人一次导入：单位只建一次，账号按拼音，每人一个初始密码', async () => {
    const rows = Array.from({ length: 80 }, (_none, index) =>
      ['吴建国', '欧阳春'].map((name, post) =>
        line({ unit: `东源县第${String(index)}中学`, name, posts: post === 0 ? '经办' : '领导岗' }),
      ),
    ).flat();
    const done = await office.enterRoster(by, { rows });
    expect(done).toMatchObject({ entered: true, units: 80 });
    expect(done.slips).toHaveLength(160);
    expect(new Set(done.slips.map(({ login }) => login)).size).toBe(160);
    expect(new Set(done.slips.map(({ password }) => password)).size).toBe(160);
    expect(done.slips[0]).toMatchObject({ unit: '东源县第0中学', name: '吴建国', posts: '经办岗' });
    expect(await people()).toHaveLength(160);
  });

  it('预览不留下任何东西，说的与导入以后一样', async () => {
    const rows = [line({ name: '单雄信', posts: '经办岗' }), line({ unit: '民政局', name: '曾国庆', posts: '领导岗' })];
    const { lines } = await office.checkRoster(by, { rows });
    expect(await people()).toEqual([]);
    expect((await office.records(keeper)).filter(({ what }) => what.join('').includes('档案馆'))).toEqual([]);
    expect(lines.map(({ does }) => does)).toEqual(['unit-and-person', 'person']);
    expect(lines[0]?.row).toMatchObject({ shortName: '档案馆', login: 'dag.shanxiongxin' });
    expect(noted({ lines }, 0, 'login')).toEqual(['proposed 按单位和姓名的拼音']);
    expect(noted({ lines }, 1, 'unit')).toEqual([
      `doubtful 按简称“民政局”认作“${organisationOf('minzheng').name}”，请核对`,
    ]);
    // Looked at again, a doubt is told again: only somebody who looks ends it.
    expect((await office.checkRoster(by, { rows: lines.map(({ row }) => row) })).lines[1]?.notes).toContainEqual(
      lines[1]?.notes.find(({ column }) => column === 'unit'),
    );
    expect((await office.enterRoster(by, { rows })).lines).toEqual(lines);
  });

  it('有一行错，全部不导入；所有的错一次说完，落在各自的格子上', async () => {
    const done = await office.enterRoster(by, {
      rows: [
        line({ name: '甲一', posts: '经办岗' }),
        line({ name: '乙二', posts: '科长' }),
        line({ unit: '东源县图书馆', uscc: '12345', name: '丙三', posts: '经办岗' }),
        line({ unit: '东源县文化馆', role: '机关', name: '丁四', posts: '经办岗' }),
        line({ unit: '东源县科技馆', department: '东源县没有局', name: '戊五', posts: '经办岗' }),
        line({ unit: '', name: '己六', posts: '经办岗' }),
        line({ name: '庚七', posts: '受理岗' }),
        line({ name: '辛八', posts: '经办岗', login: '张' }),
        line({ name: '壬九', posts: '系统管理岗、经办岗' }),
        line({ name: '癸十', posts: '' }),
      ],
    });
    expect(done).toMatchObject({ entered: false, slips: [] });
    const wrong = done.lines.map(({ notes }) =>
      notes.filter(({ weight }) => weight === 'wrong').map((one) => one.column),
    );
    expect(wrong).toEqual([
      [],
      ['posts'],
      ['uscc'],
      ['role'],
      ['department'],
      ['unit'],
      ['posts'],
      ['login'],
      ['posts'],
      ['posts'],
    ]);
    expect(await people()).toEqual([]);
  });

  it('同音的人、同名的人、已有的人：账号不会给错人', async () => {
    const first = await office.enterRoster(by, {
      rows: [line({ name: '李伟', posts: '经办岗' }), line({ name: '李玮', posts: '领导岗' })],
    });
    expect(first.slips.map(({ login }) => login)).toEqual(['dag.liwei', 'dag.liwei2']);
    const again = await office.enterRoster(by, { rows: [line({ name: '李伟', posts: '领导岗' })] });
    expect(again.lines[0]?.does).toBe('exists');
    expect(again.slips).toEqual([]);
    const other = await office.enterRoster(by, {
      rows: [line({ name: '李伟', posts: '经办岗', login: 'dag.liwei3' })],
    });
    expect(other.slips.map(({ login }) => login)).toEqual(['dag.liwei3']);
    const stolen = await office.enterRoster(by, {
      rows: [line({ name: '王五', posts: '经办岗', login: 'DAG.liwei' })],
    });
    expect(noted(stolen, 0, 'login')).toEqual(['wrong 账号已经是李伟的']);
  });

  it('县里只有一个的机关不能从表格里再建一个', async () => {
    const bureau = county.application.names.roles.find(({ id }) => id === 'finance-bureau')?.name ?? '';
    const done = await office.enterRoster(by, { rows: [line({ unit: '东源县第二财政局', role: bureau })] });
    expect(noted(done, 0, 'role')?.[0]).toMatch(/^wrong /u);
  });

  it.each([
    ['东源县民政局', '民政局'],
    ['东源县人民医院', '人民医院'],
    ['图书馆', '图书馆'],
  ])('%s 的简称是 %s', (unit, short) => expect(shortNameOf(unit)).toBe(short));

  it('拼音和岗位：姓的读音、字母以外的都不留', () => {
    expect(loginOf('人民医院', '仇和·买买提')).toMatch(/^rmyy\.qiu[a-z]+$/u);
    expect(loginOf('', '吕布')).toBe('u.lvbu');
    expect(postsIn('经办岗、领导 受理')).toEqual({ posts: ['clerk', 'leader', 'intake'], strange: [] });
    expect(postsIn('科长/经办').strange).toEqual(['科长']);
  });
});

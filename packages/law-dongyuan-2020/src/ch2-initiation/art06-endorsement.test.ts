import type { OwnerRef } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import {
  application,
  day,
  factsOf,
  owner,
  ownerWithDepartment,
  people,
  small,
  told,
  type Told,
} from '../testing/initiation.ts';
import {
  amended,
  endorsed,
  endorsedByBoth,
  filedContract,
  filedPlan,
  filedTender,
  prepared,
  returned,
  signature,
  submitted,
} from '../testing/initiation-acts.ts';
import { firstReason, refusals, stateOf, whoMay } from '../testing/judging-initiation.ts';

const refused: Told = told('initiation.endorsement-refused', { reason: '修改' }, '2024-03-02', people.leader);
const refusedByDepartment: Told = told(
  'initiation.department-refused',
  { reason: '修改' },
  '2024-03-03',
  people.departmentLeader,
);
const again = (data = application()): readonly Told[] => [told('initiation.prepared', data, '2024-03-08')];
const stands = (events: readonly Told[], action: Parameters<typeof stateOf>[1], of: OwnerRef = owner): string =>
  stateOf(factsOf(events, of), action);

describe('第六条 谁来签批', () => {
  it('项目建设单位主要领导签批或者退回', () => {
    expect(whoMay('initiation.endorse')).toEqual(['project-owner/leader']);
    expect(whoMay('initiation.refuseEndorsement')).toEqual(['project-owner/leader']);
  });

  it('主管部门领导审批或者退回', () => {
    expect(whoMay('initiation.endorseByDepartment')).toEqual(['competent-department/leader']);
    expect(whoMay('initiation.refuseByDepartment')).toEqual(['competent-department/leader']);
  });

  it('定稿的人不能签批自己的材料', () => {
    const self = {
      actor: { ...people.leader.actor, personId: people.clerk.actor.personId },
      organ: 'project-owner',
    } as const;
    expect(stateOf(factsOf(prepared()), 'initiation.endorse', { by: self })).toBe('blocked preparer-endorses');
    expect(
      stateOf(factsOf(endorsed(), ownerWithDepartment), 'initiation.endorseByDepartment', {
        by: { ...self, organ: 'competent-department' },
      }),
    ).toBe('blocked preparer-endorses');
  });

  it('定稿的经办人没有签批的权力：看到的是等领导签批，不是还不能办', () => {
    expect(stateOf(factsOf(prepared()), 'initiation.endorse', { by: people.clerk })).toBe('waiting');
    expect(
      stateOf(factsOf(endorsed(), ownerWithDepartment), 'initiation.endorseByDepartment', { by: people.clerk }),
    ).toBe('waiting');
  });
});

describe('第六条 单位领导签批', () => {
  it('定稿后可以签批一次', () => {
    expect(stands([], 'initiation.endorse')).toBe('blocked nothing-prepared');
    expect(stands(prepared(), 'initiation.endorse')).toBe('open');
    expect(stands(endorsed(), 'initiation.endorse')).toBe('past already-endorsed');
  });

  it('退回的，重新定稿后再签', () => {
    expect(stands([...prepared(), refused], 'initiation.endorse')).toBe('blocked sent-back');
    expect(firstReason(factsOf([...prepared(), refused]), 'initiation.endorse')).toEqual([
      '欧阳建军已于 2024年3月2日退回这份材料，须修改后重新定稿',
      'initiation.prepare',
    ]);
    expect(stands([...prepared(), refused, ...again()], 'initiation.endorse')).toBe('open');
  });

  it('报送之前可以退回或者收回，报送之后不能', () => {
    expect(stands([], 'initiation.refuseEndorsement')).toBe('blocked nothing-prepared');
    expect(stands(prepared(), 'initiation.refuseEndorsement')).toBe('open');
    expect(stands(endorsed(), 'initiation.refuseEndorsement')).toBe('open');
    expect(stands([...prepared(), refused], 'initiation.refuseEndorsement')).toBe('blocked sent-back');
    expect(stands(submitted(), 'initiation.refuseEndorsement')).toBe('past already-submitted');
  });

  it('建设方案备案之后不能退回', () => {
    expect(stands(filedPlan(), 'initiation.refuseEndorsement')).toBe('past plan-filed');
    expect(stands([...filedPlan(), ...again()], 'initiation.refuseEndorsement')).toBe('open');
  });

  it.each([
    ['2024-02-29', ['implied-signing-day: date-too-early @signedOn']],
    ['2024-03-01', []],
    ['2024-03-09', []],
    ['2024-03-10', ['implied-signing-day: date-in-future @signedOn']],
  ])('3月1日定稿、3月9日办理，签署日期 %s', (signed, expected) => {
    const on = { on: day('2024-03-09') };
    expect(refusals(factsOf(prepared()), 'initiation.endorse', signature(signed), on)).toEqual(expected);
  });
});

describe('第六条 有主管部门的，须经主管部门审批同意', () => {
  const at = (events: readonly Told[], action: Parameters<typeof stateOf>[1]) =>
    stands(events, action, ownerWithDepartment);

  it('没有主管部门的，不办理', () => {
    expect(stands(endorsed(), 'initiation.endorseByDepartment')).toBe('past no-department');
    expect(stands(endorsed(), 'initiation.refuseByDepartment')).toBe('past no-department');
  });

  it('单位领导签批之后审批一次', () => {
    expect(at([], 'initiation.endorseByDepartment')).toBe('blocked nothing-prepared');
    expect(at(prepared(), 'initiation.endorseByDepartment')).toBe('blocked not-endorsed');
    expect(firstReason(factsOf(prepared(), ownerWithDepartment), 'initiation.endorseByDepartment')[1]).toBe(
      'initiation.endorse',
    );
    expect(at(endorsed(), 'initiation.endorseByDepartment')).toBe('open');
    expect(at(endorsedByBoth(), 'initiation.endorseByDepartment')).toBe('past already-endorsed');
    expect(at([...endorsed(), refusedByDepartment], 'initiation.endorseByDepartment')).toBe('blocked sent-back');
  });

  it('可以退回', () => {
    expect(at(prepared(), 'initiation.refuseByDepartment')).toBe('blocked not-endorsed');
    expect(at(endorsed(), 'initiation.refuseByDepartment')).toBe('open');
    expect(at([...endorsed(), refusedByDepartment], 'initiation.refuseByDepartment')).toBe('blocked sent-back');
    expect(
      at([...endorsedByBoth(), told('initiation.submitted', {}, '2024-03-05')], 'initiation.refuseByDepartment'),
    ).toBe('past already-submitted');
  });

  it('备案的项目可以审批，但不是备案的条件', () => {
    expect(at(endorsed(small()), 'initiation.endorseByDepartment')).toBe('open');
    expect(at(endorsed(small()), 'filing.filePlan')).toBe('open');
    expect(at(filedPlan(), 'initiation.endorseByDepartment')).toBe('past plan-filed');
    expect(at(filedPlan(), 'initiation.refuseByDepartment')).toBe('past plan-filed');
  });

  it.each([
    ['2024-03-01', ['implied-department-signing-day: date-too-early @signedOn']],
    ['2024-03-02', []],
    ['2024-03-09', []],
    ['2024-03-10', ['implied-department-signing-day: date-in-future @signedOn']],
  ])('领导 3月2日签批、3月9日办理，主管部门签署日期 %s', (signed, expected) => {
    const facts = factsOf(endorsed(), ownerWithDepartment);
    const on = { on: day('2024-03-09') };
    expect(refusals(facts, 'initiation.endorseByDepartment', signature(signed), on)).toEqual(expected);
  });
});

describe('第六条 签批之后才能报送', () => {
  it('单位领导没有签批的，不能报送', () => {
    expect(stands([], 'initiation.submit')).toMatch(/^blocked.*nothing-prepared/u);
    expect(stands(prepared(), 'initiation.submit')).toBe('blocked not-endorsed');
    expect(stands([...prepared(), refused], 'initiation.submit')).toBe('blocked sent-back');
    expect(stands(endorsed(), 'initiation.submit')).toBe('open');
  });

  it('主管部门没有审批的，不能报送', () => {
    expect(stands(endorsed(), 'initiation.submit', ownerWithDepartment)).toBe('blocked not-endorsed-by-department');
    expect(firstReason(factsOf(endorsed(), ownerWithDepartment), 'initiation.submit')).toEqual([
      '申报材料须经主管部门（东源县卫健局）审批同意并盖章确认',
      'initiation.endorseByDepartment',
    ]);
    expect(stands(endorsedByBoth(), 'initiation.submit', ownerWithDepartment)).toBe('open');
  });

  it('退回补正的，修改后重新签批才能再报', () => {
    expect(stands(returned(), 'initiation.submit')).toBe('blocked new-version-needed');
    expect(stands([...returned(), ...again()], 'initiation.submit')).toBe('blocked not-endorsed');
    expect(
      stands(
        [...returned(), ...again(), told('initiation.endorsed', signature('2024-03-09'), '2024-03-09', people.leader)],
        'initiation.submit',
      ),
    ).toBe('open');
  });
});

describe('第六条 签批之后才能备案', () => {
  it('领导签批后可以备案', () => {
    expect(stands([], 'filing.filePlan')).toBe('blocked nothing-prepared');
    expect(stands(prepared(small()), 'filing.filePlan')).toBe('open');
    expect(stands([...prepared(small()), refused], 'filing.filePlan')).toBe('blocked sent-back');
    expect(stands([...endorsed(small()), refused], 'filing.filePlan')).toBe('blocked sent-back');
    expect(stands(endorsed(small()), 'filing.filePlan')).toBe('open');
  });

  it('由立项转为备案的，新的材料签批后备案', () => {
    expect(stands([...returned(), ...again(small())], 'filing.filePlan')).toBe('open');
  });

  it('备案中途重新编制的材料没有签批的，后面的各项也不能备案', () => {
    for (const [before, action] of [
      [filedPlan(), 'filing.fileTender'],
      [filedTender(), 'filing.fileContract'],
      [filedContract(), 'filing.fileAcceptance'],
    ] as const) {
      expect(stands(before, action)).toBe('open');
      expect(stands([...before, amended(52), ...prepared(small(45))], action)).toBe('open');
    }
  });
});

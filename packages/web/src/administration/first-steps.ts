import { organCalled, type AccountView, type LawNames, type OrganisationView } from '@zhengxiang/application/contract';
import type { Organ, OrganisationRole, Post } from '@zhengxiang/procedure';

/** Something without which the work cannot begin, or goes badly. */
export interface FirstStep {
  readonly key: string;
  readonly title: string;
  /** Why, and what is missing. */
  readonly says: string;
  readonly done: boolean;
  readonly tab: 'people' | 'organisations' | 'calendar' | 'mail';
}

export interface FirstStepFacts {
  readonly organisations: readonly Pick<OrganisationView, 'id' | 'role' | 'active'>[];
  readonly people: readonly Pick<AccountView, 'organisationId' | 'posts' | 'active'>[];
  /** Whether the calendar of the coming year is on record; not asked before November, when it is published. */
  readonly nextYearKnown: boolean;
  readonly mailSet: boolean;
  /** How the law calls the organs. */
  readonly names: Pick<LawNames, 'organs'>;
}

/** Who sits where, among those who are there. */
const seatsIn = ({ organisations, people }: Pick<FirstStepFacts, 'organisations' | 'people'>) => {
  const there = people.filter(({ active }) => active);
  const idsOf = (role: OrganisationRole): ReadonlySet<string> =>
    new Set(organisations.filter((one) => one.active && one.role === role).map(({ id }) => id));
  const sitsIn = (ids: ReadonlySet<string>, post: Post): boolean =>
    there.some(({ organisationId, posts }) => ids.has(organisationId) && posts.includes(post));
  return { there, idsOf, sitsIn, sits: (role: OrganisationRole, post: Post) => sitsIn(idsOf(role), post) };
};

type Seats = ReturnType<typeof seatsIn>;
type Called = (organ: Organ) => string;

const organSteps = ({ sits }: Seats, organ: Called): readonly FirstStep[] => {
  const bureau: readonly Post[] = ['intake', 'review', 'leader'];
  return [
    {
      key: 'bureau',
      title: `${organ('data-bureau')}的人员`,
      says: '至少要有受理岗、评审岗、领导岗，没有他们申请没有人受理和批复；数据共享岗、监督评价岗按分工设。',
      done: bureau.every((post) => sits('data-bureau', post)),
      tab: 'people',
    },
    {
      key: 'finance',
      title: `${organ('finance-bureau')}、${organ('audit-bureau')}的人员`,
      says: `${organ('finance-bureau')}办资金审核和付款，${organ('audit-bureau')}随时查阅。各至少一个经办岗。`,
      done: sits('finance-bureau', 'clerk') && sits('audit-bureau', 'clerk'),
      tab: 'people',
    },
  ];
};

/** Nobody who keeps the system alone: the three of them are the county's first people. */
const administratorSteps = ({ sits }: Seats, organ: Called): readonly FirstStep[] => [
  {
    key: 'security',
    title: `${organ('data-bureau')}的安全管理岗`,
    says: '设好以后，给人岗位要由他确认，登录规则由他定。请最好设两个人，一人不在时另一人办；不能兼任别的岗位。',
    done: sits('data-bureau', 'security-administrator'),
    tab: 'people',
  },
  {
    key: 'audit',
    title: `${organ('data-bureau')}的审计管理岗`,
    says: '查阅系统管理岗和安全管理岗做过的事，不能兼任别的岗位。',
    done: sits('data-bureau', 'audit-administrator'),
    tab: 'people',
  },
];

const unitSteps = ({ idsOf, sitsIn }: Seats, organ: Called): readonly FirstStep[] => {
  const units = [...idsOf('unit')];
  const staffed = units.filter((id) => (['clerk', 'leader'] as const).every((post) => sitsIn(new Set([id]), post)));
  return [
    {
      key: 'units',
      title: organ('county-unit'),
      says: '报项目的单位都要建，有主管部门的选上主管部门。',
      done: units.length > 0,
      tab: 'organisations',
    },
    {
      key: 'unit-people',
      title: '每个单位的经办岗和领导岗',
      says:
        units.length === 0
          ? '先建单位。经办人填报，领导签批，缺一个都报不出来。'
          : `经办人填报，领导签批，缺一个都报不出来。${String(units.length)} 个单位中 ${String(staffed.length)} 个已齐。`,
      done: units.length > 0 && staffed.length === units.length,
      tab: 'people',
    },
  ];
};

/** What an administrator has to do before a county can work, in order. */
export const firstSteps = ({ nextYearKnown, mailSet, names, ...register }: FirstStepFacts): readonly FirstStep[] => {
  const seats = seatsIn(register);
  const called: Called = (organ) => organCalled(names, organ);
  return [
    ...administratorSteps(seats, called),
    ...organSteps(seats, called),
    ...unitSteps(seats, called),
    {
      key: 'experts',
      title: '评审专家库',
      says: '先建一个性质为“专家库”的单位，再把专家建为它的“成员”并写明专业；评审时从中抽取。',
      done: seats.there.some(({ posts }) => posts.includes('member')),
      tab: 'people',
    },
    {
      key: 'calendar',
      title: '下一年的工作日历',
      says: '国务院办公厅每年十一月前后公布，公布后登记；没有登记的按周末推算，标“暂定”。',
      done: nextYearKnown,
      tab: 'calendar',
    },
    {
      key: 'mail',
      title: '邮件服务器（可以不设）',
      says: '设了以后，填了邮箱的人才收得到提醒邮件；不设也有系统内的提醒。',
      done: mailSet,
      tab: 'mail',
    },
  ];
};

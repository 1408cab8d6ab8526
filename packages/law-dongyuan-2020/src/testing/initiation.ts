import { fen, type Actor } from '@zhengxiang/core';
import {
  type ActionId,
  type InputOf,
  type Organ,
  type Post,
  actorRefOf,
  evolve,
  type AnyEvent,
  type ApplicationData,
  type BodyOf,
  type EventType,
  type OwnerRef,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { day, file, wanFen } from './delivery.ts';

export { day, file, wanFen };

/** The legal day on which the tests of chapters 1 and 2 are played. */
export const today = day('2024-06-30');

export const owner: OwnerRef = { id: 'owner', name: '东源县民政局' };
export const ownerWithDepartment: OwnerRef = {
  ...owner,
  competentDepartment: { id: 'department', name: '东源县卫健局' },
};
export const bureauAsOwner: OwnerRef = { id: 'bureau', name: '东源县政务服务数据管理局', organ: 'data-bureau' };

const actor = (personId: string, organisationId: string, post: Post): Actor => ({
  personId,
  name: personId,
  organisationId,
  organisationName: organisationId,
  organisationRole: 'unit',
  post,
});

export interface Person {
  readonly actor: Actor;
  readonly organ: Organ;
}

const person = (name: string, organ: Organ, post: Post, organisation: string = organ): Person => ({
  actor: actor(name, organisation, post),
  organ,
});

export const people = {
  clerk: person('吴桂香', 'project-owner', 'clerk', 'owner'),
  leader: person('欧阳建军', 'project-owner', 'leader', 'owner'),
  departmentLeader: person('贺庆生', 'competent-department', 'leader', 'department'),
  intake: person('邱丽华', 'data-bureau', 'intake', 'bureau'),
  review: person('赖建平', 'data-bureau', 'review', 'bureau'),
  bureauLeader: person('刘振国', 'data-bureau', 'leader', 'bureau'),
  financeClerk: person('肖海燕', 'finance-bureau', 'clerk', 'finance'),
  expert1: person('陈启明', 'review-experts', 'member', 'pool'),
  expert2: person('林慧敏', 'review-experts', 'member', 'pool'),
  expert3: person('黄志远', 'review-experts', 'member', 'pool'),
  reviewer: person('黎志成', 'independent-reviewer', 'leader', 'reviewer'),
  secondReviewer: person('梁颖', 'independent-reviewer', 'clerk', 'reviewer'),
} as const;

export const expertOf = ({ actor: of }: Person, organisation = '专家库') => ({
  id: of.personId,
  name: of.name,
  organisation,
});

export const designer = { name: '广州规划设计有限公司', uscc: '91440000DDDDDDDDD4' };
export const builder = { name: '广东承建科技有限公司', uscc: '91440000AAAAAAAAA1' };

type Line = ApplicationData['lines'][number];
export const line = (id: string, wan: number, change: Partial<Line> = {}): Line => ({
  id,
  kind: 'software-development',
  subKind: 'professional-software',
  name: `明细${id}`,
  unit: '项',
  quantity: 1,
  unitPrice: wanFen(wan),
  amount: wanFen(wan),
  purpose: 'general',
  ...change,
});

const mlpsLine = line('L3', 6, { kind: 'third-party', subKind: 'assessment', purpose: 'mlps' });

/** A complete and lawful application for 136 万元. */
export const application = (change: Partial<ApplicationData> = {}): ApplicationData => ({
  classified: false,
  name: '社会救助一体化信息平台',
  userUnit: '本单位',
  mainKind: 'software-development',
  mainSubKind: 'professional-software',
  budgetAmount: wanFen(136),
  totalInvestment: wanFen(136),
  content: '低保、特困、临时救助的申请受理、审核确认和资金发放。',
  annualLine: 'list/N1',
  designFirm: { firm: designer, qualification: '乙级' },
  mlpsLevel: '3',
  lines: [line('L1', 120), line('L2', 10, { purpose: 'data-interface' }), mlpsLine],
  dataItems: [
    {
      id: 'D1',
      systemFunction: '救助申请',
      name: '救助对象信息',
      cycle: 'daily',
      way: 'interface',
      sharing: 'unconditional',
    },
  ],
  annex1: { place: '东源县' },
  annex2: { contact: '经办人' },
  projectPlan: file('projectPlan'),
  necessity: file('necessity'),
  ...change,
});

/** A software project below the entry threshold. */
export const small = (wan = 40, change: Partial<ApplicationData> = {}): ApplicationData => {
  const { annualLine: _line, designFirm: _firm, annex1: _1, annex2: _2, necessity: _n, ...base } = application();
  return {
    ...base,
    name: '婚姻登记预约系统',
    content: '婚姻登记预约、叫号和统计。',
    budgetAmount: wanFen(wan),
    totalInvestment: wanFen(wan),
    mlpsLevel: '2',
    reservedInterface: '预留数据共享开放接口。',
    lines: [line('L1', wan)],
    ...change,
  };
};

/** An application of a given size whose lines agree with it. */
export const sized = (amount: number): ApplicationData =>
  application({
    budgetAmount: fen(amount),
    totalInvestment: fen(amount),
    reservedInterface: '预留数据共享开放接口。',
    lines: [
      line('L1', 0, { unitPrice: fen(amount - 2_000_000), amount: fen(amount - 2_000_000) }),
      line('L2', 1, { purpose: 'data-interface' }),
      line('L3', 1, { kind: 'third-party', subKind: 'assessment', purpose: 'mlps' }),
    ],
  });

export interface Told {
  readonly type: EventType;
  readonly body: unknown;
  readonly on: string;
  readonly by: Person;
}

export const told = <E extends EventType>(type: E, body: BodyOf<E>, on: string, by: Person = people.clerk): Told => ({
  type,
  body,
  on,
  by,
});

const asEvents = (events: readonly Told[]): readonly AnyEvent[] =>
  events.map(
    ({ type, body, on, by }, index) =>
      ({
        seq: index + 1,
        type,
        body,
        actor: actorRefOf(by.actor),
        actingAs: by.organ,
        happenedOn: day(on),
      }) as AnyEvent,
  );

/** The facts of a project after these events, folded by the core. */
export const factsOf = (events: readonly Told[], of: OwnerRef = owner): ProjectFacts =>
  evolve({ caseId: 'case-1', packId: 'dongyuan-2020', owner: of }, asEvents(events));

export type Input<A extends ActionId> = InputOf<A>;

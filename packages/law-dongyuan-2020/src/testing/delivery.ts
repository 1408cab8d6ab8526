import { fen, plainDate, type CompanyRef, type Fen, type PlainDate } from '@zhengxiang/core';
import {
  evolve,
  type ApplicationData,
  type AnyEvent,
  type BodyOf,
  type CaseEvent,
  type EventType,
  type ProjectFacts,
} from '@zhengxiang/procedure';

/** 万元 to 分, for the figures of tests. */
export const wanFen = (wan: number): Fen => fen(Math.round(wan * 1_000_000));
export const day = plainDate;
/** The legal day on which the tests of chapters 3 and 4 are played. */
export const today = day('2021-06-30');

const firm = (name: string, uscc: string): CompanyRef => ({ name, uscc });
export const builder = firm('广东承建科技有限公司', '91440000AAAAAAAAA1');
export const otherBuilder = firm('河源软件有限公司', '91440000BBBBBBBBB2');
export const supervisor = firm('广东监理有限公司', '91440000CCCCCCCCC3');
export const assessor = firm('广东测评有限公司', '91440000DDDDDDDDD4');

export { file } from './file.ts';

type Line = ApplicationData['lines'][number];

export const lines: readonly Line[] = [
  {
    id: 'L1',
    kind: 'software-development',
    subKind: 'professional-software',
    name: '业务系统开发',
    unit: '套',
    quantity: 2,
    unitPrice: wanFen(300),
    amount: wanFen(600),
    purpose: 'general',
  },
  {
    id: 'L2',
    kind: 'software-development',
    subKind: 'professional-software',
    name: '数据接口',
    unit: '项',
    quantity: 1,
    unitPrice: wanFen(50),
    amount: wanFen(50),
    purpose: 'data-interface',
  },
  {
    id: 'L3',
    kind: 'third-party',
    subKind: 'supervision',
    name: '工程监理',
    unit: '项',
    quantity: 1,
    unitPrice: wanFen(20),
    amount: wanFen(20),
    purpose: 'supervision',
  },
  {
    id: 'L4',
    kind: 'third-party',
    subKind: 'assessment',
    name: '等保测评',
    unit: '项',
    quantity: 1,
    unitPrice: wanFen(30),
    amount: wanFen(30),
    purpose: 'mlps',
  },
];

export const application = (change: Partial<ApplicationData> = {}): ApplicationData => ({
  classified: false,
  name: '东源县某局业务系统',
  userUnit: '东源县某局',
  mainKind: 'software-development',
  mainSubKind: 'professional-software',
  budgetAmount: wanFen(700),
  totalInvestment: wanFen(700),
  content: '建设业务系统',
  mlpsLevel: '2',
  lines,
  dataItems: [],
  ...change,
});

/** An event whose actor does not matter to the fold. */
export type Told = { readonly type: EventType; readonly body: unknown; readonly on: PlainDate };
export const told = <E extends EventType>(type: E, body: BodyOf<E>, on: string): Told => ({ type, body, on: day(on) });

/** The facts of a project after these events, folded by the core. */
export const factsOf = (events: readonly Told[]): ProjectFacts =>
  evolve(
    { caseId: 'case-1', packId: 'dongyuan-2020', owner: { id: 'owner', name: '东源县某局' } },
    events.map(({ type, body, on }, index) => {
      const event = {
        seq: index + 1,
        type,
        body,
        actor: { personId: 'p', name: '某人', organisationId: 'owner', organisationName: '东源县某局', post: 'clerk' },
        actingAs: 'project-owner',
        happenedOn: on,
      };
      return event as CaseEvent as AnyEvent;
    }),
  );

/** Prepared, endorsed and submitted. */
export const submitted = (data: ApplicationData = application()): readonly Told[] => [
  told('initiation.prepared', data, '2020-12-01'),
  told('initiation.endorsed', { opinion: '同意', signedOn: day('2020-12-02') }, '2020-12-02'),
  told('initiation.submitted', {}, '2020-12-03'),
];

/** Approved on 2021-01-10; every line is approved as declared unless `approvedLines` says less. */
export const approved = (
  data: ApplicationData = application(),
  approvedLines: Readonly<Record<string, Fen>> = {},
): readonly Told[] => [
  ...submitted(data),
  told('intake.accepted', {}, '2020-12-05'),
  told('review.convened', { mode: 'experts', experts: [], meetsOn: day('2020-12-20') }, '2020-12-10'),
  told(
    'review.cost-recorded',
    {
      lines: data.lines.map(({ id, amount }) => {
        const kept = approvedLines[id] ?? amount;
        return { id, line: id, declared: amount, reduced: fen(amount - kept), approved: kept, reasonCode: 'none' };
      }),
    },
    '2020-12-20',
  ),
  told(
    'review.opinion-issued',
    { outcome: 'passed', reuseAssessment: '无', text: '通过', issuedOn: day('2020-12-25') },
    '2020-12-25',
  ),
  told('approval.issued', { issuedOn: day('2021-01-10') }, '2021-01-10'),
];

type Opinion = BodyOf<'funding.opinion-issued'>;
const money = (year: number, county: number) => ({
  id: `y${year}`,
  year,
  municipal: fen(0),
  county: wanFen(county),
  selfRaised: fen(0),
  other: fen(0),
});

export const opinion = (change: Partial<Opinion> = {}): Opinion => ({
  conclusion: 'arranged',
  arrangements: [money(2021, 400), money(2022, 300)],
  text: '同意安排',
  issuedOn: day('2021-01-15'),
  ...change,
});

export const budget = (year: number, change: Partial<BodyOf<'budget.entered'>> = {}): BodyOf<'budget.entered'> => {
  const { municipal, county, selfRaised, other } = money(year, year === 2021 ? 400 : 300);
  return { year, municipal, county, selfRaised, other, enteredOn: day('2021-01-20'), ...change };
};

export const arranged = (before: readonly Told[] = approved()): readonly Told[] => [
  ...before,
  told('funding.review-started', {}, '2021-01-12'),
  told('funding.opinion-issued', opinion(), '2021-01-15'),
];

/** Funds arranged and the first year in the budget. */
export const funded = (before: readonly Told[] = approved()): readonly Told[] => [
  ...arranged(before),
  told('budget.entered', budget(2021), '2021-01-20'),
];

type Plan = BodyOf<'procurement.planned'>;
export type PlanRow = Plan['packages'][number];

export const mainPackage = (change: Partial<PlanRow> = {}): PlanRow => ({
  id: 'main',
  name: '系统建设',
  subject: 'main',
  method: 'open-tender',
  budget: wanFen(540),
  lines: ['L1', 'L2'],
  ...change,
});
export const supervisionPackage = (change: Partial<PlanRow> = {}): PlanRow => ({
  id: 'sup',
  name: '工程监理',
  subject: 'supervision',
  method: 'single-source',
  budget: wanFen(20),
  lines: ['L3'],
  ...change,
});

export const plan = (
  packages: readonly PlanRow[] = [mainPackage(), supervisionPackage()],
  on = '2021-01-25',
): Plan => ({
  packages,
  plannedOn: day(on),
});

export const planned = (
  packages: readonly PlanRow[] = [mainPackage(), supervisionPackage()],
  before: readonly Told[] = funded(),
): readonly Told[] => [...before, told('procurement.planned', plan(packages), '2021-01-25')];

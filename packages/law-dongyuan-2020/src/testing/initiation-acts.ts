import type { ApplicationData, BodyOf, ReviewOutcome } from '@zhengxiang/procedure';
import { application, day, expertOf, file, people, small, told, wanFen, type Person, type Told } from './initiation.ts';

/** A life up to intake, review and approval, an act a line. Each function adds the acts that lead to the next state. */
export const prepared = (data: ApplicationData = application()): readonly Told[] => [
  told('initiation.prepared', data, '2024-03-01'),
];

export const signature = (on: string) => ({ opinion: '同意', signedOn: day(on), scan: file('endorsementScan') });

export const endorsed = (data?: ApplicationData): readonly Told[] => [
  ...prepared(data),
  told('initiation.endorsed', signature('2024-03-02'), '2024-03-02', people.leader),
];

export const endorsedByBoth = (data?: ApplicationData): readonly Told[] => [
  ...endorsed(data),
  told('initiation.department-endorsed', signature('2024-03-03'), '2024-03-03', people.departmentLeader),
];

export const submitted = (data?: ApplicationData): readonly Told[] => [
  ...endorsed(data),
  told('initiation.submitted', {}, '2024-03-04'),
];

export const returned = (data?: ApplicationData): readonly Told[] => [
  ...submitted(data),
  told(
    'intake.returned',
    { items: [{ id: 'B1', target: 'content', reason: '请补充功能清单' }] },
    '2024-03-06',
    people.intake,
  ),
];

export const accepted = (data?: ApplicationData): readonly Told[] => [
  ...submitted(data),
  told('intake.accepted', {}, '2024-03-06', people.intake),
];

export const experts: readonly Person[] = [people.expert1, people.expert2, people.expert3];

export const convened = (data?: ApplicationData): readonly Told[] => [
  ...accepted(data),
  told(
    'review.convened',
    { mode: 'experts', experts: experts.map((one) => expertOf(one)), meetsOn: day('2024-03-12') },
    '2024-03-10',
    people.review,
  ),
];

export const convenedReviewer = (data?: ApplicationData): readonly Told[] => [
  ...accepted(data),
  told(
    'review.convened',
    {
      mode: 'independent-reviewer',
      reviewer: { organisation: { id: 'reviewer', name: '信实咨询公司' }, qualification: '甲级' },
      meetsOn: day('2024-03-12'),
    },
    '2024-03-10',
    people.review,
  ),
];

export const disclosed = (data?: ApplicationData): readonly Told[] => [
  ...convened(data),
  ...experts.map((by) => told('review.avoidance-disclosed', { related: false }, '2024-03-12', by)),
];

type Judgement = BodyOf<'review.judged'>;
export const judgement = (change: Partial<Judgement> = {}): Judgement => ({
  criteria: {
    necessity: 'sound',
    planCompleteness: 'sound',
    softwareFunctions: 'sound',
    equipmentChoice: 'sound',
    timeliness: 'sound',
    networkSecurity: 'sound',
    integrationAndSharing: 'sound',
  },
  remarks: [],
  summary: '同意',
  ...change,
});

export const remark = (id: string, mustAnswer: boolean): Judgement['remarks'][number] => ({
  id,
  criterion: 'networkSecurity',
  remark: '补充密码应用方案',
  mustAnswer,
});

/** All three experts have judged; the first one with these remarks. */
export const judged = (remarks: Judgement['remarks'] = [], data?: ApplicationData): readonly Told[] => [
  ...disclosed(data),
  ...experts.map((by, index) => told('review.judged', judgement(index === 0 ? { remarks } : {}), '2024-03-12', by)),
];

export const cost = (data: ApplicationData = application(), cut = wanFen(6)): BodyOf<'review.cost-recorded'> => ({
  lines: data.lines.map(({ id, amount }, index) => ({
    id: `X${id}`,
    line: id,
    declared: amount,
    reduced: index === 0 ? cut : wanFen(0),
    approved: index === 0 ? ((amount - cut) as typeof amount) : amount,
    reasonCode: index === 0 && cut > 0 ? 'quantity-high' : 'none',
  })),
  signed: file('costReview'),
});

export const costed = (remarks: Judgement['remarks'] = []): readonly Told[] => [
  ...judged(remarks),
  told('review.cost-recorded', cost(), '2024-03-13', people.review),
];

export const opinion = (outcome: ReviewOutcome = 'passed') => ({
  outcome,
  reuseAssessment: '可利用市政务云',
  text: '同意',
  issuedOn: day('2024-03-15'),
});

export const concluded = (outcome: ReviewOutcome, remarks: Judgement['remarks'] = []): readonly Told[] => [
  ...costed(remarks),
  told('review.opinion-issued', opinion(outcome), '2024-03-15', people.review),
];

export const approved = (): readonly Told[] => [
  ...concluded('passed'),
  told('approval.issued', { issuedOn: day('2024-03-18') }, '2024-03-18', people.bureauLeader),
];

export const filedPlan = (data: ApplicationData = small()): readonly Told[] => [
  ...endorsed(data),
  told('filing.plan-filed', { documents: file('projectPlan') }, '2024-03-05'),
];

export const filedTender = (data?: ApplicationData): readonly Told[] => [
  ...filedPlan(data),
  told('filing.tender-filed', { documents: file('tenderDocuments'), publishedOn: day('2024-03-10') }, '2024-03-11'),
];

export const filedContract = (data?: ApplicationData): readonly Told[] => [
  ...filedTender(data),
  told(
    'filing.contract-filed',
    {
      number: 'HT-1',
      party: { name: '广东承建科技有限公司', uscc: '91440000AAAAAAAAA1' },
      price: wanFen(38),
      signedOn: day('2024-04-01'),
      documents: file('contract'),
    },
    '2024-04-02',
  ),
];

export const filedAcceptance = (data?: ApplicationData): readonly Told[] => [
  ...filedContract(data),
  told(
    'filing.acceptance-filed',
    { acceptedOn: day('2024-06-01'), interfaceReserved: '已预留', documents: file('acceptanceMaterial') },
    '2024-06-02',
  ),
];

export const amended = (wan: number): Told =>
  told('filing.amended', { budgetAmount: wanFen(wan), totalInvestment: wanFen(wan), reason: '增加内容' }, '2024-03-20');

export const flagged: Told = told(
  'splitting.flagged',
  { projects: ['case-2'], reason: '名称相近' },
  '2024-03-21',
  people.intake,
);

export const splitDecided = (split: boolean): Told =>
  told('splitting.decided', { flag: 'S1', split, reason: '内容相同' }, '2024-03-25', people.bureauLeader);

export const abandonedFrom = (data?: ApplicationData): readonly Told[] => [
  ...prepared(data),
  told('initiation.abandoned', { reason: '不再建设' }, '2024-03-05'),
];

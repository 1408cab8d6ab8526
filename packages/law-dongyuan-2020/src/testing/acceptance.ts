import type { PersonRef } from '@zhengxiang/core';
import {
  type Organ,
  evolve,
  type AnyEvent,
  type ApplicationData,
  type BodyOf,
  type CaseEvent,
  type DataItem,
  type EventType,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { application, builder, day, file, supervisor, told, type Told } from './delivery.ts';
import { completed } from './delivery-acts.ts';

export const bureauName = '东源县政务服务数据管理局';
export const ownerName = '东源县某局';
/** The legal day on which the tests of chapters 5 to 7 are played. */
export const today = day('2021-10-01');

const person = (id: string, name: string, organisation: string): PersonRef => ({ id, name, organisation });
export const bureauMember = person('m1', '赖建平', bureauName);
export const financeMember = person('m2', '肖海燕', '东源县财政局');
export const expert = person('m3', '陈启明', '某大学');
export const secondExpert = person('m4', '林慧敏', '某研究院');
export const outsider = person('m5', '黄志远', '某学院');

/** A told event that a certain person signs. */
export type Signed = Told & { readonly by?: string };

/** The facts after these events; `by` names the person who acted where it matters (a member's opinion). */
export const factsFrom = (events: readonly Signed[], organ?: Organ): ProjectFacts =>
  evolve(
    { caseId: 'case-1', packId: 'dongyuan-2020', owner: { id: 'owner', name: ownerName, organ } },
    events.map(({ type, body, on, by }, index) => {
      const actor = {
        personId: by ?? 'p',
        name: '某人',
        organisationId: 'owner',
        organisationName: ownerName,
        post: 'clerk',
      };
      const actingAs = by === undefined ? 'project-owner' : 'acceptance-panel';
      const event = { seq: index + 1, type, body, actor, actingAs, happenedOn: on };
      return event as CaseEvent as AnyEvent;
    }),
  );

export const dataItem = (id: string, change: Partial<DataItem> = {}): DataItem => ({
  id,
  systemFunction: '业务办理',
  name: `数据${id}`,
  cycle: 'daily',
  way: 'interface',
  sharing: 'unconditional',
  ...change,
});

/** A software project over 700 万元 that promises two data items and keeps a third back. */
export const software = (change: Partial<ApplicationData> = {}): ApplicationData =>
  application({
    dataItems: [
      dataItem('D1'),
      dataItem('D2'),
      dataItem('D3', { sharing: 'not-shared', legalBasis: '《中华人民共和国个人信息保护法》' }),
    ],
    ...change,
  });

export const preliminary = (
  change: Partial<BodyOf<'acceptance.preliminary-held'>> = {},
): BodyOf<'acceptance.preliminary-held'> => ({
  heldOn: day('2021-07-01'),
  participants: [
    { id: 'w1', capacity: 'owner', name: ownerName, representative: '甲' },
    { id: 'w2', capacity: 'contractor', name: builder.name, representative: '乙' },
    { id: 'w3', capacity: 'supervision', name: supervisor.name, representative: '丙' },
  ],
  against: ['reviewOpinion', 'projectPlan', 'tenderDocuments', 'contract'],
  lines: [{ id: 'q1', line: 'L1', delivered: 'delivered' }],
  conclusion: 'passed',
  record: file('preliminaryAcceptance'),
  ...change,
});

type Table = BodyOf<'sharing.confirmed'>['tables'][number];
export const table = (id: string, change: Partial<Table> = {}): Table => ({
  id: `t-${id}`,
  table: `表${id}`,
  content: '内容',
  item: id,
  cycle: 'daily',
  way: 'interface',
  ...change,
});

export const confirmation = (change: Partial<BodyOf<'sharing.confirmed'>> = {}): BodyOf<'sharing.confirmed'> => ({
  systemName: '业务系统',
  systemSummary: '简介',
  systemAddress: 'https://example.gov.cn',
  ways: ['interface'],
  tables: [table('D1'), table('D2')],
  signatory: '丁',
  signedOn: day('2021-07-02'),
  ...change,
});

export const acceptanceApplication = (
  change: Partial<BodyOf<'acceptance.applied'>> = {},
): BodyOf<'acceptance.applied'> => ({
  material: file('acceptanceMaterial'),
  preliminaryMaterial: file('preliminaryAcceptance'),
  supervisionReport: file('supervisionReport'),
  annex5: { goalCompletion: '完成' },
  ...change,
});

export const panel = (
  change: Partial<BodyOf<'acceptance.panel-convened'>> = {},
): BodyOf<'acceptance.panel-convened'> => ({
  bureauMembers: [bureauMember],
  financeMembers: [financeMember],
  experts: [expert, secondExpert],
  onSiteOn: day('2021-07-12'),
  ...change,
});

type Vote = BodyOf<'acceptance.opinion-given'>['conclusion'];
export const opinion = (
  conclusion: Vote,
  change: Partial<BodyOf<'acceptance.opinion-given'>> = {},
): BodyOf<'acceptance.opinion-given'> => ({
  conclusion,
  problems: conclusion === 'pass' ? [] : [{ id: 'x', problem: '导出超时' }],
  text: '意见',
  signedOn: day('2021-07-12'),
  ...change,
});

export const order = (
  change: Partial<BodyOf<'acceptance.rectification-ordered'>> = {},
): BodyOf<'acceptance.rectification-ordered'> => ({
  items: [
    { id: 'z1', problem: '导出超时', requirement: '优化' },
    { id: 'z2', problem: '缺少手册', requirement: '补齐' },
  ],
  dueOn: day('2021-08-15'),
  ...change,
});

export const rectified = (...items: readonly string[]): BodyOf<'acceptance.rectification-reported'> => ({
  items: items.map((item) => ({ id: `j-${item}`, item, done: '已整改' })),
  evidence: file('rectification'),
});

export const reinspection = (
  results: Readonly<Record<string, boolean>>,
  on = '2021-08-05',
): BodyOf<'acceptance.reinspected'> => ({
  items: Object.entries(results).map(([item, passed]) => ({ id: `j-${item}`, item, passed })),
  reinspectedOn: day(on),
});

export const report = (
  conclusion: 'accepted' | 'failed',
  change: Partial<BodyOf<'acceptance.report-issued'>> = {},
): BodyOf<'acceptance.report-issued'> => ({ conclusion, text: '报告', issuedOn: day('2021-08-20'), ...change });

const then =
  <E extends EventType>(type: E, on: string, by?: string) =>
  (body: BodyOf<E>, before: readonly Signed[]): readonly Signed[] => [
    ...before,
    { ...told(type, body, on), ...(by === undefined ? {} : { by }) },
  ];

export const preliminaryHeld = (before: readonly Signed[] = completed()): readonly Signed[] =>
  then('acceptance.preliminary-held', '2021-07-01')(preliminary(), before);
export const sharingConfirmed = (before: readonly Signed[] = preliminaryHeld()): readonly Signed[] =>
  then('sharing.confirmed', '2021-07-02')(confirmation(), before);
export const countersigned = (before: readonly Signed[]): readonly Signed[] =>
  then('sharing.countersigned', '2021-07-03')({ signatory: '戊', signedOn: day('2021-07-03') }, before);
export const applied = (before: readonly Signed[] = countersigned(sharingConfirmed())): readonly Signed[] =>
  then('acceptance.applied', '2021-07-05')(acceptanceApplication(), before);
export const returned = (before: readonly Signed[] = applied()): readonly Signed[] =>
  then('acceptance.application-returned', '2021-07-06')({ reason: '缺少用户报告' }, before);
export const convened = (before: readonly Signed[] = applied()): readonly Signed[] =>
  then('acceptance.panel-convened', '2021-07-08')(panel(), before);

const members = [bureauMember, financeMember, expert, secondExpert];
/** The members vote in order: bureau, finance, two experts. */
export const voted = (votes: readonly Vote[], before: readonly Signed[] = convened()): readonly Signed[] =>
  votes.reduce<readonly Signed[]>(
    (events, vote, index) => then('acceptance.opinion-given', '2021-07-12', members[index]?.id)(opinion(vote), events),
    before,
  );
export const allPass = ['pass', 'pass', 'pass', 'pass'] as const;
export const ordered = (before: readonly Signed[]): readonly Signed[] =>
  then('acceptance.rectification-ordered', '2021-07-15')(order(), before);
export const rectificationReported = (before: readonly Signed[]): readonly Signed[] =>
  then('acceptance.rectification-reported', '2021-08-01')(rectified('T1', 'T2'), before);
export const reinspected = (before: readonly Signed[], second = true): readonly Signed[] =>
  then('acceptance.reinspected', '2021-08-05')(reinspection({ T1: true, T2: second }), before);
export const reported = (
  conclusion: 'accepted' | 'failed' = 'accepted',
  before: readonly Signed[] = voted(allPass),
): readonly Signed[] => then('acceptance.report-issued', '2021-08-20')(report(conclusion), before);
export const inUse = (before: readonly Signed[] = reported()): readonly Signed[] =>
  then('delivery.put-into-use', '2021-08-21')({ inUseOn: day('2021-08-21') }, before);

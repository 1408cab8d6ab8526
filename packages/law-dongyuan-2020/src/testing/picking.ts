import {
  decide,
  fen,
  leaveOpen,
  type Actor,
  type Candidate,
  type Candidates,
  type Field,
  type Fields,
  type Finding,
  type PickSource,
} from '@zhengxiang/core';
import {
  type ActionId,
  type Organ,
  actions,
  applicationFields,
  currentApplication,
  currentRound,
  catalogue,
  isActOf,
  noSurroundings,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { dongyuan2020 } from '../index.ts';
import { day } from './delivery.ts';

/** The acts that pick something of the case, with what they can be about. */
export const picking = Object.entries(dongyuan2020.candidates ?? {}).filter((entry): entry is [ActionId, Candidates] =>
  isActOf(catalogue, entry[0]),
);
/** What the act can be about now. */
export const candidatesOf = (action: ActionId, facts: ProjectFacts): readonly Candidate[] =>
  dongyuan2020.candidates?.[action]?.of(facts, dongyuan2020) ?? [];

type Named = (facts: ProjectFacts) => readonly { readonly id: string }[];

/** Everything in the case that a field of this kind could name. */
export const named: Readonly<Partial<Record<PickSource, Named>>> = {
  packages: ({ procurement }) => procurement.packages,
  plannedPayments: ({ plannedPayments }) => plannedPayments,
  contracts: ({ contracts }) => contracts,
  changes: ({ changes }) => changes,
  infrastructureRequests: ({ infrastructure }) => infrastructure,
  waiverRequests: ({ waivers }) => waivers,
  experts: (facts) => (currentRound(facts)?.experts ?? []).map(({ person }) => person),
  remarks: ({ review }) => review.remarks,
  filings: ({ article18 }) => article18,
  splittingFlags: ({ splitting }) => splitting,
  rectificationItems: ({ acceptance }) => acceptance.rectification?.items ?? [],
  violations: ({ oversight }) => oversight.violations,
  auditRequests: ({ oversight }) => oversight.audits,
  budgetLines: (facts) => currentApplication(facts)?.lines ?? [],
  dataItems: (facts) => currentApplication(facts)?.dataItems ?? [],
  applicationFields: () => Object.keys(applicationFields).map((id) => ({ id })),
  payments: ({ payments }) => payments,
  records: ({ records }) => records,
  affectedActs: ({ corrections }) => corrections.flatMap(({ affected }) => affected),
  exceptions: () => dongyuan2020.inPrinciple.map((id) => ({ id })),
};

/** The picking field: by its key, or by table and column. */
export const pickedBy = (action: ActionId, path: string): Field => {
  const [key = '', column] = path.split('.');
  const fields: Fields = actions[action].fields;
  const field = column === undefined ? fields[key] : fields[key]?.fields?.[column];
  if (!field) throw new Error(`${action} has no ${path}`);
  return field;
};

/** Cells beside the pick in its row; whether they are right is not asked here. */
const cells = {
  declared: fen(1),
  reduced: fen(0),
  approved: fen(1),
  reasonCode: 'none',
  delivered: 'delivered',
  way: 'interface',
  subject: 'main',
  budget: fen(1),
};

/** The answer that picks it, and the place where a refusal of the pick is told. */
const asAnswer = (action: ActionId, path: string, id: string) => {
  const [key = '', column] = path.split('.');
  const picked = pickedBy(action, path).many === true ? [id] : id;
  if (column !== undefined)
    return { answer: { [key]: [{ ...cells, id: 'r', [column]: picked }] }, at: `${key}.0.${column}` };
  return { answer: { [key]: picked }, at: key };
};

export const someClerk: Actor = {
  personId: 'p',
  name: '某人',
  organisationId: 'o',
  organisationName: '某单位',
  organisationRole: 'unit',
  post: 'clerk',
};
const capacities: readonly Organ[] = ['project-owner', 'finance-bureau'];
const firm = { name: '广东某某公司', uscc: '91440000AAAAAAAAA1' };
const today = day('2030-01-01');

const someone = { id: 'x', name: '某专家', organisation: '某大学' };
/** Answers beside the pick; whether they are right is not asked here. */
const others = {
  lines: [],
  newDate: day('2030-06-01'),
  substitute: someone,

  avoid: false,
  payments: [],
  winner: firm,
  party: firm,
  price: fen(1),
  bids: [],
  documents: [],
  number: 'x',
  reason: '原因',
};
const dates = {
  carriedOutOn: today,
  reversedOn: today,
  publishedOn: today,
  opensOn: today,
  openedOn: today,
  awardedOn: today,
  signedOn: today,
  deliverBy: today,
  plannedOn: today,
  failedOn: today,
  publicisedOn: today,
  until: today,
};

/** Answers of any form; whether they are right is not asked here. */
export const anyAnswers = { ...others, ...dates };

const provisionsOfPick = ['art12.p1/demonstrated-before-bids', 'art24.p1/nothing-after-failure'];

/** An exception is asked for the very thing that it would be for: of the rules on changes, the one to come. */
const subjectOf = (facts: ProjectFacts, id: string) =>
  id.startsWith('art17.') ? { subject: `C${String(facts.changes.length + 1)}` } : {};

/** What the law finds against the act with this pick: of the pick itself, of the whole act apart. */
const findingsWith = (action: ActionId, facts: ProjectFacts, field: string, id: string, amount: number) => {
  const { answer, at } = asAnswer(action, field, id);
  const values = { ...anyAnswers, ...subjectOf(facts, id), paidOn: today, amount, voucher: 'x', ...answer };
  const input = Object.fromEntries(Object.entries(values).filter(([key]) => key in actions[action].fields));
  for (const [key, { optional }] of Object.entries(actions[action].fields as Fields))
    if (!(key in input) && !optional) leaveOpen(input, key, key);
  const context = { facts, actor: someClerk, capacities, today, around: noSurroundings };
  const { findings } = decide(dongyuan2020, action, context, input as never);
  const isOf = ({ verdict, provision }: Finding): boolean =>
    verdict.kind === 'unmet' && (verdict.field === at || provisionsOfPick.includes(provision));
  const isMoney = ({ verdict }: Finding): boolean => verdict.kind === 'unmet' && verdict.field === 'amount';
  return { ofPick: findings.filter(isOf), ofMoney: findings.filter(isMoney) };
};

/** What is no matter of this case can be picked nowhere. */
const stranger = { id: 'stranger' };

/** Offered and not locked, exactly where picking it is not refused; and of a payment the amount offered, to the 分. */
export const contradictions = (facts: ProjectFacts): readonly string[] =>
  picking.flatMap(([action, { field }]) => {
    const offered = candidatesOf(action, facts);
    const all = named[pickedBy(action, field).from as PickSource];
    if (!all) throw new Error(`nothing is named for ${action}`);
    return [...all(facts), stranger].flatMap(({ id }) => {
      const one = offered.find((candidate) => candidate.id === id);
      const open = one !== undefined && one.locked === undefined;
      const least = findingsWith(action, facts, field, id, 1);
      const isRefused = least.ofPick.length > 0 || (action === 'payment.make' && least.ofMoney.length > 0);
      const wrong = open === isRefused ? [`${action} ${id} ${open ? 'offered and refused' : 'not offered'}`] : [];
      const { most } = one?.money ?? { most: undefined };
      if (!open || most === undefined) return wrong;
      return [
        ...wrong,
        ...(findingsWith(action, facts, field, id, most).ofMoney.length > 0 ? [`${action} ${id} ${most} refused`] : []),
        ...(findingsWith(action, facts, field, id, most + 1).ofMoney.length > 0
          ? []
          : [`${action} ${id} more allowed`]),
      ];
    });
  });

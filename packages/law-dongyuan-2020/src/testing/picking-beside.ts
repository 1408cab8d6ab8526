import { decide, fen, leaveOpen, type CandidatesBeside, type Fields } from '@zhengxiang/core';
import { actions, candidatesBeside, noSurroundings, type ActionId, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '../index.ts';
import { day } from './delivery.ts';
import { anyAnswers, candidatesOf, named, pickedBy, picking, someClerk } from './picking.ts';

type Answers = Readonly<Record<string, unknown>>;

const today = day('2030-01-01');

/** Cells beside the pick in its row; whether they are right is not asked here. */
const cells = {
  id: 'r',
  item: '某项',
  quantityBefore: 0.001,
  unitPriceBefore: fen(1),
  amountBefore: fen(1),
  quantityAfter: 0.001,
  unitPriceAfter: fen(1),
  amountAfter: fen(1),
  done: '已完成的工作',
  amount: fen(1),
  result: 'pass',
};

/** What an act can pick in a further field, with the field on whose answer that hangs. */
export const pickingBeside = picking.flatMap(([action, { field, beside = [] }]) =>
  beside.map((further) => ({ action, field, further })),
);
type Place = (typeof pickingBeside)[number];

/** The answers of the form with this pick, and the place where a refusal of it is told. */
const withPick = (answers: Answers, path: readonly string[], picked: unknown): { answers: Answers; at: string } => {
  const [key = '', ...rest] = path;
  const [column = ''] = rest;
  if (rest.length === 0) return { answers: { ...answers, [key]: [picked] }, at: key };
  const inner = answers[key];
  if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
    const part = withPick(inner as Answers, rest, picked);
    return { answers: { ...answers, [key]: part.answers }, at: `${key}.${part.at}` };
  }
  return { answers: { ...answers, [key]: [{ ...cells, [column]: picked }] }, at: `${key}.0.${column}` };
};

/** Of a correction, the answers as they stand; of other acts, the pick on which the further field hangs. */
const hangingOn = (facts: ProjectFacts, { field, further }: Place, first: string): Answers | undefined => {
  if (field !== 'record') return { [field]: first };
  const [group = ''] = further.field.split('.');
  const record = facts.records.find(({ id }) => id === first);
  return record?.what === group ? { record: first, what: group, [group]: record.answers, evidence: [] } : undefined;
};

const isRefused = (facts: ProjectFacts, { action, further }: Place, hanging: Answers, picked: string): boolean => {
  const { answers, at } = withPick(hanging, further.field.split('.'), picked);
  const values: Answers = { ...anyAnswers, ...answers };
  const input = Object.fromEntries(Object.entries(values).filter(([key]) => key in actions[action].fields));
  for (const [key, { optional }] of Object.entries(actions[action].fields as Fields))
    if (!(key in input) && !optional) leaveOpen(input, key, key);
  const context = { facts, actor: someClerk, capacities: ['project-owner'] as const, today, around: noSurroundings };
  const { findings } = decide(dongyuan2020, action, context, input as never);
  return findings.some(({ verdict }) => verdict.kind === 'unmet' && verdict.field === at);
};

const thingsFor = (facts: ProjectFacts, action: ActionId, { field }: CandidatesBeside): readonly string[] => {
  const steps = field.split('.');
  const source = steps.length > 2 ? 'budgetLines' : pickedBy(action, field).from;
  const things = source === undefined ? undefined : named[source];
  if (!things) throw new Error(`nothing is named for ${action} ${field}`);
  return [...things(facts).map(({ id }) => id), 'stranger'];
};

/** In a further field, offered exactly where picking it is not refused, whatever was picked first. */
export const contradictionsBeside = (facts: ProjectFacts): readonly string[] =>
  pickingBeside.flatMap((place) => {
    const { action, further } = place;
    return candidatesOf(action, facts).flatMap(({ id: first }) => {
      const hanging = hangingOn(facts, place, first);
      if (hanging === undefined) return [];
      const offered = candidatesBeside(dongyuan2020, action, facts, { field: further.field, answers: hanging });
      return thingsFor(facts, action, further).flatMap((id) => {
        const isOffered = offered?.some((one) => one.id === id) === true;
        return isOffered === isRefused(facts, place, hanging, id)
          ? [`${action} ${further.field} ${first} ${id} ${isOffered ? 'offered and refused' : 'not offered'}`]
          : [];
      });
    });
  });

import { decide, type RuleContext } from '@zhengxiang/core';
import { type ActionId, type InputOf, noSurroundings, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '../pack.ts';
import type { parameters } from '../parameters.ts';
import { today } from './acceptance.ts';
import { organs } from './judging.ts';

/** Whether the reason stands one below the limit, at the limit, and one above it. */
export type Cases = readonly [below: boolean, equal: boolean, above: boolean];

/** 不能高于: the limit itself is allowed. */
export const atMost: Cases = [false, false, true];
/** （含）以上: from the limit itself on. */
export const from: Cases = [false, true, true];
export const below: Cases = [true, false, false];
export const exactly: Cases = [true, false, true];

export interface Limit {
  /** `chapter/reason`. */
  readonly reason: string;
  readonly parameter?: keyof typeof parameters;
  readonly expected: Cases;
  /** Whether the reason stands with a value so many 分 (days, changes) beside the limit. */
  readonly stands: (offset: number) => boolean;
}

const contextOf = (facts: ProjectFacts): RuleContext => ({
  facts,
  actor: {
    personId: 'p',
    name: '某人',
    organisationId: 'owner',
    organisationName: '东源县某局',
    organisationRole: 'unit',
    post: 'clerk',
  },
  capacities: organs,
  today,
  around: noSurroundings,
  law: dongyuan2020,
});

const says = <A extends ActionId>(code: string, facts: ProjectFacts, action: A, input: InputOf<A>): boolean =>
  decide(dongyuan2020, action, contextOf(facts), input).findings.some(
    ({ verdict }) => verdict.kind === 'unmet' && verdict.reason.code === code,
  );

/** A limit on one act's input: `told(offset)` gives facts and input. */
export const limit = <A extends ActionId>(
  reason: string,
  expected: Cases,
  action: A,
  told: (offset: number) => readonly [ProjectFacts, InputOf<A>],
  parameter?: keyof typeof parameters,
): Limit => ({
  reason,
  expected,
  ...(parameter === undefined ? {} : { parameter }),
  stands: (offset) => {
    const [facts, input] = told(offset);
    return says(reason.split('/')[1] ?? '', facts, action, input);
  },
});

import { annualListReducers } from '../acts/annual-list/index.ts';
import type { InputOf } from '../acts/index.ts';
import type { AnyEvent, CaseOrigin } from '../project/events.ts';
import type { PlainDate } from '@zhengxiang/core';

export type AnnualListLine = InputOf<'annualList.report'>['lines'][number];

/** One unit's project list for one year (article 10(1)). */
export interface AnnualListFacts {
  readonly origin: CaseOrigin;
  readonly seq: number;
  readonly state: 'open' | 'reported' | 'returned' | 'adopted';
  readonly year?: number | undefined;
  readonly lines: readonly AnnualListLine[];
  readonly reportedOn?: PlainDate | undefined;
  readonly adoptedOn?: PlainDate | undefined;
  readonly returnReason?: string | undefined;
}

export const emptyAnnualList = (origin: CaseOrigin): AnnualListFacts => ({ origin, seq: 0, state: 'open', lines: [] });

type Apply = (facts: AnnualListFacts, event: AnyEvent) => AnnualListFacts;

/** The facts after one more event. Events of other case kinds are refused loudly: mixing them is a bug. */
export const applyToAnnualList = (facts: AnnualListFacts, event: AnyEvent): AnnualListFacts => {
  if (!Object.hasOwn(annualListReducers, event.type)) throw new Error(`No annual list reducer for ${event.type}`);
  const reduce = annualListReducers[event.type as keyof typeof annualListReducers] as Apply;
  return { ...reduce(facts, event), seq: event.seq };
};

/** The facts of an annual list: a fold over its events. */
export const evolveAnnualList = (origin: CaseOrigin, events: readonly AnyEvent[]): AnnualListFacts =>
  events.reduce(applyToAnnualList, emptyAnnualList(origin));

import type { InputOf } from '../project/actions/index.ts';
import type { AnyEvent, CaseOrigin } from '../project/events.ts';
import type { PlainDate } from '../values/plain-date.ts';

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

const step = (facts: AnnualListFacts, event: AnyEvent): AnnualListFacts => {
  switch (event.type) {
    case 'annual-list.reported':
      return {
        ...facts,
        state: 'reported',
        year: event.body.year,
        lines: event.body.lines,
        reportedOn: event.happenedOn,
        returnReason: undefined,
      };
    case 'annual-list.returned':
      return { ...facts, state: 'returned', returnReason: event.body.reason };
    case 'annual-list.adopted':
      return { ...facts, state: 'adopted', adoptedOn: event.happenedOn };
    default:
      throw new Error(`No annual list reducer for ${event.type}`);
  }
};

/** The facts of an annual list: a fold over its events. */
export const evolveAnnualList = (origin: CaseOrigin, events: readonly AnyEvent[]): AnnualListFacts =>
  events.reduce((facts, event) => ({ ...step(facts, event), seq: event.seq }), emptyAnnualList(origin));

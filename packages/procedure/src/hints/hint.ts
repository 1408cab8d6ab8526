import type { PlainDate, WorkCalendar } from '@zhengxiang/core';
import type { ProjectFacts } from '../facts/index.ts';

/** What a threshold is counted in. */
export const hintUnits = {
  days: '日',
  workdays: '个工作日',
  count: '家',
  people: '人',
  percent: '%',
  yuan: '元',
} as const;
export type HintUnit = keyof typeof hintUnits;

export interface HintQuestion {
  readonly facts: ProjectFacts;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  /** As the office has set it. */
  readonly threshold: number;
}

/**
 * Something that is usual in the trade or stands in another regulation, and is no rule of this one: it is shown beside a project with
 * its source, refuses nothing, and the office switches it and sets its figure.
 */
export interface Hint {
  readonly id: string;
  readonly label: string;
  /** Where it comes from, as the office should look it up. */
  readonly source: string;
  readonly threshold?: {
    readonly label: string;
    readonly unit: HintUnit;
    readonly value: number;
    readonly most: number;
  };
  /** One sentence each. */
  readonly follows: (question: HintQuestion) => readonly string[];
}

import type { PlainDate, WorkCalendar } from '@zhengxiang/core';
import type { ProjectFacts } from '../facts/index.ts';
import { hintUnits, type Hint } from './hint.ts';
import { moneyHints } from './money-hints.ts';
import { peopleHints } from './people-hints.ts';
import { procurementHints } from './procurement-hints.ts';

export { hintUnits, type Hint, type HintUnit } from './hint.ts';

/** Everything the product can remark beside a project, none of it a rule of the regulation. */
export const tradeHints: readonly Hint[] = [...procurementHints, ...moneyHints, ...peopleHints];

/** How the office has set one hint; what it has not set stands as it was delivered: on, with the usual figure. */
export interface HintSetting {
  readonly on: boolean;
  readonly threshold?: number | undefined;
}
export type HintSettings = Readonly<Record<string, HintSetting>>;

/** A remark with its source, for whoever reads the project. */
export interface HintState {
  readonly id: string;
  readonly text: string;
  readonly source: string;
}

/** The figure of a hint in words. */
export const thresholdText = ({ threshold }: Hint, value: number): string =>
  threshold === undefined ? '' : `${threshold.label} ${value.toLocaleString('zh-CN')} ${hintUnits[threshold.unit]}`;

/** What is remarked of a project as the office has set it. */
export const hintsOf = (
  facts: ProjectFacts,
  { settings, calendar, today }: { settings: HintSettings; calendar: WorkCalendar; today: PlainDate },
): readonly HintState[] =>
  tradeHints.flatMap((hint) => {
    const { on = true, threshold = hint.threshold?.value ?? 0 } = settings[hint.id] ?? {};
    if (!on) return [];
    const { id, source, follows } = hint;
    return follows({ facts, today, calendar, threshold }).map((text) => ({ id, text, source }));
  });

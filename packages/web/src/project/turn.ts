import type { AvailabilityView, ProjectView } from '@zhengxiang/application/contract';
import { dayText } from '../ui/dates.ts';
import { whoOf } from './way-out.ts';

/** Whose turn it is in a case. */
export type Turn =
  | { readonly kind: 'mine'; readonly act: AvailabilityView; readonly others: number }
  | { readonly kind: 'stuck'; readonly act: AvailabilityView }
  | { readonly kind: 'others'; readonly act: AvailabilityView; readonly others: number }
  | { readonly kind: 'nobody' };

/** Others have it to do: nobody here may, or this person has done their part, or may not do it in person. */
export const isAwaited = ({ state, urgency, awaits, mine, obstacles }: AvailabilityView): boolean =>
  urgency === 'task' &&
  !(mine && obstacles !== undefined) &&
  (state === 'waiting' || (state !== 'open' && awaits !== undefined));

/** The next step of this desk where nothing is possible to anybody until something is settled. */
export const isStuck = ({ obstacles, mine, state }: AvailabilityView): boolean =>
  obstacles !== undefined && mine && state === 'blocked';

type Expected = Pick<ProjectView, 'duties'>;

/** Since when somebody has been expected to act: by the law's own day where it has one, else since the act became possible. */
export const sinceOf = ({ duties }: Expected, { action, since }: AvailabilityView): string => {
  const duty = duties.find((one) => one.action === action);
  const from = duty?.since ?? since;
  return from === undefined ? '' : `，${dayText(from)}起${duty?.late === true ? '（已逾期）' : ''}`;
};

/** Whom an act waits for, in words. */
export const awaitedOf = (act: AvailabilityView): string => act.awaits ?? whoOf(act);

/** The one thing that comes next: this desk's own task before what it must settle first, and that before what others have to do. */
export const turnOf = ({ availability }: { readonly availability: readonly AvailabilityView[] }): Turn => {
  const [own, ...rest] = availability.filter(({ state, urgency }) => state === 'open' && urgency === 'task');
  if (own) return { kind: 'mine', act: own, others: rest.length };
  const stuck = availability.find(isStuck);
  if (stuck) return { kind: 'stuck', act: stuck };
  const [awaited, ...more] = availability.filter(isAwaited);
  return awaited ? { kind: 'others', act: awaited, others: more.length } : { kind: 'nobody' };
};

import { citeText } from '@zhengxiang/core';
import { organCalled, type LawNames } from './law-names.ts';
import { approvalStateNames, type InsightFilter } from './insights.ts';

/** A condition in Chinese words, with the parts of the filter that make it up. */
export interface InsightWords {
  readonly words: string;
  readonly keys: readonly (keyof InsightFilter)[];
}

type Names = Pick<LawNames, 'organs'>;

const between = (from: string | undefined, to: string | undefined): string => {
  if (from === undefined) return to === undefined ? '' : `${to} 及以前`;
  return to === undefined ? `${from} 及以后` : `${from} 至 ${to}`;
};

const percent = (thousandths: number): string => `${thousandths / 10}%`;

const waiting = (names: Names, { waitingFor, waitingFrom, waitingTo }: InsightFilter): string | undefined => {
  if (!waitingFor?.length && waitingFrom === undefined && waitingTo === undefined) return undefined;
  const since = between(waitingFrom, waitingTo);
  const who = waitingFor?.length ? waitingFor.map((one) => organCalled(names, one)).join('、') : '办理';
  return since === '' ? `等待${who}` : `等待${who}，始于 ${since}`;
};

const cut = ({ cutFrom, cutTo }: InsightFilter): string | undefined => {
  if (cutFrom === undefined && cutTo === undefined) return undefined;
  if (!cutFrom && cutTo === undefined) return '已评审造价';
  return `造价核减 ${percent(cutFrom ?? 0)}${cutTo === undefined ? ' 以上' : ` 至不足 ${percent(cutTo)}`}`;
};

/** What the cockpit's conditions of a list say. */
export const insightWords = (names: Names, filter: InsightFilter): readonly InsightWords[] => {
  const { waiver, nearLimit, dueFrom, dueTo, approval } = filter;
  const due = between(dueFrom, dueTo);
  const said: readonly (readonly [string | undefined, InsightWords['keys']])[] = [
    [waiting(names, filter), ['waitingFor', 'waitingFrom', 'waitingTo']],
    [waiver?.length ? `获准${waiver.map(citeText).join('、')}的例外` : undefined, ['waiver']],
    [nearLimit?.length ? `金额接近${nearLimit.map(citeText).join('、')}的限额` : undefined, ['nearLimit']],
    [due === '' ? undefined : `有事项应在 ${due} 完成`, ['dueFrom', 'dueTo']],
    [cut(filter), ['cutFrom', 'cutTo']],
    [approval?.length ? approval.map((one) => approvalStateNames[one]).join('、') : undefined, ['approval']],
  ];
  return said.flatMap(([words, keys]) => (words === undefined ? [] : [{ words, keys }]));
};

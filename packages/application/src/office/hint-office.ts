import type { Actor } from '@zhengxiang/core';

import { hintUnits, thresholdText, tradeHints, type Hint, type HintSettings } from '@zhengxiang/procedure';
import { z } from 'zod';
import type { Fault } from '../administration/done.ts';
import type { HintRow, ReplyOf } from '../contract/index.ts';
import type { SettingKeeping } from '../ports/index.ts';
import { mayRunOffice } from './may-run-office.ts';
import type { OfficeParts } from './office.ts';

const stored = z.record(z.string(), z.object({ on: z.boolean(), threshold: z.int().optional() }));

/** The remarks of the trade: read by everybody, switched and set by those who run the office. */
export interface HintOffice {
  hints(actor: Actor): Promise<ReplyOf<'hints'>>;
  saveHints(actor: Actor, hints: HintSettings, reason: string): Promise<Fault | undefined>;
}

const hintsIn = async (store: SettingKeeping, purpose?: 'for-change'): Promise<HintSettings> =>
  stored.parse((await store.readSetting('hints', purpose)) ?? {});

const rowOf = (hint: Hint, settings: HintSettings): HintRow => {
  const { id, label, source, threshold } = hint;
  const { on = true, threshold: value = threshold?.value ?? 0 } = settings[id] ?? {};
  return {
    id,
    label,
    source,
    on,
    threshold: threshold
      ? {
          label: threshold.label,
          unit: hintUnits[threshold.unit],
          value,
          delivered: threshold.value,
          most: threshold.most,
        }
      : null,
  };
};

const saidOf = (hint: Hint, settings: HintSettings): string => {
  const { on = true, threshold = hint.threshold?.value ?? 0 } = settings[hint.id] ?? {};
  return on ? `提示${hint.threshold ? `（${thresholdText(hint, threshold)}）` : ''}` : '不提示';
};

const faultOf = (hints: HintSettings): Fault | undefined => {
  for (const [id, { threshold }] of Object.entries(hints)) {
    const hint = tradeHints.find((one) => one.id === id);
    if (hint === undefined) return { path: `hints.${id}`, message: '没有这项提示，请刷新页面' };
    const most = hint.threshold?.most ?? 0;
    if (threshold !== undefined && threshold > most)
      return { path: `hints.${id}.threshold`, message: `“${hint.label}”最多填 ${String(most)}` };
  }
  return undefined;
};

export const createHintOffice = ({ unit, now, lawOfToday }: OfficeParts): HintOffice => ({
  hints: async (actor) => {
    const pack = await lawOfToday();
    return unit.transaction(async (store) => {
      const settings = await hintsIn(store);
      return {
        rows: tradeHints.map((hint) => rowOf(hint, settings)),
        changes: [...(await store.changesOf('hints'))],
        mayEdit: mayRunOffice(pack, actor),
      };
    });
  },
  saveHints: async (actor, hints, reason) => {
    const fault = faultOf(hints);
    if (fault) return fault;
    await unit.transaction(async (store) => {
      const before = await hintsIn(store, 'for-change');
      const after = { ...before, ...hints };
      const what = tradeHints
        .filter((hint) => saidOf(hint, before) !== saidOf(hint, after))
        .map((hint) => `${hint.label}：${saidOf(hint, before)}，改为${saidOf(hint, after)}`);
      await store.changeSetting({ setting: 'hints', value: after, actor, reason, what, now: now() });
    });
    return undefined;
  },
});

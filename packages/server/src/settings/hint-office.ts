import type { Actor } from '@zhengxiang/core';
import type { HintRow, ReplyOf } from '@zhengxiang/application/contract';
import {
  hintUnits,
  thresholdText,
  tradeHints,
  type Hint,
  type HintSettings,
  type LawPack,
} from '@zhengxiang/procedure';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { changeSetting, changesOf, readSetting } from '../db/settings/setting-changes.ts';
import { mayRunOffice } from './may-run-office.ts';
import type { Fault } from './office.ts';

const stored = z.record(z.string(), z.object({ on: z.boolean(), threshold: z.int().optional() }));

/** The remarks of the trade: read by everybody, switched and set by those who run the office. */
export interface HintOffice {
  hints(actor: Actor): Promise<ReplyOf<'hints'>>;
  saveHints(actor: Actor, hints: HintSettings, reason: string): Promise<Fault | undefined>;
}

const hintsIn = async (tx: Tx, purpose?: 'for-change'): Promise<HintSettings> =>
  stored.parse((await readSetting(tx, 'hints', purpose)) ?? {});

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

/** `lawOfToday`: the law that says who runs the office. */
export const createHintOffice = (db: Database, clock: Clock, lawOfToday: () => Promise<LawPack>): HintOffice => ({
  hints: async (actor) => {
    const pack = await lawOfToday();
    return db.transaction(async (tx) => {
      const settings = await hintsIn(tx);
      return {
        rows: tradeHints.map((hint) => rowOf(hint, settings)),
        changes: await changesOf(tx, 'hints'),
        mayEdit: mayRunOffice(pack, actor),
      };
    });
  },
  saveHints: async (actor, hints, reason) => {
    const fault = faultOf(hints);
    if (fault) return fault;
    await db.transaction(async (tx) => {
      const before = await hintsIn(tx, 'for-change');
      const after = { ...before, ...hints };
      const what = tradeHints
        .filter((hint) => saidOf(hint, before) !== saidOf(hint, after))
        .map((hint) => `${hint.label}：${saidOf(hint, before)}，改为${saidOf(hint, after)}`);
      await changeSetting(tx, { setting: 'hints', value: after, actor, reason, what, now: clock.now() });
    });
    return undefined;
  },
});

import { article, guard, requires, unmet, type Unmet } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { because } from './reasons.ts';

const stopped = (): Unmet =>
  unmet(because('classified'), { field: 'classified', remedy: '停止填报，按涉密项目的有关规定办理' });

/** Nothing of a classified project is stored, no half-written draft either. */
export const notKept: LawPack['notKept'] = (action, answers) =>
  action === 'initiation.prepare' && (answers as { readonly classified?: unknown } | null)?.classified === true
    ? { provision: 'art4.p1/not-classified', cite: 'art4.p1', verdict: stopped() }
    : undefined;

/** Article 4: a classified project ends here; a refused act leaves nothing behind. */
export const art04 = article('art4', {
  p1: {
    'not-classified': guard(['initiation.prepare'], {
      says: '本办法只适用于非涉密项目；涉密项目不得填报，所填内容不保存。',
      checkInput: (_context, { classified }) => requires(!classified, stopped),
    }),
  },
});

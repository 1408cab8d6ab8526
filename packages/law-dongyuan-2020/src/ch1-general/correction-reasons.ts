import { reasonsOf } from '../reason.ts';

/** Every reason that stands against putting a registered fact right, and against looking again at what was done on it. */
export const because = reasonsOf({
  'nothing-registered': () => '还没有可以更正的登记',
  'nothing-registered-by-you': () => '本单位在这个项目里没有可以更正的登记',
  'no-such-record': () => '没有这条登记',
  'record-of-another': (f: { by: string; title: string }) => `“${f.title}”是${f.by}登记的，由${f.by}更正`,
  'not-that-record': (f: { title: string }) => `所选的登记是“${f.title}”，登记的事项应与它一致`,
  'nothing-corrected': () => '更正后的内容与原来的登记相同，没有需要更正的',
  'report-as-registered': () => '验收报告引用的内容没有更正，不必重新出具',
  'nothing-to-reconsider': () => '没有因更正需要复核的事项',
  'no-such-affected-act': () => '没有这个需要复核的事项，或者已经复核',
});

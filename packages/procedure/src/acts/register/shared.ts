import { f, optional, type InferFields } from '@zhengxiang/core';
import type { CaseOrigin, OwnerRef } from '../../project/events.ts';

/** What happened to the unit that a case belongs to, or to its competent department. */
export const ownerChanges = {
  rename: '更名',
  merge: '合并',
  split: '分立',
  close: '撤销',
  undo: '更正单位变动登记',
} as const;
export type OwnerChange = keyof typeof ownerChanges;

/** Organs that a unit itself can be; a unit that is none leaves it out. */
const organs = {
  'data-bureau': '{data-bureau}',
  'finance-bureau': '{finance-bureau}',
  'audit-bureau': '{audit-bureau}',
  'discipline-commission': '{discipline-commission}',
  'organization-department': '{organization-department}',
} as const;

export const transferFields = {
  change: f.choice('单位变动', ownerChanges),
  number: f.integer('单位变动登记号', { min: 1 }),
  undoes: optional(f.integer('更正第几号登记', { min: 1 })),
  on: f.date('自何日起'),
  document: f.text('依据文件'),
  from: f.organisation('原建设单位'),
  to: f.organisation('建设单位'),
  organ: optional(f.choice('建设单位同时是', organs)),
  department: optional(f.organisation('主管部门')),
};
type Transfer = InferFields<typeof transferFields>;

/** The unit that a case belongs to from then on. */
export const originAfter = (origin: CaseOrigin, { to, organ, department }: Transfer): CaseOrigin => {
  const owner: OwnerRef = {
    id: to.id,
    name: to.name,
    ...(department && { competentDepartment: department }),
    ...(organ && { organ }),
  };
  return { ...origin, owner };
};

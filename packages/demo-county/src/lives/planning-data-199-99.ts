import { approved, built, finallyAccepted, funded, inUse, listed, procured } from '../chapters.ts';
import { life } from '../life.ts';

/** 199.99 万元 in total: one step below the limit of annex 5. */
export const planningData = life(
  {
    id: 'planning-data-199-99',
    title: '控规整合数据入库（199.99 万元）',
    story: '总投资 199.99 万元，验收不需要绩效自评报告（附件5），也没有软件开发，不需要附件6、7。',
    owner: 'ziran',
    start: '2023-03-06',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '控规整合数据入库',
      wan: '199.99',
      kind: 'business-operation',
      subKind: 'business-operation',
      content: '控制性详细规划成果整合、质检和入库。',
    });
    approved(t, data);
    funded(t);
    procured(t);
    built(t);
    finallyAccepted(t, data);
    inUse(t);
  },
);

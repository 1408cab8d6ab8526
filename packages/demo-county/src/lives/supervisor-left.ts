import { addDays } from '@zhengxiang/core';
import { approved, contracted, finallyAccepted, funded, inUse, listed, started } from '../chapters.ts';
import { firms } from '../county.ts';
import { life } from '../life.ts';

const clerk = 'zhujian.clerk';

/** The firm that supervised leaves in the middle of the work: its contract is ended, another one follows, and the project goes on. */
export const supervisorLeft = life(
  {
    id: 'supervisor-left',
    title: '建筑工地扬尘监测平台（监理单位中途退出，128 万元）',
    story: '监理单位资质到期退出；终止监理合同并备案，另行确定监理单位后继续建设，验收合格。',
    owner: 'zhujian',
    start: '2022-05-09',
    ends: 'in-use',
  },
  (t) => {
    const data = listed(t, {
      name: '建筑工地扬尘监测平台',
      wan: '128',
      kind: 'software-development',
      subKind: 'professional-software',
      content: '工地扬尘、噪声监测和预警处置。',
    });
    approved(t, data);
    funded(t);
    t.after(5).does(clerk, 'procurement.plan');
    contracted(t, 2);
    started(t);
    t.after(40).does(clerk, 'implementation.reportProgress');
    // What was asked for and came to nothing is no change that counts.
    t.after(1).does(clerk, 'change.request');
    t.does(clerk, 'change.withdraw');
    t.after(1).does(clerk, 'change.request');
    t.after(2).does('zhengshu.review', 'change.refuse');
    t.after(5).does(clerk, 'supervision.end');
    t.refused(clerk, 'implementation.complete', 'art16.p1', {}, 'supervision-left');
    const successor = { ...firms.assessor };
    t.after(1).refused(clerk, 'supervision.appoint', 'art16.p1', { firm: successor }, 'not-the-contracted-supervision');
    t.does(clerk, 'termination.file', ({ contracts }) => {
      const contract = contracts.find(({ subject }) => subject === 'supervision')?.id;
      return {
        contract,
        settlements: [{ id: 'J1', contract, amount: 0, workDone: '完成开工审查和两次旁站，不再支付监理费。' }],
        cause: '监理单位资质到期，不能继续监理。',
        procedure: '双方已签订解除协议，完成资料移交。',
      };
    });
    t.after(2).does('zhengshu.review', 'termination.acknowledgeByBureau');
    t.does('caizheng.clerk', 'termination.acknowledgeByFinance');
    t.after(3).refused(
      clerk,
      'supervision.appoint',
      'art16.p1',
      { firm: firms.contractor },
      'supervision-not-independent',
    );
    t.refused(
      clerk,
      'supervision.appoint',
      'art16.p1',
      ({ implementation: { formerSupervisions = [] } }) => ({
        firm: successor,
        appointedOn: addDays(formerSupervisions[0]?.ended.endedOn ?? t.today, -1),
      }),
      'date-too-early',
    );
    t.does(clerk, 'supervision.appoint', { firm: successor, chiefSupervisor: '古志强' });
    t.after(60).does(clerk, 'implementation.complete');
    finallyAccepted(t, data);
    inUse(t);
  },
);

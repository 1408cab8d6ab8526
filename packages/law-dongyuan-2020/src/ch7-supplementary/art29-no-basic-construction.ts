import { article, notice } from '@zhengxiang/core';

/** Article 29: approved here, approved enough. */
export const art29 = article('art29', {
  p1: {
    'no-basic-construction-approval': notice(
      ['initiation.prepare', 'initiation.submit', 'approval.issue'],
      '纳入本办法管理范围内的项目，不再按照基本建设项目审批程序进行审批。',
    ),
  },
});

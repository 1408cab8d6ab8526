import { article, definition, guard, met, past } from '@zhengxiang/core';
import { actsOfOpenCases, actsOfSettlement } from './acts.ts';
import { because } from './reasons.ts';

/** Article 5: the four steps; a case that has left them takes no further act but those of oversight. */
export const art05 = article('art5', {
  p1: {
    steps: definition('项目建设工作流程分为 4 个步骤：立项（含造价审核）、采购、实施和验收。', [
      '立项（含造价审核）',
      '采购',
      '实施',
      '验收',
    ]),
    'closed-case-settles': guard(actsOfSettlement, {
      says: '已经办结的项目不再付款；因终止办结的，付清已完成工作的结算。',
      check: ({ facts: { closed } }) =>
        closed === undefined || closed.how === 'terminated' ? met : past(because('case-closed', { on: closed.on })),
    }),
    'closed-case': guard(actsOfOpenCases, {
      says: '已经办结的项目只接受监督，不再办理四个步骤的事项。',
      check: ({ facts }) => (facts.closed === undefined ? met : past(because('case-closed', { on: facts.closed.on }))),
    }),
  },
});

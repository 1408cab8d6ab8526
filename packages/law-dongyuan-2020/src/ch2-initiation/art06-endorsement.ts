import { article, at, power } from '@zhengxiang/core';
import * as rules from './endorsement-rules.ts';

/** Article 6: the unit's leader signs, and where there is a competent department, it signs too. */
export const art06 = article('art6', {
  p1: {
    'unit-endorses': power(
      ['initiation.endorse', 'initiation.refuseEndorsement'],
      [{ organ: 'project-owner', posts: ['leader'] }],
      '《东源县县级政务信息化服务项目立项申请表》（附件1）等申请材料，由{project-owner}主要领导审批同意并盖章确认。',
    ),
    'department-endorses': power(
      ['initiation.endorseByDepartment', 'initiation.refuseByDepartment'],
      [{ organ: 'competent-department', posts: ['leader'] }],
      '有{competent-department}的，申请材料须经{competent-department}审批同意并盖章确认。',
    ),
    'unit-signs': rules.unitSigns,
    'unit-sends-back': rules.unitSendsBack,
    'department-signs': rules.departmentSigns,
    'department-sends-back': rules.departmentSendsBack,
    'endorsed-before-submission': rules.endorsedBeforeSubmission,
    'endorsed-before-filing': at('art2.p1.i1', rules.endorsedBeforeFiling),
    'sealed-before-submission': rules.sealedBeforeSubmission,
    'seal-shown': rules.sealShown,
    'implied-other-than-clerk': rules.impliedOtherThanClerk,
    'implied-signing-day': rules.impliedSigningDay,
    'implied-department-signing-day': rules.impliedDepartmentSigningDay,
  },
});

import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';
import { applicationFields } from './application-fields.ts';

const base = { caseKind: 'project', stage: 'initiation' } as const;
const signature = {
  opinion: f.longText('意见', { maxLength: 1000 }),
  signedOn: f.date('签署日期'),
  scan: optional(f.files('签字盖章扫描件', 'endorsementScan')),
};
const refusal = { reason: f.longText('退回原因', { maxLength: 2000, minLength: 2 }) };

/** Articles 6–10: application up to intake. */
export const initiationActions = {
  'initiation.prepare': action({
    ...base,
    title: '提请领导签批',
    event: 'initiation.prepared',
    urgency: 'task',
    leadsTo: ['initiation.submit', 'filing.filePlan'],
    says: '把填好的申报材料定稿，送本单位领导签批。定稿后内容不再变动，需修改时退回重填。',
    fields: applicationFields,
  }),
  'initiation.endorse': action({
    ...base,
    title: '领导签批',
    event: 'initiation.endorsed',
    urgency: 'task',
    leadsTo: ['initiation.submit', 'filing.filePlan'],
    says: '项目建设单位主要领导审批同意并签字盖章确认。',
    fields: signature,
  }),
  'initiation.refuseEndorsement': action({
    ...base,
    title: '领导退回',
    event: 'initiation.endorsement-refused',
    urgency: 'option',
    says: '领导不同意，退回经办人修改。',
    fields: refusal,
  }),
  'initiation.endorseByDepartment': action({
    ...base,
    title: '主管部门审批',
    event: 'initiation.department-endorsed',
    urgency: 'task',
    leadsTo: ['initiation.submit', 'filing.filePlan'],
    says: '主管部门审批同意并盖章确认。',
    fields: signature,
  }),
  'initiation.refuseByDepartment': action({
    ...base,
    title: '主管部门退回',
    event: 'initiation.department-refused',
    urgency: 'option',
    says: '主管部门不同意，退回项目建设单位。',
    fields: refusal,
  }),
  'initiation.submit': action({
    ...base,
    title: '报请立项',
    event: 'initiation.submitted',
    urgency: 'task',
    leadsTo: ['intake.accept'],
    says: '把签批完毕的建设方案、附件1、附件2 和必要性材料报县政务服务数据管理局。',
    fields: { note: optional(f.longText('说明', { maxLength: 2000 })) },
  }),
  'initiation.withdraw': action({
    ...base,
    title: '撤回申报',
    event: 'initiation.withdrawn',
    urgency: 'option',
    says: '在作出立项审批前撤回；可修改后重新报送。',
    fields: { reason: f.longText('撤回原因', { maxLength: 2000, minLength: 2 }) },
  }),
  'initiation.abandon': action({
    ...base,
    title: '放弃申报',
    event: 'initiation.abandoned',
    urgency: 'option',
    ends: true,
    says: '立项审批前不再申报本项目，办结归档。',
    fields: { reason: f.longText('原因', { maxLength: 2000, minLength: 2 }) },
  }),
  'intake.accept': action({
    ...base,
    title: '受理',
    event: 'intake.accepted',
    urgency: 'task',
    leadsTo: ['review.convene'],
    says: '材料齐全、符合要求，受理并转项目评审。',
    fields: { note: optional(f.longText('受理说明', { maxLength: 2000 })) },
  }),
  'intake.return': action({
    ...base,
    title: '退回补正',
    event: 'intake.returned',
    urgency: 'option',
    says: '逐项勾选需要补正的栏目和材料并说明原因，单位只需改这些。',
    fields: {
      items: f.table(
        '需补正的栏目和材料',
        {
          target: f.pick('栏目或材料', 'applicationFields'),
          reason: f.text('问题和要求', { maxLength: 500 }),
        },
        { min: 1 },
      ),
      note: optional(f.longText('总的说明', { maxLength: 2000 })),
    },
  }),
  'intake.refuse': action({
    ...base,
    title: '不予受理',
    event: 'intake.refused',
    urgency: 'option',
    ends: true,
    says: '不属于本办法适用范围等情形，不予受理并说明理由。',
    fields: { reason: f.longText('不予受理的理由', { maxLength: 2000, minLength: 2 }) },
  }),
  'waiver.request': action({
    ...base,
    title: '申请原则性例外',
    event: 'waiver.requested',
    urgency: 'option',
    says: '对“原则上”的规定说明理由，请有权机关决定本次不适用；申请和决定永久留痕。',
    fields: {
      provision: f.pick('哪一条规定', 'exceptions'),
      subject: optional(f.text('具体对象', { help: '同一规定可能多次适用时，注明是哪一次' })),
      reason: f.longText('理由', { maxLength: 4000, minLength: 5 }),
      files: optional(f.files('佐证材料', 'waiverEvidence')),
    },
  }),
  'waiver.grant': action({
    ...base,
    title: '同意例外',
    event: 'waiver.granted',
    urgency: 'task',
    says: '同意本项目本次不适用该“原则上”的规定。',
    fields: {
      request: f.pick('例外申请', 'waiverRequests'),
      reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
    },
  }),
  'waiver.refuse': action({
    ...base,
    title: '不同意例外',
    event: 'waiver.refused',
    urgency: 'option',
    says: '不同意例外，原规定照常适用。',
    fields: {
      request: f.pick('例外申请', 'waiverRequests'),
      reason: f.longText('理由', { maxLength: 2000, minLength: 2 }),
    },
  }),
};

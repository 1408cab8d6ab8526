import { plainDate, type Paper } from '@zhengxiang/core';
import { projectNameOf, type ProjectFacts } from '@zhengxiang/procedure';
import { dongyuan2020 } from '../../../law-dongyuan-2020/src/index.ts';
import { lives, play } from '@zhengxiang/demo-county';
import {
  acceptanceReport,
  approvalLetter,
  changeDecision,
  criticismLetter,
  filingReceipt,
  fundingOpinion,
  intakeAcceptance,
  intakeRefusal,
  intakeReturn,
  materialsList,
  preliminaryRecord,
  rectificationNotice,
  reviewOpinion,
  type OfficialIssue,
} from '../outputs/index.ts';

/** A project at the end of one of the lives that the law pack tells. */
export const after = (id: string): ProjectFacts => {
  const life = lives.find((one) => one.id === id);
  const main = life?.cases['main'];
  if (!life || !main) throw new Error(`no life ${id}`);
  return play(dongyuan2020, life).factsOf(main.id) as ProjectFacts;
};

export const issue: OfficialIssue = {
  organ: '东源县政务服务数据管理局',
  documentNumber: '东政数〔2024〕12号',
  issuedOn: plainDate('2024-06-03'),
  regulation: dongyuan2020,
  copies: ['县财政局', '县审计局'],
};
const assistance = after('social-assistance-136');
const refused: ProjectFacts = {
  ...assistance,
  closed: {
    how: 'intake-refused',
    on: plainDate('2024-06-03'),
    note: '不属于政务信息化服务项目。\n请按有关规定办理。',
  },
};
export const changed = after('changed-twice');
const change = changed.changes.find(({ state }) => state === 'approved');
const serious = after('serious-violation');
const violation = serious.oversight.violations.find(({ criticism }) => criticism);
const name = projectNameOf(assistance) ?? '';

/** Every paper of the bureau: what people call it, the paper, words that it must show. */
export const bureauPapers: readonly (readonly [string, Paper, readonly string[]])[] = [
  ['受理通知', intakeAcceptance(assistance, issue), [`关于受理${name}`, '予以受理', '东府办〔2020〕19号']],
  ['补正通知', intakeReturn(after('returned-twice'), issue), ['栏目或材料', '问题和要求', '需要补正']],
  ['不予受理通知', intakeRefusal(refused, issue), ['决定不予受理', '请按有关规定办理。']],
  ['项目评审意见', reviewOpinion(after('cut-71-percent'), issue), ['造价审核', '核减', '评审结论', '必要性']],
  ['立项批复', approvalLetter(assistance, issue), ['立项的批复', '大写：', '此复。']],
  [
    '资金安排意见',
    fundingOpinion(assistance, { ...issue, organ: '东源县财政局', documentNumber: '东财〔2024〕5号' }),
    ['资金安排意见', '县级财政', '东源县财政局'],
  ],
  [
    '变更批复',
    changeDecision(changed, issue, change?.id ?? '', [{ name: '项目工程变更单' }, { name: '项目变更清单' }]),
    ['同意按所附《项目变更清单》实施变更', '附件：1.项目工程变更单'],
  ],
  ['备案回执', filingReceipt(after('software-filing-49-99'), issue), ['备案的回执', '予以备案', '招投标文件']],
  ['初步验收记录', preliminaryRecord(assistance, issue), ['初步验收记录', '逐项对照', '签名']],
  ['验收报告', acceptanceReport(after('rectified'), issue), ['验收报告', '整改和复核', '验收合格', '签名']],
  ['整改通知', rectificationNotice(after('rectified'), issue), ['验收整改的通知', '整改要求']],
  ['通报', criticismLetter(serious, issue, violation?.id ?? ''), ['通报', '绩效评价结果为不合格', '抄送：县纪委监委']],
  [
    '材料清单',
    materialsList(
      assistance,
      [
        {
          role: 'supervisionReport',
          label: '监理报告',
          cite: 'art20.p2',
          present: false,
          action: 'acceptance.apply',
          inPrinciple: true,
        },
        {
          role: 'acceptanceMaterial',
          label: '项目验收材料',
          cite: 'art20.p1',
          present: true,
          action: 'acceptance.apply',
        },
      ],
      () => '第二十条',
    ),
    ['监理报告（原则上）', '未提交', '已提交', '第二十条'],
  ],
];

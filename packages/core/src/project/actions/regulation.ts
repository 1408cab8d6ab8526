import { f, optional } from '../../forms/fields.ts';
import { action } from './action.ts';

const base = { caseKind: 'regulation', stage: 'regulation' } as const;

/** Articles 3(1), 30, 31: the bureau's documents, interpretations, and the trial period. One case per regulation version. */
export const regulationActions = {
  'interpretation.ask': action({
    ...base,
    title: '提请解释',
    event: 'interpretation.asked',
    urgency: 'option',
    says: '对本办法的理解有疑问，提请县政务服务数据管理局解释（第三十条）。',
    fields: {
      place: f.text('条款', { help: '从“办法”页的条款旁进入，自动填好', maxLength: 40 }),
      question: f.longText('问题', { maxLength: 4000, minLength: 2 }),
    },
  }),
  'interpretation.answer': action({
    ...base,
    title: '作出解释',
    event: 'interpretation.answered',
    urgency: 'task',
    says: '县政务服务数据管理局作出解释，显示在条款旁边（第三十条）。',
    fields: {
      question: f.pick('问题', 'questions'),
      answer: f.longText('解释', { maxLength: 4000, minLength: 2 }),
      documentNumber: optional(f.text('文号', { pattern: 'document-number' })),
      answeredOn: f.date('解释日期'),
    },
  }),
  'interpretation.confirmReading': action({
    ...base,
    title: '确认系统采用的理解',
    event: 'interpretation.reading-confirmed',
    urgency: 'option',
    says: '确认或否定系统对条款的理解（第三十条）。',
    fields: {
      reading: f.text('理解编号', { help: '从“办法”页的理解旁进入，自动填好', maxLength: 60 }),
      confirmed: f.yesNo('是否确认'),
      note: optional(f.longText('说明', { maxLength: 2000 })),
    },
  }),
  'trial.recordExtension': action({
    ...base,
    title: '登记延续文件',
    event: 'trial.extension-recorded',
    urgency: 'option',
    says: '试行期 2 年届满后，登记延续或者重新发布的文件（第三十一条）。',
    fields: {
      documentName: f.text('文件名称'),
      documentNumber: f.text('文号', { pattern: 'document-number' }),
      from: f.date('延续自'),
      until: optional(f.date('延续至', { help: '不填为未定' })),
      files: optional(f.files('文件', 'extension')),
    },
  }),
  'policy.publish': action({
    ...base,
    title: '发布规划、政策、标准、规范',
    event: 'policy.published',
    urgency: 'option',
    says: '发布“数字政府”建设规划、年度工作计划、政策、制度、标准、规范和方案编制指南（第三条）。',
    fields: {
      name: f.text('名称'),
      kind: f.choice('种类', {
        plan: '总体规划',
        'work-plan': '年度工作计划',
        policy: '政策',
        system: '制度',
        standard: '标准规范',
        guide: '编制指南',
      }),
      documentNumber: optional(f.text('文号', { pattern: 'document-number' })),
      files: f.files('文件', 'policy'),
      publishedOn: f.date('发布日期'),
    },
  }),
};

import { action, f } from '@zhengxiang/core';
import type { Reducer } from '../../project/events.ts';
import { base } from './shared.ts';

/** The report quotes contracts and days of the work: one that quotes what was corrected gets a successor that says so. */
export const correctionReissueReport = action({
  ...base,
  title: '重新出具更正后的验收报告',
  event: 'correction.report-reissued',
  urgency: 'task',
  tells: 'decision',
  papers: [{ kind: 'acceptance-report', name: '验收报告（更正）' }],
  reads: ['acceptance', 'delivery', 'money'],
  says: '验收报告引用的合同、开工、完成日期更正以后，按更正后的内容重新出具，写明代替哪一份；结论不变。',
  fields: {
    note: f.longText('更正说明', { maxLength: 2000, minLength: 4, help: '写明更正了什么；报告的结论和意见不变' }),
    issuedOn: f.date('出具日期', { ofToday: true }),
  },
});

export const correctionReportReissued: Reducer<'correction.report-reissued'> = (facts, { body, seq }) => ({
  ...facts,
  reissues: [...(facts.reissues ?? []), { ...body, seq }],
});

import { f, optional } from '@zhengxiang/core';

export const constructionNatures = {
  new: '新建',
  expansion: '扩建',
  relocation: '迁建',
  renovation: '改建',
  other: '其他',
} as const;

/**
 * The cells of annex 1 (articles 6, 10) that nothing else in a case knows. Unit, user unit, project name, total investment
 * and content are bound in the layout. A year or a source without an amount is 0.
 */
export const annex1Fields = {
  place: f.text('项目拟建设地点'),
  nature: f.choice('建设性质', constructionNatures),
  inFiscalPlan: f.yesNo('是否已列入本年度县级财政投资计划'),
  countyAgreed: f.yesNo('是否已经县政府同意建设'),
  plannedStart: f.date('计划动工时间'),
  plannedEnd: f.date('计划竣工时间'),
  fundingByYear: f.group('资金安排计划', {
    year1: optional(f.money('第一年')),
    year2: optional(f.money('第二年')),
    year3: optional(f.money('第三年')),
    year4: optional(f.money('第四年')),
    year5: optional(f.money('第五年')),
  }),
  fundingBySource: f.group('资金来源', {
    municipal: optional(f.money('市级财政')),
    county: optional(f.money('县级财政')),
    selfRaised: optional(f.money('单位自筹')),
    other: optional(f.money('其它')),
  }),
  approvalDocumentName: optional(f.text('批准文件名称', { help: '行业主管部门意见；名称和文号一并填写' })),
  approvalDocumentNumber: optional(f.text('批准文件文号', { pattern: 'document-number' })),
  benefits: f.longText('预期经济、社会效益'),
  contactName: f.text('联系人姓名', { maxLength: 60, personal: true }),
  officePhone: f.text('办公电话', { pattern: 'phone', personal: true }),
  mobile: f.text('手机号码', { pattern: 'mobile', personal: true }),
  address: f.text('联系地址', { personal: true }),
  postCode: f.text('邮编', { pattern: 'post-code', personal: true }),
};

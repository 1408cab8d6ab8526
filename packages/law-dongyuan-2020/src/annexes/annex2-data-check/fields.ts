import { f, optional } from '@zhengxiang/core';

/** The cells of annex 2 (article 9) that nothing else in a case knows. The data items are rows of the application. */
export const annex2Fields = {
  contact: f.text('联系人', { maxLength: 60, personal: true }),
  phone: f.text('电话', { pattern: 'phone', personal: true }),
  email: f.text('邮箱', { pattern: 'email', personal: true }),
  summary: f.longText('项目简介'),
  hardware: f.money('系统硬件'),
  systemSoftware: f.money('系统软件'),
  applicationDevelopment: f.money('应用软件开发'),
  initiatedOn: optional(f.date('立项时间', { help: '尚未立项的留空' })),
  expectedAcceptance: f.date('预计验收时间'),
};

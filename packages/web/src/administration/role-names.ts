import type { OrganisationRole } from '@zhengxiang/core';

export const roleNames: Readonly<Record<OrganisationRole, string>> = {
  unit: '县直单位',
  'data-bureau': '政务服务数据管理局',
  'finance-bureau': '财政局',
  'audit-bureau': '审计局',
  'discipline-commission': '纪委监委',
  'organization-department': '组织部',
  'expert-pool': '专家库',
  company: '公司（第三方机构）',
};

export const choices = (names: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

import type { OrganisationRole } from '@zhengxiang/procedure';

/** The organs that every county system needs before its first project: article 3 and article 25 name them. */
export const organRoles = [
  'data-bureau',
  'finance-bureau',
  'audit-bureau',
  'discipline-commission',
  'organization-department',
] as const satisfies readonly OrganisationRole[];

const names: Readonly<Record<(typeof organRoles)[number], string>> = {
  'data-bureau': '政务服务数据管理局',
  'finance-bureau': '财政局',
  'audit-bureau': '审计局',
  'discipline-commission': '纪委监委',
  'organization-department': '委组织部',
};

/** 东源县政务服务数据管理局, 东源县委组织部 … */
export const organName = (county: string, role: (typeof organRoles)[number]): string => `${county}${names[role]}`;

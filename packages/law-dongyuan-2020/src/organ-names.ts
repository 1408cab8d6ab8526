import type { CatalogueOrgan } from '@zhengxiang/procedure';

/** What the regulation calls the organs and parties that it gives something to do. */
export const organNames: Readonly<Record<CatalogueOrgan, string>> = {
  'project-owner': '项目建设单位',
  'competent-department': '主管部门',
  'data-bureau': '县政务服务数据管理局',
  'finance-bureau': '县财政局',
  'audit-bureau': '县审计局',
  'discipline-commission': '县纪委监委',
  'organization-department': '县委组织部',
  'review-experts': '评审专家组',
  'independent-reviewer': '第三方评审机构',
  'procurement-experts': '采购论证专家小组',
  'procurement-agency': '政府采购代理机构',
  'acceptance-panel': '项目验收小组',
  'design-firm': '设计单位',
  contractor: '承建单位',
  'supervision-firm': '监理单位',
  'county-unit': '县直单位',
};

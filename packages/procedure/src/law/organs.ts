/** The organs and parties that the regulation gives something to do (glossary, "Parties"). */
export type Organ =
  | 'project-owner'
  | 'competent-department'
  | 'data-bureau'
  | 'finance-bureau'
  | 'audit-bureau'
  | 'discipline-commission'
  | 'organization-department'
  | 'review-experts'
  | 'independent-reviewer'
  | 'procurement-experts'
  | 'procurement-agency'
  | 'acceptance-panel'
  | 'design-firm'
  | 'contractor'
  | 'supervision-firm'
  /** Any unit or organ of the county, related to the case or not (article 30: 县直有关单位). */
  | 'county-unit';

/** The desks inside an organ. `clerk` prepares, `leader` signs; the bureau has four more. */
export type Post =
  'clerk' | 'leader' | 'intake' | 'review' | 'data-sharing' | 'evaluation' | 'member' | 'administrator';

/** What an organisation is in the county, from its register entry. */
export type OrganisationRole =
  | 'unit'
  | 'data-bureau'
  | 'finance-bureau'
  | 'audit-bureau'
  | 'discipline-commission'
  | 'organization-department'
  | 'expert-pool'
  | 'company';

export const organNames: Readonly<Record<Organ, string>> = {
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

export const postNames: Readonly<Record<Post, string>> = {
  clerk: '经办岗',
  leader: '领导岗',
  intake: '受理岗',
  review: '评审岗',
  'data-sharing': '数据共享岗',
  evaluation: '监督评价岗',
  member: '成员',
  administrator: '系统管理岗',
};

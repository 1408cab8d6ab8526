import type { Law } from '@zhengxiang/core';
import type { OwnOrgan } from '../own.ts';

/** The organs and parties that a regulation gives something to do (glossary, "Parties"), beside organs of a pack's own. */
export type CatalogueOrgan =
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

/** An organ or a party. One of a pack's own is registered under its own role. */
export type Organ = CatalogueOrgan | OwnOrgan;

/** The desks inside an organ. `clerk` prepares, `leader` signs; the bureau has four more. */
export type Post =
  | 'clerk'
  | 'leader'
  | 'intake'
  | 'review'
  | 'data-sharing'
  | 'evaluation'
  | 'member'
  | 'administrator'
  | 'security-administrator'
  | 'audit-administrator';

/** What an organisation is in the county, from its register entry; the roles that every county has. */
export type CatalogueRole =
  | 'unit'
  | 'data-bureau'
  | 'finance-bureau'
  | 'audit-bureau'
  | 'discipline-commission'
  | 'organization-department'
  | 'expert-pool'
  | 'company';

export type OrganisationRole = CatalogueRole | OwnOrgan;

/** What a law calls an organ. */
export const organName = ({ words }: Pick<Law, 'words'>, organ: Organ): string => words?.[organ] ?? organ;

export const postNames: Readonly<Record<Post, string>> = {
  clerk: '经办岗',
  leader: '领导岗',
  intake: '受理岗',
  review: '评审岗',
  'data-sharing': '数据共享岗',
  evaluation: '监督评价岗',
  member: '成员',
  administrator: '系统管理岗',
  'security-administrator': '安全管理岗',
  'audit-administrator': '审计管理岗',
};

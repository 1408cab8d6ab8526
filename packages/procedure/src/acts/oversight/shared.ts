export const base = { caseKind: 'project', stage: 'oversight' } as const;

export const ratings = { excellent: '优', good: '良', fair: '中', unqualified: '不合格' } as const;

export type Rating = keyof typeof ratings;

/** Whom audit can ask for material beside the unit itself: whoever has done something of the project. */
export const auditees = {
  'project-owner': '{project-owner}',
  'competent-department': '{competent-department}',
  'data-bureau': '{data-bureau}',
  'finance-bureau': '{finance-bureau}',
} as const;

export type Auditee = keyof typeof auditees;

/** Who can receive the report of a serious violation, as the law calls them; the law says who has to. */
export const criticismRecipients = {
  'discipline-commission': '{discipline-commission}',
  'organization-department': '{organization-department}',
  'finance-bureau': '{finance-bureau}',
  'audit-bureau': '{audit-bureau}',
} as const;

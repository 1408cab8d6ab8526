export const base = { caseKind: 'project', stage: 'oversight' } as const;

export const ratings = { excellent: '优', good: '良', fair: '中', unqualified: '不合格' } as const;

export type Rating = keyof typeof ratings;

/** Who can receive the report of a serious violation, as the law calls them; the law says who has to. */
export const criticismRecipients = {
  'discipline-commission': '{discipline-commission}',
  'organization-department': '{organization-department}',
  'finance-bureau': '{finance-bureau}',
  'audit-bureau': '{audit-bureau}',
} as const;

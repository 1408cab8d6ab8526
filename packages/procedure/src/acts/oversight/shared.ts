export const base = { caseKind: 'project', stage: 'oversight' } as const;

export const ratings = { excellent: '优', good: '良', fair: '中', unqualified: '不合格' } as const;

export type Rating = keyof typeof ratings;

/** Article 25: who receives the report of a serious violation. */
export const criticismRecipients = {
  'discipline-commission': '县纪委监委',
  'organization-department': '县委组织部',
  'finance-bureau': '县财政局',
  'audit-bureau': '县审计局',
} as const;

export const base = { caseKind: 'annual-list', stage: 'annual-list' } as const;

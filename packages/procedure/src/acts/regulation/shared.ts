export const base = { caseKind: 'regulation', stage: 'regulation' } as const;

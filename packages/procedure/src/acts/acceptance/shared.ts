export const base = { caseKind: 'project', stage: 'acceptance' } as const;

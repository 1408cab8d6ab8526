export const base = { caseKind: 'project', stage: 'oversight' } as const;

export const base = { caseKind: 'project', stage: 'filing' } as const;

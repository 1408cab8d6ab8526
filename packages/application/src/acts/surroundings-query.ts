import type { PlainDate } from '@zhengxiang/core';
import { firstFiledOn, type AnyFacts, currentApplication } from '@zhengxiang/procedure';
import type { SurroundingsQuery } from '../ports.ts';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

/** Which neighbours a case, or an input about to change it, asks about. */
export const surroundingsQuery = (
  caseId: string,
  facts: AnyFacts,
  today: PlainDate,
  input?: unknown,
): SurroundingsQuery => {
  const project = 'versions' in facts ? facts : undefined;
  const application = project && currentApplication(project);
  const asked: Readonly<Record<string, unknown>> = { ...application, ...(typeof input === 'object' ? input : {}) };
  return {
    caseId,
    ownerId: facts.origin.owner.id,
    name: asText(asked['name']),
    content: asText(asked['content']),
    on: project?.intake.firstSubmittedOn ?? (project && firstFiledOn(project)) ?? today,
    named: [...asList(asked['mlpsCoveredBy']), ...asList(asked['mergedInto']), ...asList(asked['projects'])],
    annualLine: typeof asked['annualLine'] === 'string' ? asked['annualLine'] : undefined,
  };
};

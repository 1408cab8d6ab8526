import { type ActionId, currentApplication } from '@zhengxiang/procedure';
import type { Me } from '@zhengxiang/application/contract';
import { useCallback, useRef } from 'react';
import { useRead } from '../api/hooks.ts';
import type { FormCase } from './form-case.ts';
import { isApplication } from './sections.ts';
import { knownPart } from './known-parts.ts';

type Answers = Readonly<Record<string, unknown>>;

/** The answers that a part of the form is begun with, from the case, from what has been typed, and from the unit's last application. */
export const useKnown = (action: ActionId, of: FormCase, me: Me, values: Answers): ((path: string) => Answers) => {
  const mine = { owner: [me.acting.organisationId], origin: ['project' as const], size: 3 };
  const projects = useRead('projects', { query: mine }, { enabled: isApplication(action) });
  const last = projects.data?.rows.find(({ caseId }) => caseId !== of.caseId);
  const before = useRead('project', { params: { id: last?.caseId ?? '' } }, { enabled: last !== undefined });
  const latest = useRef({ values, facts: of.project, earlier: undefined as ReturnType<typeof currentApplication> });
  latest.current = {
    values,
    facts: of.project,
    earlier: before.data && currentApplication(before.data.facts),
  };
  return useCallback((path: string): Answers => knownPart(path, { ...latest.current, personName: me.name }), [me.name]);
};

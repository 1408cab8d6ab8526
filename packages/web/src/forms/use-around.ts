import { leaveOpen, type Fields } from '@zhengxiang/core';
import { actOf, noSurroundings, type ActionId, type LawPack, type Surroundings } from '@zhengxiang/procedure';
import { useMemo } from 'react';
import { useRead } from '../api/hooks.ts';
import type { FormCase } from './form-case.ts';

type Answers = Readonly<Record<string, unknown>>;

const idsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');

/** What the form names so far of what lies outside the case. */
const namedIn = (fields: Fields, values: Answers) => {
  const from = (source: string): readonly string[] =>
    Object.entries(fields).flatMap(([key, field]) => (field.from === source ? idsOf(values[key]) : []));
  return { annualLine: from('annualLines')[0], named: from('projects') };
};

/** Until it has been read, nobody judges by it: rules that look there wait. */
const notReadYet = (around: Surroundings): Surroundings => {
  const waiting = { ...around };
  leaveOpen(waiting, 'annualLine', 'annualLine');
  leaveOpen(waiting, 'named', 'named');
  return waiting;
};

/** The case with what lies around it as the form names it by now: what somebody has just picked is read from the server. */
export const useAround = (pack: LawPack, action: ActionId, of: FormCase, values: Answers): FormCase => {
  const { fields, caseKind } = actOf(pack, action);
  const { annualLine, named } = namedIn(fields, values);
  // A project that is about to be opened comes with nothing of what lies around it, not even what the bureau has put on record.
  const isNew = caseKind === 'project' && of.around === undefined;
  const asks = of.facts !== undefined && (isNew || annualLine !== undefined || named.length > 0);
  const query = { ...(annualLine !== undefined && { annualLine }), ...(named.length > 0 && { named: [...named] }) };
  const read = useRead('surroundings', { params: { id: of.caseId }, query }, { enabled: asks });
  return useMemo(() => {
    if (!asks) return of;
    return { ...of, around: read.data ?? notReadYet(of.around ?? noSurroundings) };
  }, [of, asks, read.data]);
};

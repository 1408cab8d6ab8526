import type { Field, Fields, FormIssue, OrganisationRef, PersonRef } from '@zhengxiang/core';
import type { RegisterStore } from '../ports/index.ts';

type Named =
  | { readonly kind: 'person'; readonly path: string; readonly role: string | undefined; readonly ref: PersonRef }
  | { readonly kind: 'organisation'; readonly path: string; readonly ref: OrganisationRef };

const placesIn = (field: Field, value: unknown, path: string): readonly Named[] => {
  if (value === undefined) return [];
  switch (field.type) {
    case 'person':
      return [{ kind: 'person', path, role: field.role, ref: value as PersonRef }];
    case 'people':
      return (value as readonly PersonRef[]).map((ref, index) => ({
        kind: 'person',
        path: `${path}.${String(index)}`,
        role: field.role,
        ref,
      }));
    case 'organisation':
      return [{ kind: 'organisation', path, ref: value as OrganisationRef }];
    case 'group':
      return namedIn(field.fields ?? {}, value as Answers, path);
    case 'table':
      return (value as readonly Answers[]).flatMap((row, index) =>
        namedIn(field.fields ?? {}, row, `${path}.${String(index)}`),
      );
    default:
      return [];
  }
};

type Answers = Readonly<Record<string, unknown>>;

/** Everybody of the registers whom the answers to a form name, with the place in the form. */
const namedIn = (fields: Fields, answers: Answers, path = ''): readonly Named[] =>
  Object.entries(fields).flatMap(([key, field]) => placesIn(field, answers[key], path === '' ? key : `${path}.${key}`));

const registers = { expert: '专家库', staff: '人员名册' } as const;
const registerOf = (role: string | undefined): keyof typeof registers => (role === 'expert' ? 'expert' : 'staff');

/**
 * People and organisations are named by their register entries: whoever is not in the register could never act, and the case
 * would wait for nobody. Names and organisations are the register's too, because rules of avoidance are asked with them.
 */
export const checkReferences = async (
  store: Pick<RegisterStore, 'registered' | 'people'>,
  fields: Fields,
  answers: Answers,
): Promise<readonly FormIssue[]> => {
  const issues: FormIssue[] = [];
  const people = new Map<string, Awaited<ReturnType<RegisterStore['people']>>>();
  for (const named of namedIn(fields, answers)) {
    const { path, ref } = named;
    if (named.kind === 'organisation') {
      const found = await store.registered(ref.id);
      if (found?.name !== ref.name) issues.push({ path, message: `单位名册中没有“${ref.name}”，请重新选择` });
      continue;
    }
    const register = registerOf(named.role);
    const entries = people.get(register) ?? (await store.people({ register }));
    people.set(register, entries);
    const entry = entries.find(({ id }) => id === ref.id);
    if (entry?.name !== ref.name || entry.organisation !== named.ref.organisation)
      issues.push({ path, message: `${registers[register]}中没有“${ref.name}”，请重新选择` });
  }
  return issues;
};

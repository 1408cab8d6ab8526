import type { LocalCopy } from './local-copy.ts';
import { newId } from '../api/new-id.ts';

/** Whose form it is: copies of one person are never offered to another on the same computer. */
export interface FormPlace {
  readonly personId: string;
  readonly caseId: string;
  readonly action: string;
}

const prefix = ({ personId, caseId, action }: FormPlace): string => `zx:copy:${personId}:${caseId}:${action}:`;
const idKey = ({ personId, caseId, action }: FormPlace): string => `zx:draft:${personId}:${caseId}:${action}`;
/** What nobody came back for in that time is cleared away. */
const keptDays = 30;

/** Storage may be switched off or full; the form then lives without it. */
const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

const keys = (start: string): readonly string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(start))) ?? [];

const read = (key: string): LocalCopy | undefined =>
  attempt(() => ({ ...(JSON.parse(localStorage.getItem(key) ?? '') as Omit<LocalCopy, 'key'>), key }));

const isOld = ({ at }: LocalCopy): boolean => Date.now() - Date.parse(at) > keptDays * 86_400_000;

/** The unconfirmed copies of one form on this computer. */
export const copiesOf = (place: FormPlace): readonly LocalCopy[] =>
  keys(prefix(place)).flatMap((key) => {
    const copy = read(key);
    if (!copy || isOld(copy)) {
      dropCopy(key);
      return [];
    }
    return [copy];
  });

export const newCopyKey = (place: FormPlace): string => `${prefix(place)}${newId()}`;

/** False when the browser has no room for it. */
export const keepCopy = (key: string, text: string, base: number): boolean =>
  attempt(() => {
    localStorage.setItem(key, `{"base":${String(base)},"at":"${new Date().toISOString()}","data":${text}}`);
    return true;
  }) ?? false;

export const dropCopy = (key: string): void => {
  attempt(() => localStorage.removeItem(key));
};

/** The draft of a form that has none yet: the same in every window of this browser, so that two windows write one draft. */
export const draftIdOf = (place: FormPlace): string => {
  const known = attempt(() => localStorage.getItem(idKey(place))) ?? undefined;
  if (known !== undefined) return known;
  const made = newId();
  attempt(() => localStorage.setItem(idKey(place), made));
  return made;
};

/** The form was submitted or thrown away. */
export const forgetForm = (place: FormPlace): void => {
  for (const key of keys(prefix(place))) dropCopy(key);
  dropCopy(idKey(place));
};

import type { ConsequenceState, Finding } from '@zhengxiang/core';
import { actions, catalogue, isActOf, type ActionId } from '@zhengxiang/procedure';
import { checkWayOut } from './ways-out.ts';

const isSentence = (text: string): boolean => /[\u4e00-\u9fff]/u.test(text);
const hasHole = (text: string): boolean => /undefined|NaN|\[object/u.test(text);

interface Allowed {
  /** A rule may leave its answer to somebody, or not know it. */
  readonly open?: boolean;
  /** A field of another form, where the way out says of which. */
  readonly elsewhere?: boolean;
}

/**
 * What every finding owes to its reader: a sentence without holes, and a way out and a field that exist.
 * @throws Error that names the provision and what is wrong
 */
export const checkWellMade = (
  action: ActionId,
  finding: Finding,
  { open = false, elsewhere = false }: Allowed = {},
): void => {
  checkWayOut(finding);
  const { provision, verdict } = finding;
  if (verdict.kind !== 'unmet') {
    if (open) return;
    throw new Error(`${provision} answers ${verdict.kind}`);
  }
  const { reason, remedy, field } = verdict;
  const isThere =
    field === undefined ||
    Object.hasOwn(actions[action].fields, field.split('.')[0] ?? '') ||
    (elsewhere && remedy?.target !== undefined);
  const wrong = [
    !isSentence(reason.text) && 'says nothing',
    hasHole(reason.text) && `has a hole: ${reason.text}`,
    remedy && !isSentence(remedy.text) && 'offers an empty way out',
    remedy && hasHole(remedy.text) && `has a hole in its way out: ${remedy.text}`,
    remedy?.action !== undefined && !isActOf(catalogue, remedy.action) && 'names an unknown act',
    !isThere && `names an unknown field ${String(field)}`,
  ].filter((fault) => typeof fault === 'string');
  if (wrong.length > 0) throw new Error(`${provision} (${reason.code}) ${wrong.join(', ')}`);
};

/** What is shown to people is a sentence of their language with a tone. */
export const shown = ({ tone, text }: ConsequenceState): string => {
  if (!isSentence(text)) throw new Error(`shows no sentence: ${text}`);
  return `${tone} ${text}`;
};

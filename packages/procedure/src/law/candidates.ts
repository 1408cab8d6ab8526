import { isHint, readingsOf, unmetInWords, type Candidate } from '@zhengxiang/core';
import type { ActionId } from '../acts/index.ts';
import type { ProjectFacts } from '../facts/index.ts';
import type { LawPack } from './pack.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What a further field of an act's form can pick, given the answers so far. Undefined where nothing narrows it.
 * @param field its path without row numbers: `lines.line`
 */
export const candidatesBeside = (
  pack: LawPack,
  action: ActionId,
  facts: ProjectFacts,
  { field, answers }: { readonly field: string; readonly answers: Readonly<Record<string, unknown>> },
): readonly Candidate[] | undefined =>
  pack.candidates?.[action]?.beside?.find((one) => one.field === field)?.of(facts, pack, answers);

type Lock = NonNullable<Candidate['locked']>;

/**
 * What an act can be about on a day: a lock that rests on a reading which the bureau has denied locks nothing, as its guard refuses
 * nothing (article 30). Undefined where nothing narrows the act.
 */
export const candidatesOf = (
  pack: LawPack,
  action: ActionId,
  facts: ProjectFacts,
  around: Pick<Surroundings, 'readings'>,
): readonly Candidate[] | undefined => {
  const stands = (lock: Lock | undefined): Lock | undefined =>
    lock && !isHint(lock.verdict, readingsOf(pack, around, lock.verdict))
      ? { ...lock, verdict: unmetInWords(pack, lock.verdict) }
      : undefined;
  return pack.candidates?.[action]?.of(facts, pack).map((candidate): Candidate => {
    const { money } = candidate;
    const [locked, limited] = [stands(candidate.locked), stands(money?.limited)];
    if (candidate.locked === undefined && money?.limited === undefined) return candidate;
    const most = money && (locked === undefined && limited === undefined ? money.rest : money.most);
    return { ...candidate, locked, ...(money && most !== undefined && { money: { ...money, most, limited } }) };
  });
};

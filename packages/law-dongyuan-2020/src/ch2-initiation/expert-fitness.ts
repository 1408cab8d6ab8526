import { unmet, type PersonRef, type Verdict } from '@zhengxiang/core';
import { readCertificate, type ProjectFacts, type ReviewRound } from '@zhengxiang/procedure';
import { employerOfParty, handledIt, isExcluded, type OnDay } from './parties.ts';
import { because } from './reasons.ts';

/** What stands against one expert: named already, of a party, or excluded by an earlier decision. */
const unfit = (
  facts: ProjectFacts,
  onDay: OnDay,
  expert: PersonRef,
  taken: readonly string[],
  field: string,
): readonly Verdict[] => {
  const { id, name } = expert;
  const organisation = employerOfParty(facts, onDay, expert);
  const another = { field, remedy: '改选其他专家' };
  return [
    ...(taken.includes(id) ? [unmet(because('expert-twice', { name }), { field })] : []),
    ...(organisation !== undefined
      ? [
          unmet(because('expert-of-party', { name, organisation }), {
            field,
            remedy: '改选其它单位的专家',
            restsOn: ['art10-experts'],
          }),
        ]
      : []),
    ...(handledIt(facts, id)
      ? [unmet(because('expert-handled-it', { name }), { ...another, restsOn: ['art3-own-hands'] })]
      : []),
    ...(isExcluded(facts, id) ? [unmet(because('expert-excluded', { name }), another)] : []),
  ];
};

/** What stands against a group that is called together. */
export const unfitGroup = (facts: ProjectFacts, onDay: OnDay, experts: readonly PersonRef[]): readonly Verdict[] =>
  experts.flatMap((expert, index, all) =>
    unfit(
      facts,
      onDay,
      expert,
      all.slice(0, index).map(({ id }) => id),
      'experts',
    ),
  );

/** Who of the draw can still come in: drawn as a substitute, not in the round, not out of it, and nothing stands against them. */
const drawnSubstitutes = (
  facts: ProjectFacts,
  onDay: OnDay,
  { draw, experts, left = [] }: ReviewRound,
): readonly PersonRef[] => {
  const certificate = draw === undefined ? undefined : readCertificate(draw);
  const known = new Set([...experts, ...left].map(({ person }) => person.id));
  return (certificate?.result.substitutes ?? [])
    .filter(({ id }) => !known.has(id))
    .filter((person) => unfit(facts, onDay, person, [], '').length === 0);
};

/** What stands against whoever comes in another's place: as for the group, and a draw goes on with its own substitutes. */
export const unfitSubstitute = (
  facts: ProjectFacts,
  onDay: OnDay,
  round: ReviewRound,
  substitute: PersonRef,
): readonly Verdict[] => {
  const field = 'substitute';
  const { name, id } = substitute;
  const taken = round.experts.map(({ person }) => person.id);
  const drawn = drawnSubstitutes(facts, onDay, round);
  const names = drawn.map((one) => one.name).join('、');
  return [
    ...unfit(facts, onDay, substitute, taken, field),
    ...((round.left ?? []).some(({ how, person }) => how === 'replaced' && person.id === id)
      ? [unmet(because('expert-left', { name }), { field, remedy: '改选其他专家', restsOn: ['art10-expert-replaced'] })]
      : []),
    ...(drawn.length > 0 && !drawn.some((one) => one.id === id)
      ? [
          unmet(because('not-from-draw', { names }), {
            field,
            remedy: '从备选专家中选择',
            restsOn: ['art10-expert-replaced'],
          }),
        ]
      : []),
  ];
};

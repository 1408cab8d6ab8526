import { citeText, type Candidate, type Fields, type PickSource } from '@zhengxiang/core';
import { type ActionId, actions, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { pickSources, type Option } from '../fields/pick-sources.ts';
import { pendingOf } from './pending.ts';

interface Choices {
  /** The field of the form that picks. */
  readonly field: string;
  readonly source: PickSource;
  /** The likeliest first, locked ones last. */
  readonly candidates: readonly Candidate[];
}

/** What an act can be about now: as the law pack says, else what is pending of its kind. Undefined where nothing narrows it. */
export const choicesOf = (pack: LawPack, action: ActionId, facts: ProjectFacts): Choices | undefined => {
  const lawful = pack.candidates?.[action];
  if (lawful) {
    const source = (actions[action].fields as Fields)[lawful.field]?.from;
    return source && { field: lawful.field, source, candidates: lawful.of(facts, pack) };
  }
  const pending = pendingOf[action];
  return (
    pending && { field: pending.field, source: pending.source, candidates: pending.ids(facts).map((id) => ({ id })) }
  );
};

/** What stands below a choice: why it is locked, or that not all of it may be paid yet. */
const hintOf = ({ locked, money }: Candidate): string | undefined => {
  const against = locked ?? money?.limited;
  return against && `${against.verdict.reason.text}（${citeText(against.cite)}）`;
};

/** The choices of the form's pick as they are offered: those that cannot be picked stand last, with the reason. */
export const optionsOf = (choices: Choices, facts: ProjectFacts): readonly Option[] => {
  const all = new Map(pickSources[choices.source](facts).map((option) => [option.value, option]));
  return choices.candidates.flatMap((candidate) => {
    const option = all.get(candidate.id);
    const hint = hintOf(candidate);
    return option ? [{ ...option, disabled: candidate.locked !== undefined, ...(hint !== undefined && { hint }) }] : [];
  });
};

/** The first thing that the act can be about now. */
export const firstChoice = (pack: LawPack, action: ActionId, facts: ProjectFacts): Candidate | undefined =>
  choicesOf(pack, action, facts)?.candidates.find(({ locked }) => locked === undefined);

/** The answer that needs no thinking: there is just one thing to pick. */
export const onlyCandidate = (
  pack: LawPack,
  action: ActionId,
  facts: ProjectFacts,
): Readonly<Record<string, string>> => {
  const choices = choicesOf(pack, action, facts);
  const [first, ...others] = choices?.candidates.filter(({ locked }) => locked === undefined) ?? [];
  return choices && first !== undefined && others.length === 0 && choices.field !== 'remarks'
    ? { [choices.field]: first.id }
    : {};
};

import { citeText, type Candidate, type Field, type Fields, type PickSource } from '@zhengxiang/core';
import {
  actOf,
  candidatesOf,
  noSurroundings,
  type ActionId,
  type LawPack,
  type ProjectFacts,
  type Surroundings,
} from '@zhengxiang/procedure';
import { pickSources, remoteSources, type Option } from '../fields/pick-sources.ts';

interface Choices {
  /** The field of the form that picks. */
  readonly field: string;
  readonly source: PickSource;
  /** The likeliest first, locked ones last. */
  readonly candidates: readonly Candidate[];
}

/** The field of a form by its path; `items.item` for one in every row of a table. */
const fieldAt = (fields: Fields, path: string): Field | undefined => {
  const [key = '', ...rest] = path.split('.');
  const field = fields[key];
  return rest.length === 0 || field === undefined ? field : fieldAt(field.fields ?? {}, rest.join('.'));
};

/** What an act can be about now, as the law pack says. Undefined where nothing narrows it. */
export const choicesOf = (
  pack: LawPack,
  action: ActionId,
  facts: ProjectFacts,
  around: Pick<Surroundings, 'readings'> = noSurroundings,
): Choices | undefined => {
  const lawful = pack.candidates?.[action];
  const source = lawful && fieldAt(actOf(pack, action).fields, lawful.field)?.from;
  return (
    lawful && source && { field: lawful.field, source, candidates: candidatesOf(pack, action, facts, around) ?? [] }
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
    // What is listed by the server has its words from there.
    const option = remoteSources.has(choices.source) ? { value: candidate.id, label: '' } : all.get(candidate.id);
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
  const field = choices && actOf(pack, action).fields[choices.field];
  // Of several answers in one field, and of one that may stay empty, somebody has to say that they are meant.
  const isMeant = field !== undefined && field.many !== true && !field.optional && field.from !== 'exceptions';
  return choices && first !== undefined && others.length === 0 && isMeant ? { [choices.field]: first.id } : {};
};

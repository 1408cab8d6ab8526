import { citeText, type Candidate, type Field, type Fields, type PickSource } from '@zhengxiang/core';
import {
  actOf,
  candidatesBeside,
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

/** The choices of a pick as they are offered: those that cannot be picked stand last, with the reason. */
export const optionsOf = (
  { source, candidates }: Pick<Choices, 'source' | 'candidates'>,
  facts: ProjectFacts,
): readonly Option[] => {
  const all = new Map(pickSources[source](facts).map((option) => [option.value, option]));
  return candidates.flatMap((candidate) => {
    // What is listed by the server has its words from there.
    const option = remoteSources.has(source) ? { value: candidate.id, label: '' } : all.get(candidate.id);
    const hint = hintOf(candidate);
    return option ? [{ ...option, disabled: candidate.locked !== undefined, ...(hint !== undefined && { hint }) }] : [];
  });
};

interface PickBeside {
  /** The place of the pick in the form: `lines.3.line`. */
  readonly path: string;
  /** Everything typed in the form so far. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What stands in the pick now. */
  readonly picked: unknown;
}

/**
 * The choices of a pick that hangs on other answers of the form. What was picked before those answers said otherwise stays, by its
 * name and not to be picked again. Undefined where the law narrows nothing.
 */
export const optionsBeside = (
  pack: LawPack,
  action: ActionId,
  facts: ProjectFacts,
  { path, answers, picked }: PickBeside,
): readonly Option[] | undefined => {
  const field = path.replace(/\.\d+(?=\.|$)/gu, '');
  const source = fieldAt(actOf(pack, action).fields, field)?.from;
  const candidates = candidatesBeside(pack, action, facts, { field, answers });
  if (source === undefined || candidates === undefined) return undefined;
  const offered = optionsOf({ source, candidates }, facts);
  const left = pickSources[source](facts).filter(
    ({ value }) =>
      (Array.isArray(picked) ? picked.includes(value) : picked === value) &&
      !offered.some((one) => one.value === value),
  );
  return [...offered, ...left.map((one) => ({ ...one, disabled: true, hint: '按其它栏目现在的填写，不能选' }))];
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

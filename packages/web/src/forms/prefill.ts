import type { Fields, PlainDate } from '@zhengxiang/core';
import { actOf, catalogue, type ActionId, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { newId } from '../api/new-id.ts';
import { firstChoice, onlyCandidate } from './choices.ts';
import { followedBy } from './following.ts';

type Answers = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Answers => typeof value === 'object' && value !== null;

/** Rows and files that are put into the form by it have no id of their own yet. */
const withIds = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((one: unknown) => (isEntry(one) && one['id'] === undefined ? { id: newId(), ...one } : one))
        : value,
    ]),
  );

const picked = (pack: LawPack, action: ActionId, facts: ProjectFacts): Answers => {
  const field = pack.candidates?.[action]?.field;
  const first = actOf(pack, action).beginsWithFirst === true ? firstChoice(pack, action, facts) : undefined;
  return field !== undefined && first ? { [field]: first.id } : onlyCandidate(pack, action, facts);
};

/** What is known of the case, and what follows from it. */
const knownOf = (pack: LawPack, action: ActionId, facts: ProjectFacts, today: PlainDate): Answers => {
  const known = pack.procedure.known[action];
  const answers = { ...picked(pack, action, facts), ...(known?.(facts, today, pack) as Answers | undefined) };
  return withIds({ ...answers, ...followedBy({ pack, action, facts, today }, answers) });
};

/** The answers a form opens with. */
export const prefilled = (
  pack: LawPack | undefined,
  action: ActionId,
  facts: ProjectFacts | undefined,
  today: PlainDate,
): Answers => {
  const fields: Fields = actOf(pack ?? catalogue, action).fields;
  const begun = Object.entries(fields).flatMap(([key, field]): readonly (readonly [string, unknown])[] => {
    if (field.type === 'table') return [[key, []]];
    return field.ofToday === true ? [[key, today]] : [];
  });
  return { ...Object.fromEntries(begun), ...(facts && pack && knownOf(pack, action, facts, today)) };
};

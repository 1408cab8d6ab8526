import {
  annexText,
  regulationText,
  type AnnexUnitId,
  type ArticleId,
  type TextUnit,
  type UnitId,
} from './text.generated.ts';

const units: readonly TextUnit[] = [...regulationText, ...annexText];
const byId: ReadonlyMap<string, TextUnit> = new Map(units.map((unit) => [unit.id, unit]));

/** All articles in order: `art1` … `art31`. */
export const articleIds: readonly ArticleId[] = regulationText.flatMap((unit) =>
  unit.kind === 'article' ? [unit.id] : [],
);

/** The unit of that id, if the regulation has it; for ids that come from outside. */
export const findTextUnit = (id: string): TextUnit | undefined => byId.get(id);

/**
 * The unit of that id.
 * @throws RangeError when the generated text lacks it, which the types rule out
 */
export const getTextUnit = (id: UnitId | AnnexUnitId): TextUnit => {
  const unit = byId.get(id);
  if (unit === undefined) throw new RangeError(`no such unit of the text: ${id}`);
  return unit;
};

/** The units directly within a unit, in order: the paragraphs of an article, the items of a paragraph. */
export const textUnitsWithin = (id: string): readonly TextUnit[] => units.filter(({ parent }) => parent === id);

/** The unit and everything within it as printed, one line a unit, numbers included: the text that a citation of the unit opens. */
export const quote = (id: UnitId | AnnexUnitId): string => {
  const lines = (unit: TextUnit): string[] => {
    const heading =
      unit.text === '' && unit.title !== undefined ? `${unit.kind === 'section' ? '' : ' '}${unit.title}` : '';
    const gap = /^\d+\.$/.test(unit.number) ? ' ' : '';
    const own = `${unit.number}${heading}${gap}${unit.text}`;
    return [...(own === '' ? [] : [own]), ...textUnitsWithin(unit.id).flatMap(lines)];
  };
  return lines(getTextUnit(id)).join('\n');
};

import { getTextUnit } from '../text.ts';
import type { AnnexId } from '../text.generated.ts';

/** The official title of an annex, as printed. */
export const annexTitle = (id: AnnexId): string => {
  const { title } = getTextUnit(id);
  if (title === undefined) throw new RangeError(`annex without a title: ${id}`);
  return title;
};

import type { AnnexForm, Fields } from '@zhengxiang/core';
import { getTextUnit } from '../text.ts';
import type { AnnexId } from '../text.generated.ts';
import { annex1Fields } from './annex1-initiation-application/fields.ts';
import { annex2Fields } from './annex2-data-check/fields.ts';
import { annex3Fields } from './annex3-change-order/fields.ts';
import { annex4Fields } from './annex4-change-list/fields.ts';
import { annex5Fields } from './annex5-self-evaluation/fields.ts';
import { annex6Fields } from './annex6-sharing-confirmation/fields.ts';
import { annex7Fields } from './annex7-sharing-table/fields.ts';

/** The official title of an annex, as printed. */
export const annexTitle = (id: AnnexId): string => {
  const { title } = getTextUnit(id);
  if (title === undefined) throw new RangeError(`annex without a title: ${id}`);
  return title;
};

const form = <F extends Fields>(id: AnnexId, fields: F) => ({ id, title: annexTitle(id), fields });

/** The seven official forms with the cells that belong to them alone. */
export const annexForms = {
  annex1: form('annex1', annex1Fields),
  annex2: form('annex2', annex2Fields),
  annex3: form('annex3', annex3Fields),
  annex4: form('annex4', annex4Fields),
  annex5: form('annex5', annex5Fields),
  annex6: form('annex6', annex6Fields),
  annex7: form('annex7', annex7Fields),
} as const satisfies Readonly<Record<AnnexId, AnnexForm>>;

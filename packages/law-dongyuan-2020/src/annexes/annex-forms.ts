import type { Fields } from '@zhengxiang/core';
import type { AnnexForm, AnnexLayout, AnnexReturn } from '@zhengxiang/procedure';
import type { AnnexId } from '../text.generated.ts';
import { annexTitle } from './annex-title.ts';
import { annex1Fields } from './annex1-initiation-application/fields.ts';
import { annex1Layout } from './annex1-initiation-application/layout.ts';
import { annex2Fields } from './annex2-data-check/fields.ts';
import { annex2Layout } from './annex2-data-check/layout.ts';
import { annex3Fields } from './annex3-change-order/fields.ts';
import { annex3Layout } from './annex3-change-order/layout.ts';
import { annex4Fields } from './annex4-change-list/fields.ts';
import { annex4Layout } from './annex4-change-list/layout.ts';
import { annex5Fields } from './annex5-self-evaluation/fields.ts';
import { annex5Layout } from './annex5-self-evaluation/layout.ts';
import { annex6Fields } from './annex6-sharing-confirmation/fields.ts';
import { annex6Layout } from './annex6-sharing-confirmation/layout.ts';
import { annex7Fields } from './annex7-sharing-table/fields.ts';
import { annex7Layout } from './annex7-sharing-table/layout.ts';
import { annexReturns } from './returns.ts';

const form = <F extends Fields>(id: AnnexId, fields: F, layout: AnnexLayout, returns?: AnnexReturn) => ({
  id,
  title: annexTitle(id),
  fields,
  layout,
  ...(returns && { returns }),
});

/** The seven official forms with the cells that belong to them alone. */
export const annexForms = {
  annex1: form('annex1', annex1Fields, annex1Layout, annexReturns.annex1),
  annex2: form('annex2', annex2Fields, annex2Layout, annexReturns.annex2),
  annex3: form('annex3', annex3Fields, annex3Layout),
  annex4: form('annex4', annex4Fields, annex4Layout, annexReturns.annex4),
  annex5: form('annex5', annex5Fields, annex5Layout, annexReturns.annex5),
  annex6: form('annex6', annex6Fields, annex6Layout),
  annex7: form('annex7', annex7Fields, annex7Layout, annexReturns.annex7),
} as const satisfies Readonly<Record<AnnexId, AnnexForm>>;

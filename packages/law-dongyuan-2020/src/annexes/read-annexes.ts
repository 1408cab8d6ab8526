import { annex1Fields } from './annex1-initiation-application/fields.ts';
import { annex2Fields } from './annex2-data-check/fields.ts';
import { annex3Fields } from './annex3-change-order/fields.ts';
import { annex5Fields } from './annex5-self-evaluation/fields.ts';
import { annex7Fields } from './annex7-sharing-table/fields.ts';
import { annexReader, type AnnexAnswers } from './annex-answers.ts';

export type Annex1 = AnnexAnswers<typeof annex1Fields>;
export type Annex2 = AnnexAnswers<typeof annex2Fields>;
export type Annex3 = AnnexAnswers<typeof annex3Fields>;
export type Annex5 = AnnexAnswers<typeof annex5Fields>;
export type Annex7 = AnnexAnswers<typeof annex7Fields>;

/** The cells of `application.annex1`, typed. */
export const readAnnex1 = annexReader(annex1Fields);
/** The cells of `application.annex2`, typed. */
export const readAnnex2 = annexReader(annex2Fields);
/** The cells of `change.request.annex3`, typed. */
export const readAnnex3 = annexReader(annex3Fields);
/** The texts of `acceptance.application.annex5`, typed. */
export const readAnnex5 = annexReader(annex5Fields);
/** The cells of `sharing.confirmation.annex7`, typed. */
export const readAnnex7 = annexReader(annex7Fields);

export { annexForms } from './annex-forms.ts';
export { annex1Issues } from './annex1-initiation-application/checks.ts';
export { annex2Issues } from './annex2-data-check/checks.ts';
export type { AnnexIssue } from './annex-issue.ts';
export {
  readAnnex1,
  readAnnex2,
  readAnnex3,
  readAnnex5,
  readAnnex7,
  type Annex1,
  type Annex2,
  type Annex3,
  type Annex5,
  type Annex7,
} from './read-annexes.ts';

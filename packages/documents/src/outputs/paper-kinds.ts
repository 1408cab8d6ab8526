import { paper, type Paper } from '@zhengxiang/core';
import {
  currentApplication,
  type Attachment,
  type CataloguePaperKind,
  type LawPack,
  type Organ,
  type PaperKind,
} from '@zhengxiang/procedure';
import { acceptanceReport } from './acceptance-report.ts';
import type { ActPaper, ActSource, PaperMarks } from './act-paper.ts';
import { approvalLetter } from './approval.ts';
import { changeDecision } from './change-decision.ts';
import { criticismLetter } from './criticism.ts';
import { filingReceipt } from './filing-receipt.ts';
import { fundingOpinion } from './funding-opinion.ts';
import { intakeAcceptance } from './intake-acceptance.ts';
import { intakeRefusal } from './intake-refusal.ts';
import { intakeReturn } from './intake-return.ts';
import { known } from './known.ts';
import { officialPaper, type OfficialIssue } from './official-paper.ts';
import { preliminaryRecord } from './preliminary-record.ts';
import { rectificationNotice } from './rectification-notice.ts';
import { reviewOpinion } from './review-opinion.ts';

/** How papers of a kind are drawn and entered, whichever act they follow. */
export type DrawnKind = Omit<ActPaper, 'kind' | 'name'>;

type Letter = (
  facts: ActSource['facts'],
  issue: OfficialIssue,
  subject: string,
  attachments: readonly Attachment[],
) => Paper;
type Options = Partial<Omit<DrawnKind, 'draw'>>;
interface LetterOptions extends Options {
  /** 抄送: who has to act on it beside the addressee. */
  readonly copies?: readonly Organ[];
  /** The forms of the regulation that are bound in. */
  readonly attaches?: readonly PaperKind[];
}

const bodyOf = ({ event }: ActSource): Readonly<Record<string, unknown>> => event.body;

const named = (key: string) => (source: ActSource) => {
  const id = bodyOf(source)[key];
  return typeof id === 'string' ? id : undefined;
};

/** 附件1 over the form's own mark: within a letter it is the letter's attachment. */
const boundIn = (form: Paper, index: number, of: number): Paper => ({
  ...form,
  body: form.body.map((block) =>
    block.kind === 'paragraph' && block.style === 'annex-mark'
      ? { ...block, content: [paper.printed(of > 1 ? `附件${String(index + 1)}` : '附件')] }
      : block,
  ),
});

const attachmentsOf = (source: ActSource, change: string | undefined, kinds: readonly PaperKind[]) =>
  kinds.map((kind, index): Attachment => {
    const form = known(source.pack.annexForms[kind], kind).layout({ facts: source.facts, change }, {});
    return { name: form.title, paper: boundIn(form, index, kinds.length) };
  });

const letter = (write: Letter, { copies = [], attaches = [], ...options }: LetterOptions = {}): DrawnKind => ({
  numbered: true,
  replaceable: false,
  ...options,
  draw: (source, { projectNumber: _projectNumber, ...marks }) => {
    const subject = options.subject?.(source);
    const told = copies.flatMap((organ) => source.pack.words?.[organ] ?? []);
    return write(
      source.facts,
      { ...marks, regulation: source.pack, copies: told },
      subject ?? '',
      attachmentsOf(source, subject, attaches),
    );
  },
});

const annex = (kind: CataloguePaperKind, options: Options = {}): DrawnKind => ({
  numbered: false,
  replaceable: true,
  ...options,
  draw: (source, marks: PaperMarks) =>
    known(source.pack.annexForms[kind], kind).layout({ facts: source.facts, change: options.subject?.(source) }, marks),
});

/** The change that was just asked for is the newest one. */
const newestChange = ({ facts }: ActSource): string | undefined => facts.changes.at(-1)?.id;

/** Annex 2 belongs to applications that bring data with them. */
const hasDataCheck = ({ facts }: ActSource): boolean => {
  const application = currentApplication(facts);
  return application !== undefined && (application.annex2 !== undefined || application.dataItems.length > 0);
};

/** A correction makes a record anew where it corrects one. */
const isOfPreliminary = ({ event: { body }, facts }: ActSource): boolean =>
  !('record' in body && 'what' in body) || facts.corrections.at(-1)?.what === 'acceptancePreliminary';

/** Every paper that acts of the catalogue leave; which act leaves which stands with the act. */
export const paperKinds: Readonly<Record<CataloguePaperKind, DrawnKind>> = {
  annex1: annex('annex1'),
  annex2: annex('annex2', { applies: hasDataCheck }),
  annex3: annex('annex3', { subject: newestChange }),
  annex4: annex('annex4', { subject: newestChange }),
  annex5: annex('annex5', { applies: (source) => bodyOf(source)['annex5'] !== undefined }),
  annex6: annex('annex6'),
  annex7: annex('annex7'),
  'intake-acceptance': letter(intakeAcceptance),
  'intake-return': letter((facts, issue) => intakeReturn(facts, issue)),
  'intake-refusal': letter(intakeRefusal),
  'review-opinion': letter(reviewOpinion, { replaceable: true }),
  approval: letter(approvalLetter, { replaceable: true, copies: ['finance-bureau'] }),
  'funding-opinion': letter(fundingOpinion, { replaceable: true, copies: ['data-bureau'] }),
  'change-decision': letter(changeDecision, {
    subject: named('change'),
    copies: ['finance-bureau'],
    attaches: ['annex3', 'annex4'],
  }),
  'filing-receipt': letter(filingReceipt, { replaceable: true }),
  'preliminary-record': letter(preliminaryRecord, { replaceable: true, numbered: false, applies: isOfPreliminary }),
  'rectification-notice': letter(rectificationNotice),
  'acceptance-report': letter(acceptanceReport, { replaceable: true, copies: ['finance-bureau'] }),
  criticism: letter(criticismLetter, { subject: named('violation') }),
};

/** How a paper of a kind is drawn under a law: one of the catalogue, or a letter of the law's own. @throws RangeError for neither */
export const drawnKind = (law: LawPack, kind: PaperKind): DrawnKind => {
  if (Object.hasOwn(paperKinds, kind)) return paperKinds[kind as CataloguePaperKind];
  const own = law.procedure.letters.find((one) => one.kind === kind);
  if (own === undefined) throw new RangeError(`办法“${law.id}”没有公文 ${kind}`);
  return {
    numbered: true,
    replaceable: own.replaceable ?? false,
    series: own.series,
    draw: ({ facts, event, pack }, { projectNumber: _projectNumber, ...marks }) =>
      officialPaper({ ...marks, regulation: pack }, own.content({ facts, event, law: pack })),
  };
};

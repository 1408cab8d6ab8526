import { soundAnswers, type Actor, type AnnexFields, type Paper } from '@zhengxiang/core';
import {
  costFormPaper,
  costFormReturn,
  costFormTitle,
  type ReadBack,
  type ReturningForm,
} from '@zhengxiang/documents/papers';
import {
  actOf,
  budgetAmountOf,
  costReviewAct,
  emptyProject,
  type AnnexReturn,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import type { ReturnedForm } from '../contract/index.ts';
import type { Application } from '../create-application.ts';
import type { InstalledLaw } from '../laws.ts';
import type { PaperRenderer } from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';
import { formUnder } from './form-of-law.ts';

export type CopyFormat = 'docx' | 'xlsx';

export interface FormCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Forms that leave as Word or Excel and come back filled in. Undefined: no such form, or not for this person. */
export interface FormExchange {
  blank(actor: Actor, formId: string, format: CopyFormat): Promise<FormCopy | undefined>;
  /** With the answers so far, and what the case knows as far as this person may see it. */
  copy(
    actor: Actor,
    formId: string,
    caseId: string,
    answers: unknown,
    format: CopyFormat,
  ): Promise<FormCopy | undefined>;
  draftCopy(actor: Actor, draftId: string, formId: string, format: CopyFormat): Promise<FormCopy | undefined>;
  read(actor: Actor, formId: string, caseId: string | undefined, bytes: Uint8Array): Promise<ReturnedForm | undefined>;
}

interface Parts {
  readonly application: Pick<Application, 'lawOf' | 'project' | 'draft'>;
  /** What is installed: a form of another law is told from one that there is not. */
  readonly laws: readonly InstalledLaw[];
  readonly now: () => Date;
  readonly renderer: Pick<PaperRenderer, CopyFormat>;
  /** Reads a copy that somebody has filled in. */
  readonly readBack: (bytes: Uint8Array, form: ReturningForm) => Promise<ReadBack>;
}

/** The form of the cost review is the bureau's own; every other one is an annex of the regulation. */
export const costFormId = 'cost-review';

/** A form with what a case knows. */
interface Exchanged {
  readonly title: string;
  readonly returns: AnnexReturn;
  readonly paper: (answers: unknown) => Paper;
  readonly blank: Paper;
  /** What the case itself prints on the form, without any answer. */
  readonly known: readonly Paper[];
}

const annexesOf = (pack: LawPack): AnnexFields =>
  Object.fromEntries(Object.values(pack.annexForms).map(({ id, fields }) => [id, fields]));

const costForm = (pack: LawPack, facts: ProjectFacts | undefined): Exchanged | undefined =>
  facts && {
    title: costFormTitle,
    returns: costFormReturn(facts),
    paper: (answers) => costFormPaper(pack, facts, answers),
    blank: costFormPaper(pack, facts, {}),
    known: [costFormPaper(pack, facts, {})],
  };

/** @throws FormOfAnotherLaw */
const annexForm = (
  laws: readonly InstalledLaw[],
  pack: LawPack,
  formId: string,
  facts: ProjectFacts | undefined,
): Exchanged | undefined => {
  const form = formUnder(pack, formId, laws);
  const returns = form?.returns;
  if (!form || !returns) return undefined;
  const { fields } = actOf(pack, returns.action);
  const filled = (answers: unknown) => returns.draft(soundAnswers(fields, answers, annexesOf(pack)));
  return {
    title: form.title,
    returns,
    paper: (answers) => form.layout({ facts, draft: filled(answers) }, { forFilling: true }),
    blank: form.layout({}, { forFilling: true }),
    known:
      facts === undefined
        ? []
        : [{}, ...(returns.alsoKnown?.(facts) ?? [])].map((answers) =>
            form.layout({ facts, draft: returns.draft(answers) }, { forFilling: true }),
          ),
  };
};

/** A case that does not exist yet will belong to the unit of the person who opens it. */
const comingCase = (pack: LawPack, { organisationId, organisationName }: Actor, caseId: string): ProjectFacts =>
  emptyProject({ caseId, packId: pack.id, owner: { id: organisationId, name: organisationName } });

/** What was read, in plain objects, for the form that takes it. */
const returned = (formId: string, { title, returns }: Exchanged, back: ReadBack): ReturnedForm => ({
  formId,
  title,
  action: returns.action,
  values: [...back.values],
  blanks: [...back.blanks],
  tables: back.tables.map(({ path, key, rows }) => ({
    path,
    key,
    rows: rows.map(({ id, values, written, blanks }) => ({
      ...(id === undefined ? {} : { id }),
      values: { ...values },
      written: { ...written },
      blanks: [...blanks],
    })),
  })),
  faults: [...back.faults],
});

/** What tells a copy of this form from others, and its answers from what was printed on it. */
const returning = (pack: LawPack, { title, ...form }: Exchanged, facts: ProjectFacts | undefined): ReturningForm => ({
  blank: form.blank,
  returns: form.returns,
  others: [...Object.values(pack.annexForms).map((one) => one.title), costFormTitle].filter((other) => other !== title),
  of: pack,
  annexes: annexesOf(pack),
  usual: facts && budgetAmountOf(facts),
  facts,
  known: form.known,
});

/** A form as it belongs to a case, for one person. */
interface FormOfCase {
  readonly pack: LawPack;
  /** Of a case that the person may see. */
  readonly facts: ProjectFacts | undefined;
  readonly form: Exchanged | undefined;
}

export const createFormExchange = ({ application, laws, now, renderer, readBack }: Parts): FormExchange => {
  /** The law of the case that a form belongs to; without a case, of the day. */
  const lawFor = (actor: Actor, caseId: string | undefined): Promise<LawPack> =>
    application.lawOf(actor, caseId, legalDay(now()));

  const factsFor = async (actor: Actor, caseId: string | undefined): Promise<ProjectFacts | undefined> => {
    const moment = { now: now(), today: legalDay(now()) };
    return caseId === undefined ? undefined : (await application.project(actor, caseId, moment))?.facts;
  };

  /** A case that does not exist yet, or is none of this person's, is one of the person's own unit: so the copy is printed. */
  const formOf = async (actor: Actor, formId: string, caseId: string | undefined): Promise<FormOfCase> => {
    const facts = await factsFor(actor, caseId);
    const pack = await lawFor(actor, caseId);
    const form =
      formId === costFormId
        ? costForm(pack, facts)
        : annexForm(laws, pack, formId, facts ?? comingCase(pack, actor, caseId ?? ''));
    return { pack, facts, form };
  };

  const drawn = async (title: string, note: string, paper: Paper, format: CopyFormat): Promise<FormCopy> => ({
    name: `${title}（${note}）.${format}`,
    bytes: await renderer[format](paper),
  });

  const copy: FormExchange['copy'] = async (actor, formId, caseId, answers, format) => {
    const { form } = await formOf(actor, formId, caseId);
    return form && drawn(form.title, '填写', form.paper(answers), format);
  };

  return {
    copy,
    blank: async (actor, formId, format) => {
      const form = annexForm(laws, await lawFor(actor, undefined), formId, undefined);
      return form && drawn(form.title, '空表', form.blank, format);
    },
    draftCopy: async (actor, draftId, formId, format) => {
      const draft = await application.draft(actor, draftId, legalDay(now()));
      if (!draft) return undefined;
      const pack = await lawFor(actor, draft.caseId);
      const of = formId === costFormId ? costReviewAct : formUnder(pack, formId, laws)?.returns?.action;
      return of === draft.action ? copy(actor, formId, draft.caseId, draft.data, format) : undefined;
    },
    read: async (actor, formId, caseId, bytes) => {
      const { pack, facts, form } = await formOf(actor, formId, caseId);
      return form && returned(formId, form, await readBack(bytes, returning(pack, form, facts)));
    },
  };
};

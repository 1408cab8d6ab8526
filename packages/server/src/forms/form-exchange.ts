import type { Application, InstalledLaw } from '@zhengxiang/application';
import type { ReturnedForm } from '@zhengxiang/application/contract';
import { soundAnswers, type Actor, type AnnexFields, type Paper } from '@zhengxiang/core';
import {
  actOf,
  budgetAmountOf,
  emptyProject,
  type AnnexReturn,
  type LawPack,
  type ProjectFacts,
  costReviewAct,
} from '@zhengxiang/procedure';
import {
  costFormPaper,
  costFormReturn,
  costFormTitle,
  readBack,
  type FileReader,
  type PaperRenderer,
} from '@zhengxiang/documents';
import type { Clock } from '../clock.ts';
import { legalDay } from '../clock.ts';
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

interface Exchanged {
  readonly title: string;
  readonly returns: AnnexReturn;
  readonly paper: (answers: unknown) => Paper;
  readonly blank: Paper;
  /** What the case itself prints on the form, without any answer. */
  readonly known: readonly Paper[];
}

interface Parts {
  readonly application: Pick<Application, 'project' | 'draft' | 'lawOf'>;
  /** What is installed: a form of another law is told from one that there is not. */
  readonly laws: readonly InstalledLaw[];
  readonly clock: Clock;
  readonly renderer: PaperRenderer;
  /** Opens what people send. */
  readonly reader: Pick<FileReader, 'form'>;
}

/** The form of the cost review is the bureau's own; every other one is an annex of the regulation. */
export const costFormId = 'cost-review';

const annexesOf = (pack: LawPack): AnnexFields =>
  Object.fromEntries(Object.values(pack.annexForms).map(({ id, fields }) => [id, fields]));

export const createFormExchange = ({ application, laws, clock, renderer, reader }: Parts): FormExchange => {
  /** The law of the case that a form belongs to; without a case, of the day. */
  const lawFor = (actor: Actor, caseId: string | undefined): Promise<LawPack> =>
    application.lawOf(actor, caseId, legalDay(clock.now()));

  const factsFor = async (actor: Actor, caseId: string | undefined): Promise<ProjectFacts | undefined> => {
    const now = clock.now();
    return caseId === undefined
      ? undefined
      : (await application.project(actor, caseId, { now, today: legalDay(now) }))?.facts;
  };

  /** A case that does not exist yet will belong to the unit of the person who opens it. */
  const comingCase = (pack: LawPack, { organisationId, organisationName }: Actor, caseId: string): ProjectFacts =>
    emptyProject({ caseId, packId: pack.id, owner: { id: organisationId, name: organisationName } });

  const costForm = (pack: LawPack, facts: ProjectFacts | undefined): Exchanged | undefined =>
    facts && {
      title: costFormTitle,
      returns: costFormReturn(facts),
      paper: (answers) => costFormPaper(pack, facts, answers),
      blank: costFormPaper(pack, facts, {}),
      known: [costFormPaper(pack, facts, {})],
    };

  const annexForm = (pack: LawPack, formId: string, facts: ProjectFacts | undefined): Exchanged | undefined => {
    const form = formUnder(pack, formId, laws);
    const returns = form?.returns;
    if (!form || !returns) return undefined;
    const { fields } = actOf(pack, returns.action);
    return {
      title: form.title,
      returns,
      paper: (answers) =>
        form.layout(
          { facts, draft: returns.draft(soundAnswers(fields, answers, annexesOf(pack))) },
          { forFilling: true },
        ),
      blank: form.layout({}, { forFilling: true }),
      known:
        facts === undefined
          ? []
          : [{}, ...(returns.alsoKnown?.(facts) ?? [])].map((answers) =>
              form.layout({ facts, draft: returns.draft(answers) }, { forFilling: true }),
            ),
    };
  };

  const formFor = (pack: LawPack, formId: string, facts: ProjectFacts | undefined): Exchanged | undefined =>
    formId === costFormId ? costForm(pack, facts) : annexForm(pack, formId, facts);

  const drawn = async (title: string, note: string, paper: Paper, format: CopyFormat): Promise<FormCopy> => ({
    name: `${title}（${note}）.${format}`,
    bytes: await renderer[format](paper),
  });

  const copy: FormExchange['copy'] = async (actor, formId, caseId, answers, format) => {
    const facts = await factsFor(actor, caseId);
    const pack = await lawFor(actor, caseId);
    const form = formFor(pack, formId, formId === costFormId ? facts : (facts ?? comingCase(pack, actor, caseId)));
    return form && drawn(form.title, '填写', form.paper(answers), format);
  };

  return {
    copy,
    blank: async (actor, formId, format) => {
      const form = annexForm(await lawFor(actor, undefined), formId, undefined);
      return form && drawn(form.title, '空表', form.blank, format);
    },
    draftCopy: async (actor, draftId, formId, format) => {
      const draft = await application.draft(actor, draftId, legalDay(clock.now()));
      if (!draft) return undefined;
      const pack = await lawFor(actor, draft.caseId);
      const of = formId === costFormId ? costReviewAct : formUnder(pack, formId, laws)?.returns?.action;
      return of === draft.action ? copy(actor, formId, draft.caseId, draft.data, format) : undefined;
    },
    read: async (actor, formId, caseId, bytes) => {
      const facts = await factsFor(actor, caseId);
      const pack = await lawFor(actor, caseId);
      // A case that does not exist yet, or is none of this person's, is one of the person's own unit: so the copy was printed.
      const coming = formId === costFormId ? facts : (facts ?? comingCase(pack, actor, caseId ?? ''));
      const form = formFor(pack, formId, coming);
      if (!form) return undefined;
      const { blank, returns, title, known } = form;
      const titles = [...Object.values(pack.annexForms).map((one) => one.title), costFormTitle];
      const others = titles.filter((other) => other !== title);
      const usual = facts && budgetAmountOf(facts);
      const back = await readBack(
        bytes,
        { blank, returns, others, of: pack, annexes: annexesOf(pack), usual, facts, known },
        reader.form,
      );
      return {
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
      };
    },
  };
};

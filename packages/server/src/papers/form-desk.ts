import type { Application, PaperCases } from '@zhengxiang/application';
import { answersSoFar, MissingAnswer, readForm, type Actor, type Paper, type PlainDate } from '@zhengxiang/core';
import {
  actOf,
  isActOf,
  applyEvent,
  emptyProject,
  papersOfDraft,
  writtenPapers,
  type AnyEvent,
  type EventType,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { NotThatFar, paperOfAct, type PaperRenderer } from '@zhengxiang/documents';
import { legalDay, type Clock } from '../clock.ts';
import { ownEntry } from '../own-entry.ts';

export type Format = 'pdf' | 'docx';

export interface FormBytes {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Papers that are not issued: blank forms and previews of drafts, drawn when they are asked for. */
export interface FormDesk {
  /** The forms of the law of the day. */
  list(): Promise<readonly { readonly id: string; readonly title: string }[]>;
  blank(id: string, format: Format): Promise<FormBytes | undefined>;
  /** The papers that a draft will become; none for most acts. */
  draftPapers(
    actor: Actor,
    id: string,
  ): Promise<readonly { readonly kind: string; readonly name: string }[] | undefined>;
  /** The paper that a draft will become, marked 草稿. `incomplete` while the draft lacks what the paper cannot do without. */
  draft(
    actor: Actor,
    given: { readonly id: string; readonly kind: string; readonly format: Format; readonly today: PlainDate },
  ): Promise<FormBytes | 'incomplete' | undefined>;
}

interface FormDeskParts {
  readonly application: Pick<Application, 'draft' | 'lawOn' | 'lawOf'>;
  readonly cases: PaperCases;
  readonly renderer: PaperRenderer;
  readonly clock: Clock;
}

const DRAFT = '草稿';

type Answers = Readonly<Record<string, unknown>>;

/** The answers of a draft as they stand; whoever reads one that is missing or faulty meets `MissingAnswer`. */
const answersOf = (law: LawPack, action: string, data: unknown): Answers => {
  const { fields } = actOf(law, action);
  const annexes = Object.fromEntries(Object.values(law.annexForms).map((form) => [form.id, form.fields]));
  const form = readForm(fields, data, annexes);
  return form.ok ? form.value : answersSoFar(fields, data, form.issues, annexes);
};

export const createFormDesk = ({ application, cases, renderer, clock }: FormDeskParts): FormDesk => {
  const blanks = new Map<string, Promise<FormBytes>>();
  const today = (): PlainDate => legalDay(clock.now());
  const lawOfToday = (): Promise<LawPack> => application.lawOn(today());

  const written = async (paper: Paper, format: Format): Promise<FormBytes> => ({
    bytes: await renderer[format](paper),
    fileName: `${paper.title}${paper.watermark === undefined ? '' : `（${paper.watermark}）`}.${format}`,
  });

  return {
    list: async () => Object.values((await lawOfToday()).annexForms).map(({ id, title }) => ({ id, title })),
    async blank(id, format) {
      const pack = await lawOfToday();
      const form = ownEntry(pack.annexForms, id);
      if (!form) return undefined;
      const key = `${pack.id}.${id}.${format}`;
      const made = blanks.get(key) ?? written(form.layout({}, {}), format);
      blanks.set(key, made);
      made.catch(() => blanks.delete(key));
      return made;
    },
    async draftPapers(actor, id) {
      const draft = await application.draft(actor, id, today());
      if (!draft) return undefined;
      const law = await application.lawOf(actor, draft.caseId, today());
      if (!isActOf(law, draft.action)) return undefined;
      return papersOfDraft(law, draft.action).map(({ kind, name }) => ({ kind, name }));
    },
    async draft(actor, { id, kind, format, today: day }) {
      const draft = await application.draft(actor, id, day);
      if (!draft) return undefined;
      const law = await application.lawOf(actor, draft.caseId, day);
      if (!isActOf(law, draft.action)) return undefined;
      const { papersBy, event: ownType } = actOf(law, draft.action);
      const type = papersBy === undefined ? ownType : actOf(law, papersBy).event;
      const definition = paperOfAct(law, type as EventType, kind);
      if (!definition) return undefined;
      const found = await cases.seenBy(actor, draft.caseId);
      const { personId, name, organisationId, organisationName, post } = actor;
      const before: ProjectFacts =
        found?.after(found.events.length)?.facts ??
        emptyProject({ caseId: draft.caseId, packId: law.id, owner: { id: organisationId, name: organisationName } });
      const marks = { organ: organisationName, issuedOn: day, watermark: DRAFT };
      const form = ownEntry(law.annexForms, kind);
      const source = writtenPapers(law, draft.action)?.draft(draft.data as Answers);
      if (form && source) return written(form.layout({ facts: before, draft: source }, marks), format);
      try {
        const event = {
          seq: before.seq + 1,
          type: ownType,
          body: answersOf(law, draft.action, draft.data),
          actor: { personId, name, organisationId, organisationName, post },
          actingAs: 'county-unit',
          happenedOn: day,
        } as AnyEvent;
        const facts = applyEvent(before, event, law.procedure);
        return await written(definition.draw({ pack: law, facts, event }, marks), format);
      } catch (error) {
        if (error instanceof MissingAnswer || error instanceof NotThatFar) return 'incomplete';
        throw error;
      }
    },
  };
};

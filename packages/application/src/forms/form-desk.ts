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
import { NotThatFar, paperOfAct } from '@zhengxiang/documents/papers';
import type { Application } from '../create-application.ts';
import type { PaperCases } from '../papers/paper-cases.ts';
import type { PaperRenderer } from '../ports/index.ts';
import { legalDay } from '../time/legal-day.ts';
import { ownEntry } from './own-entry.ts';

export type PaperFormat = 'pdf' | 'docx';

export interface FormBytes {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Papers that are not issued: blank forms and previews of drafts, drawn when they are asked for. */
export interface FormDesk {
  /** The forms of the law of the day. */
  list(): Promise<readonly { readonly id: string; readonly title: string }[]>;
  blank(id: string, format: PaperFormat): Promise<FormBytes | undefined>;
  /** The papers that a draft will become; none for most acts. */
  draftPapers(
    actor: Actor,
    id: string,
  ): Promise<readonly { readonly kind: string; readonly name: string }[] | undefined>;
  /** The paper that a draft will become, marked 草稿. `incomplete` while the draft lacks what the paper cannot do without. */
  draft(
    actor: Actor,
    given: { readonly id: string; readonly kind: string; readonly format: PaperFormat; readonly today: PlainDate },
  ): Promise<FormBytes | 'incomplete' | undefined>;
}

interface FormDeskParts {
  readonly application: Pick<Application, 'draft' | 'lawOn' | 'lawOf'>;
  readonly cases: Pick<PaperCases, 'seenBy'>;
  readonly renderer: Pick<PaperRenderer, 'pdf' | 'docx'>;
  readonly now: () => Date;
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

const written = async (renderer: FormDeskParts['renderer'], paper: Paper, format: PaperFormat): Promise<FormBytes> => ({
  bytes: await renderer[format](paper),
  fileName: `${paper.title}${paper.watermark === undefined ? '' : `（${paper.watermark}）`}.${format}`,
});

/** A draft with the law of its case. */
interface LawfulDraft {
  readonly law: LawPack;
  readonly caseId: string;
  readonly action: string;
  readonly data: unknown;
}

/** @returns undefined for what is not this person's, or an act that the law of the case does not have */
const lawfulDraft = async (
  application: FormDeskParts['application'],
  actor: Actor,
  id: string,
  day: PlainDate,
): Promise<LawfulDraft | undefined> => {
  const draft = await application.draft(actor, id, day);
  if (!draft) return undefined;
  const law = await application.lawOf(actor, draft.caseId, day);
  return isActOf(law, draft.action) ? { ...draft, law } : undefined;
};

/** The type of the event whose papers a draft becomes. */
const typeOf = ({ law, action }: LawfulDraft): EventType => {
  const { papersBy, event } = actOf(law, action);
  return (papersBy === undefined ? event : actOf(law, papersBy).event) as EventType;
};

/** The event that a draft would become, on the facts as they stand. */
const eventOf = ({ law, action, data }: LawfulDraft, before: ProjectFacts, actor: Actor, day: PlainDate): AnyEvent => {
  const { personId, name, organisationId, organisationName, post } = actor;
  return {
    seq: before.seq + 1,
    type: actOf(law, action).event,
    body: answersOf(law, action, data),
    actor: { personId, name, organisationId, organisationName, post },
    actingAs: 'county-unit',
    happenedOn: day,
  } as AnyEvent;
};

/** The paper that a draft would leave. @throws MissingAnswer or NotThatFar while something that it needs is missing */
const paperOfDraft = (
  draft: LawfulDraft,
  before: ProjectFacts,
  actor: Actor,
  { kind, today }: { readonly kind: string; readonly today: PlainDate },
): Paper | undefined => {
  const { law, action, data } = draft;
  const definition = paperOfAct(law, typeOf(draft), kind);
  if (!definition) return undefined;
  const marks = { organ: actor.organisationName, issuedOn: today, watermark: DRAFT };
  const form = ownEntry(law.annexForms, kind);
  const source = writtenPapers(law, action)?.draft(data as Answers);
  if (form && source) return form.layout({ facts: before, draft: source }, marks);
  const event = eventOf(draft, before, actor, today);
  const facts = applyEvent(before, event, law.procedure);
  return definition.draw({ pack: law, facts, event }, marks);
};

export const createFormDesk = ({ application, cases, renderer, now }: FormDeskParts): FormDesk => {
  const blanks = new Map<string, Promise<FormBytes>>();
  const lawOfToday = (): Promise<LawPack> => application.lawOn(legalDay(now()));

  const factsBefore = async (actor: Actor, { law, caseId }: LawfulDraft): Promise<ProjectFacts> => {
    const found = await cases.seenBy(actor, caseId);
    const { organisationId: id, organisationName: name } = actor;
    return found?.after(found.events.length)?.facts ?? emptyProject({ caseId, packId: law.id, owner: { id, name } });
  };

  return {
    list: async () => Object.values((await lawOfToday()).annexForms).map(({ id, title }) => ({ id, title })),
    blank: async (id, format) => {
      const pack = await lawOfToday();
      const form = ownEntry(pack.annexForms, id);
      if (!form) return undefined;
      const key = `${pack.id}.${id}.${format}`;
      const made = blanks.get(key) ?? written(renderer, form.layout({}, {}), format);
      blanks.set(key, made);
      made.catch(() => blanks.delete(key));
      return made;
    },
    draftPapers: async (actor, id) => {
      const draft = await lawfulDraft(application, actor, id, legalDay(now()));
      return draft && papersOfDraft(draft.law, draft.action).map(({ kind, name }) => ({ kind, name }));
    },
    draft: async (actor, { id, format, ...asked }) => {
      const draft = await lawfulDraft(application, actor, id, asked.today);
      if (!draft) return undefined;
      const before = await factsBefore(actor, draft);
      try {
        const paper = paperOfDraft(draft, before, actor, asked);
        return paper && (await written(renderer, paper, format));
      } catch (error) {
        if (error instanceof MissingAnswer || error instanceof NotThatFar) return 'incomplete';
        throw error;
      }
    },
  };
};

import type { Application, PaperCases } from '@zhengxiang/application';
import type { Actor, Paper, PlainDate } from '@zhengxiang/core';
import {
  actions,
  applyEvent,
  emptyProject,
  isActionId,
  type AnnexSource,
  type AnyEvent,
  type EventType,
  type LawPack,
  type ProjectFacts,
} from '@zhengxiang/procedure';
import { paperOfAct, papersOfType, type PaperRenderer } from '@zhengxiang/documents';
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

/** The application is written with one act and becomes papers with another. */
const papersFollow: Readonly<Partial<Record<EventType, EventType>>> = { 'initiation.prepared': 'initiation.submitted' };

type Answers = Readonly<Record<string, unknown>>;

/** Where an annex finds the answers of a draft. */
const draftSources: Readonly<Partial<Record<EventType, (answers: Answers) => AnnexSource['draft']>>> = {
  'initiation.prepared': (application) => ({ application }),
  'change.requested': (change) => ({ change }),
  'sharing.confirmed': (sharing) => ({ sharing }),
  'acceptance.applied': ({ annex5 }) => ({
    selfEvaluation: annex5 as NonNullable<AnnexSource['draft']>['selfEvaluation'],
  }),
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
      if (!draft || !isActionId(draft.action)) return undefined;
      const type = actions[draft.action].event;
      return papersOfType(papersFollow[type] ?? type).map(({ kind, name }) => ({ kind, name }));
    },
    async draft(actor, { id, kind, format, today: day }) {
      const draft = await application.draft(actor, id, day);
      if (!draft || !isActionId(draft.action)) return undefined;
      const type = actions[draft.action].event;
      const definition = paperOfAct(papersFollow[type] ?? type, kind);
      if (!definition) return undefined;
      const found = await cases.seenBy(actor, draft.caseId);
      const law = await application.lawOf(actor, draft.caseId, day);
      const { personId, name, organisationId, organisationName, post } = actor;
      const before: ProjectFacts =
        found?.after(found.events.length)?.facts ??
        emptyProject({ caseId: draft.caseId, packId: law.id, owner: { id: organisationId, name: organisationName } });
      const marks = { organ: organisationName, issuedOn: day, watermark: DRAFT };
      const form = ownEntry(law.annexForms, kind);
      const source = draftSources[type]?.(draft.data as Answers);
      if (form && source) return written(form.layout({ facts: before, draft: source }, marks), format);
      try {
        const event = {
          seq: before.seq + 1,
          type,
          body: draft.data,
          actor: { personId, name, organisationId, organisationName, post },
          actingAs: 'county-unit',
          happenedOn: day,
        } as AnyEvent;
        const facts = applyEvent(before, event);
        return await written(definition.draw({ pack: law, facts, event }, marks), format);
      } catch (error) {
        // A half-filled form lacks what the fold or the paper reads; that is no fault of the program.
        if (error instanceof RangeError || error instanceof TypeError) return 'incomplete';
        throw error;
      }
    },
  };
};

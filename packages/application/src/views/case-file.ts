import {
  canonicalJson,
  citeText,
  type DocumentRef,
  type Fields,
  type RequiredDocument,
  type Situation,
  underLaw,
  signature,
} from '@zhengxiang/core';
import { actOf, evolve, isActOf, type ActionStage, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { documentsIn } from '../case/documents.ts';
import { eventOf } from '../case/case-state.ts';
import type { HistoryEntry, ProjectView, StoredFileView } from '../contract/index.ts';
import { citeWords } from '../case/finding-view.ts';
import type { FileStore, RecordedCase, RecordedEvent } from '../ports/index.ts';
import { receiptOf } from '../case/receipt.ts';

/** An attachment with every act that named it. */
export interface CaseAttachment {
  readonly file: StoredFileView;
  readonly stage: ActionStage | 'unknown';
  readonly uses: readonly {
    readonly seq: number;
    readonly act: string;
    readonly field: string;
    readonly document: DocumentRef;
  }[];
}

/** A document that kind and amount have demanded at some time of the project's life. */
export interface DemandedDocument {
  readonly role: string;
  readonly label: string;
  readonly cite: string;
  readonly citeText: string;
  readonly inPrinciple: boolean;
  readonly state: 'present' | 'missing' | 'waived';
  /** Still demanded today; otherwise the stage that asked for it is over. */
  readonly current: boolean;
  /** The granted exception, in words. */
  readonly waiver?: string;
}

/** Something of the case that this reader does not get, and why. */
export interface Withheld {
  readonly what: string;
  readonly reason: string;
}

/** A project as one person may take it home: everything this person sees of it, what is missing, and what is held back. */
export interface CaseFileView {
  readonly project: ProjectView;
  readonly history: readonly HistoryEntry[];
  /** The events whose recorded words this reader sees unabridged: of the others only the hash goes out. */
  readonly whole: readonly number[];
  readonly attachments: readonly CaseAttachment[];
  readonly demanded: readonly DemandedDocument[];
  readonly withheld: readonly Withheld[];
}

interface Seen {
  readonly project: ProjectView;
  readonly history: readonly HistoryEntry[];
  /** The recorded events with personal data put back. */
  readonly events: readonly RecordedEvent[];
  readonly personal: ReadonlyMap<string, unknown>;
}

interface Case {
  readonly store: Pick<FileStore, 'findFile'>;
  readonly pack: LawPack;
  readonly recorded: RecordedCase;
  readonly context: Situation;
}

/**
 * Puts a case file together from what project page and history already show this reader. Source: articles 3(4) and 27, which let
 * the supervising organs read whole projects.
 */
export const caseFileView = async (
  { store, pack, recorded, context }: Case,
  seen: Seen,
  mayOpen: (caseId: string) => Promise<boolean>,
): Promise<CaseFileView> => {
  const shown = new Map(seen.history.map((entry) => [entry.seq, canonicalJson(entry.body)]));
  const whole = seen.events.filter(({ seq, body }) => shown.get(seq) === canonicalJson(body)).map(({ seq }) => seq);
  const { attachments, lost } = await attachmentsOf(store, pack, recorded.origin.caseId, seen.history);
  return {
    project: seen.project,
    history: seen.history,
    whole,
    attachments,
    demanded: demandedDocuments(pack, recorded, context),
    withheld: [...lost, ...(await withheldOf(seen, whole, mayOpen))],
  };
};

/** The label of the field that holds a document: 项目建设方案 › 附件. */
const labelAt = (pack: LawPack, action: string, path: string): string => {
  let fields: Fields | undefined = isActOf(pack, action) ? actOf(pack, action).fields : undefined;
  const labels: string[] = [];
  for (const key of path.split('.')) {
    const field = fields?.[key];
    if (!field) continue;
    labels.push(field.label);
    fields = field.type === 'annex' ? pack.annexForms[field.annex ?? '']?.fields : field.fields;
  }
  return labels.join(' › ');
};

const attachmentsOf = async (
  store: Pick<FileStore, 'findFile'>,
  pack: LawPack,
  caseId: string,
  history: readonly HistoryEntry[],
): Promise<{ readonly attachments: readonly CaseAttachment[]; readonly lost: readonly Withheld[] }> => {
  const uses = new Map<string, { stage: CaseAttachment['stage']; uses: CaseAttachment['uses'][number][] }>();
  for (const { seq, action, title, body } of history) {
    for (const { path, document } of documentsIn(body)) {
      const stage = isActOf(pack, action) ? actOf(pack, action).stage : 'unknown';
      const known = uses.get(document.fileId) ?? { stage, uses: [] };
      known.uses.push({ seq, act: title, field: labelAt(pack, action, path), document });
      uses.set(document.fileId, known);
    }
  }
  const attachments: CaseAttachment[] = [];
  const lost: Withheld[] = [];
  for (const [fileId, use] of uses) {
    const found = await store.findFile(fileId);
    if (found?.caseIds.includes(caseId) === true) {
      const { caseIds: _caseIds, personId: _personId, organisationId: _organisationId, ...file } = found;
      attachments.push({ file, ...use });
    } else
      lost.push({
        what: `附件“${use.uses[0]?.document.name ?? fileId}”`,
        reason: '附件登记中没有这份文件，无法随案卷导出。',
      });
  }
  return { attachments, lost };
};

const keyOf = (document: RequiredDocument): string => `${document.role}|${document.label}`;

/**
 * The pack tells what the stage ahead asks for; played over the whole life it tells what every stage has asked for. What a stage
 * did not get before it was over stays missing.
 */
const demandedDocuments = (pack: LawPack, recorded: RecordedCase, context: Situation): DemandedDocument[] => {
  const events = recorded.events.map(eventOf);
  const last = new Map<string, RequiredDocument>();
  for (let count = 1; count <= events.length; count += 1) {
    const facts = evolve(recorded.origin, events.slice(0, count), recorded.procedure);
    for (const document of pack.requiredDocuments(underLaw(pack, { ...context, facts })))
      last.set(keyOf(document), document);
  }
  const now = new Set(pack.requiredDocuments(underLaw(pack, context)).map(keyOf));
  return [...last].map(([key, document]) => {
    const waiver = document.present ? undefined : waiverOf(context.facts, document);
    return {
      role: document.role,
      label: document.label,
      cite: document.cite,
      citeText: citeWords(`${document.cite}/`, document.cite),
      inPrinciple: document.inPrinciple ?? false,
      state: document.present ? 'present' : waiver === undefined ? 'missing' : 'waived',
      current: now.has(key),
      ...(waiver === undefined ? {} : { waiver }),
    };
  });
};

/** Only in-principle demands can be lifted, by an exception to a rule of the same place. */
const waiverOf = (facts: ProjectFacts, document: RequiredDocument): string | undefined => {
  const waiver = facts.waivers.find(
    ({ provision, decision }) => provision.startsWith(`${document.cite}/`) && decision?.granted === true,
  );
  if (document.inPrinciple !== true || !waiver?.decision) return undefined;
  const { by, on, reason } = waiver.decision;
  return `${on} ${by.organisationName}${signature(by)}同意例外（${citeText(document.cite)}）：${reason}`;
};

const withheldOf = async (
  { project, history, events, personal }: Seen,
  whole: readonly number[],
  mayOpen: (caseId: string) => Promise<boolean>,
): Promise<Withheld[]> => {
  const titles = new Map(history.map(({ seq, title }) => [seq, title]));
  const entire = new Set(whole);
  const abridged = events
    .filter(({ seq }) => !entire.has(seq))
    .map(({ seq }) => ({
      what: `第 ${String(seq)} 条记录${titles.has(seq) ? `“${titles.get(seq) ?? ''}”的部分内容` : ''}`,
      reason: '您的岗位目前不能查看，只列出哈希值。',
    }));
  const erased = events
    .filter((event) => {
      const id = receiptOf(event).personal?.id;
      return id !== undefined && !personal.has(id);
    })
    .map(({ seq }) => ({
      what: `第 ${String(seq)} 条记录“${titles.get(seq) ?? ''}”中的个人联系方式`,
      reason: '已依法删除；记录中保留其加盐哈希。',
    }));
  const strangers: Withheld[] = [];
  for (const one of project.similar)
    if (one.caseId === null || !(await mayOpen(one.caseId)))
      strangers.push({
        what: `相似项目“${one.name}”（${one.ownerName}）的内容和金额`,
        reason: '其他单位的项目，您的岗位无权查看；本案卷只提到它的名称。',
      });
  return [...abridged, ...erased, ...strangers];
};

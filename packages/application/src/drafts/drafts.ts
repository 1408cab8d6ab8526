import { isActUnder, type Actor } from '@zhengxiang/core';
import { isActionId, actions, type LawPack } from '@zhengxiang/procedure';
import type { DraftView, FindingView } from '../contract/index.ts';
import { findingView } from '../case/finding-view.ts';
import { documentsIn } from '../case/documents.ts';
import type { DraftStore, FileStore, StoredDraft } from '../ports/index.ts';

export type DraftOutcome =
  | { readonly kind: 'saved'; readonly draft: DraftView }
  | { readonly kind: 'conflict' }
  /**
   * The law lets nothing of it be kept; what was stored before is gone too, the attachments included: `forgotten` are the SHA-256 of
   * bytes that nothing names any more.
   */
  | { readonly kind: 'refused'; readonly findings: readonly FindingView[]; readonly forgotten: readonly string[] }
  | { readonly kind: 'not-found' };

/** Keeps what somebody is typing. A draft belongs to its author; a newer stored version is never overwritten. */
export const saveDraft = async (
  store: DraftStore & Pick<FileStore, 'forgetFiles'>,
  pack: LawPack,
  actor: Actor,
  given: {
    readonly id: string;
    readonly caseId: string;
    readonly action: string;
    readonly data: unknown;
    readonly version: number;
  },
  now: Date,
): Promise<DraftOutcome> => {
  const stored = await store.findDraft(given.id);
  if (stored && stored.personId !== actor.personId) return { kind: 'not-found' };
  if (!isActionId(given.action) || !isActUnder(pack, given.action)) return { kind: 'not-found' };
  const standing = pack.notKept?.(given.action, given.data);
  if (standing) {
    await store.deleteDraft(given.id, actor.personId);
    const named = [given.data, stored?.data].flatMap((data) =>
      documentsIn(data).map(({ document }) => document.fileId),
    );
    const forgotten = await store.forgetFiles([...new Set(named)], actor.personId);
    return { kind: 'refused', findings: [findingView(standing)], forgotten };
  }
  const saved = await store.saveDraft({ ...given, actor, at: now });
  if (!saved) return { kind: 'conflict' };
  return {
    kind: 'saved',
    draft: {
      id: given.id,
      caseId: given.caseId,
      action: given.action,
      title: actions[given.action].title,
      data: given.data,
      version: given.version + 1,
      updatedAt: now.toISOString(),
      law: pack.id,
    },
  };
};

/** The author's own draft. */
export const findDraft = async (store: DraftStore, actor: Actor, id: string): Promise<StoredDraft | undefined> => {
  const found = await store.findDraft(id);
  if (found?.personId !== actor.personId) return undefined;
  const { personId: _personId, ...draft } = found;
  return draft;
};

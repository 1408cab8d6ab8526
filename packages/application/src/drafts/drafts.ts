import { isActUnder, powersFor, type Actor } from '@zhengxiang/core';
import { type LawPack, titleOfAct } from '@zhengxiang/procedure';
import type { DraftView, FindingView } from '../contract/index.ts';
import { findingView } from '../case/finding-view.ts';
import { documentsIn } from '../case/documents.ts';
import type { DraftStore, FileStore, KeptDraft, StoredDraft } from '../ports/index.ts';

export type DraftOutcome =
  | { readonly kind: 'saved'; readonly draft: DraftView }
  | { readonly kind: 'conflict' }
  /**
   * The law lets nothing of it be kept; what was stored before is gone too, the attachments included: `forgotten` are the SHA-256 of
   * bytes that nothing names any more.
   */
  | { readonly kind: 'refused'; readonly findings: readonly FindingView[]; readonly forgotten: readonly string[] }
  /** The law of the case has no such act, though another law that is installed may; nothing was kept. */
  | { readonly kind: 'no-such-act'; readonly says: string }
  | { readonly kind: 'not-found' };

type Keeping = Pick<DraftStore, 'findDraft' | 'hasLeft'>;

/** Whether the law gives the act to a desk like this one: what a clerk began is for clerks to go on with. */
const isForPost = (pack: LawPack, action: string, { post }: Actor): boolean =>
  isActUnder(pack, action) &&
  powersFor(pack, action).holders.some(({ posts }) => posts === undefined || posts.includes(post));

/** Whose drafts are gone on with: one's own, or at a lent desk those of whoever lent it. They stay that person's. */
const keeperOf = ({ personId, onBehalfOf }: Actor): string => onBehalfOf?.personId ?? personId;

/** Of whoever lent the desk, nothing but what was begun for it. */
const isLent = (pack: LawPack, actor: Actor, action: string): boolean =>
  actor.onBehalfOf === undefined || isForPost(pack, action, actor);

/** Its author, and once that one has left the organisation, whoever sits there at a desk that holds the act. */
const mayContinue = async (store: Keeping, pack: LawPack, actor: Actor, draft: KeptDraft): Promise<boolean> =>
  (draft.personId === keeperOf(actor) &&
    (actor.onBehalfOf === undefined || draft.organisationId === actor.organisationId) &&
    isLent(pack, actor, draft.action)) ||
  (draft.organisationId === actor.organisationId &&
    isForPost(pack, draft.action, actor) &&
    (await store.hasLeft(draft.personId, draft.organisationId)));

/** One's own drafts, at a lent desk those begun for it, and those that people who have left began at the same organisation for such a desk. */
export const draftsFor = async (
  store: Pick<DraftStore, 'draftsOf' | 'draftsLeftAt'>,
  pack: LawPack,
  actor: Actor,
): Promise<readonly StoredDraft[]> => {
  const left = await store.draftsLeftAt(actor.organisationId);
  const kept = (await store.draftsOf(keeperOf(actor))).filter(({ action }) => isLent(pack, actor, action));
  return [...kept, ...left.filter(({ action }) => isForPost(pack, action, actor))];
};

/** Throws a draft away, one's own or one that was left behind. */
export const discardDraft = async (
  store: Keeping & Pick<DraftStore, 'deleteDraft'>,
  packOf: (caseId: string) => Promise<LawPack>,
  actor: Actor,
  id: string,
): Promise<void> => {
  const stored = await store.findDraft(id);
  if (stored && (await mayContinue(store, await packOf(stored.caseId), actor, stored)))
    await store.deleteDraft(id, stored.personId);
};

/** Keeps what somebody is typing. A newer stored version is never overwritten; what was left behind belongs to who goes on with it. */
export const saveDraft = async (
  store: DraftStore & Pick<FileStore, 'forgetFiles'>,
  { pack, all }: { readonly pack: LawPack; readonly all: Parameters<typeof titleOfAct>[0] },
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
  if (stored && !(await mayContinue(store, pack, actor, stored))) return { kind: 'not-found' };
  if (!isActUnder(pack, given.action))
    return { kind: 'no-such-act', says: `《${pack.title}》没有“${titleOfAct(all, given.action)}”这个事项` };
  const standing = pack.notKept?.(given.action, given.data);
  if (standing) {
    await store.deleteDraft(given.id, keeperOf(actor));
    const named = [given.data, stored?.data].flatMap((data) =>
      documentsIn(data).map(({ document }) => document.fileId),
    );
    const forgotten = await store.forgetFiles([...new Set(named)], actor.personId);
    return { kind: 'refused', findings: [findingView(standing)], forgotten };
  }
  const keeper = keeperOf(actor);
  if (stored && stored.personId !== keeper) await store.takeOverDraft(stored.id, keeper);
  const saved = await store.saveDraft({ ...given, actor: { ...actor, personId: keeper }, at: now });
  if (!saved) return { kind: 'conflict' };
  return {
    kind: 'saved',
    draft: {
      id: given.id,
      caseId: given.caseId,
      action: given.action,
      title: titleOfAct(pack, given.action),
      data: given.data,
      version: given.version + 1,
      updatedAt: now.toISOString(),
      law: pack.id,
    },
  };
};

/** A draft that this person may go on with. */
export const findDraft = async (
  store: Keeping,
  packOf: (caseId: string) => Promise<LawPack>,
  actor: Actor,
  id: string,
): Promise<StoredDraft | undefined> => {
  const found = await store.findDraft(id);
  if (!found || !(await mayContinue(store, await packOf(found.caseId), actor, found))) return undefined;
  const { personId: _personId, organisationId: _organisationId, ...draft } = found;
  return draft;
};

import { titleOfAct } from '@zhengxiang/procedure';
import type { DraftStore, StoredDraft } from '../ports/index.ts';
import { asJson, by, descending } from './order.ts';
import { isActive } from './active.ts';
import type { Tables } from './tables.ts';

type Titles = Parameters<typeof titleOfAct>[0];
type Saved = Parameters<DraftStore['saveDraft']>[0];

const toView = (of: Titles, { id, caseId, action, data, version, at }: Saved): StoredDraft => ({
  id,
  caseId,
  action,
  title: titleOfAct(of, action),
  data,
  version,
  updatedAt: at.toISOString(),
});

/** Forms that somebody is filling in. */
export const memoryDrafts = ({ drafts, people }: Tables, of: Titles): DraftStore => {
  const hasLeft = (personId: string, organisationId: string): boolean =>
    !people
      .values()
      .some(
        (one) => one.id === personId && one.organisationId === organisationId && one.posts.length > 0 && isActive(one),
      );
  const newest = (which: (draft: Saved) => boolean): readonly StoredDraft[] =>
    drafts
      .values()
      .filter(which)
      .sort(descending(by(({ at }) => at.getTime())))
      .slice(0, 200)
      .map((one) => toView(of, one));
  return {
    findDraft: (id) => {
      const found = drafts.get(id);
      return Promise.resolve(
        found && { ...toView(of, found), personId: found.actor.personId, organisationId: found.actor.organisationId },
      );
    },
    draftsOf: (personId) => Promise.resolve(newest(({ actor }) => actor.personId === personId)),
    draftsLeftAt: (organisationId) =>
      Promise.resolve(
        newest(({ actor }) => actor.organisationId === organisationId && hasLeft(actor.personId, organisationId)),
      ),
    hasLeft: (personId, organisationId) => Promise.resolve(hasLeft(personId, organisationId)),
    takeOverDraft: (id, personId) => {
      const known = drafts.get(id);
      if (known) drafts.set(id, { ...known, actor: { ...known.actor, personId } });
      return Promise.resolve();
    },
    saveDraft: (given) => {
      const known = drafts.get(given.id);
      const fits =
        given.version === 0
          ? known === undefined
          : known?.version === given.version && known.actor.personId === given.actor.personId;
      if (fits)
        drafts.set(given.id, {
          ...(known ?? given),
          data: asJson(given.data),
          version: given.version + 1,
          at: given.at,
        });
      return Promise.resolve(fits);
    },
    deleteDraft: (id, personId) => {
      if (drafts.get(id)?.actor.personId === personId) drafts.delete(id);
      return Promise.resolve();
    },
  };
};

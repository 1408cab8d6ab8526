import { titleOfAct } from '@zhengxiang/procedure';
import type { DraftStore, StoredDraft } from '../ports/index.ts';
import { asJson, by, descending } from './order.ts';
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
export const memoryDrafts = ({ drafts }: Tables, of: Titles): DraftStore => ({
  findDraft: (id) => {
    const found = drafts.get(id);
    return Promise.resolve(found && { ...toView(of, found), personId: found.actor.personId });
  },
  draftsOf: (personId) =>
    Promise.resolve(
      drafts
        .values()
        .filter(({ actor }) => actor.personId === personId)
        .sort(descending(by(({ at }) => at.getTime())))
        .slice(0, 200)
        .map((one) => toView(of, one)),
    ),
  saveDraft: (given) => {
    const known = drafts.get(given.id);
    const fits =
      given.version === 0
        ? known === undefined
        : known?.version === given.version && known.actor.personId === given.actor.personId;
    if (fits)
      drafts.set(given.id, { ...(known ?? given), data: asJson(given.data), version: given.version + 1, at: given.at });
    return Promise.resolve(fits);
  },
  deleteDraft: (id, personId) => {
    if (drafts.get(id)?.actor.personId === personId) drafts.delete(id);
    return Promise.resolve();
  },
});

import type { OrganisationChangeStore } from '../ports/index.ts';
import { compare, overlaps } from './order.ts';
import type { Tables } from './tables.ts';

const moved = (holder: string, from: string, to: string): string =>
  holder.startsWith(`org:${from}:`) ? `org:${to}:${holder.slice(`org:${from}:`.length)}` : holder;

type Following = Pick<
  OrganisationChangeStore,
  'moveTodos' | 'moveDrafts' | 'draftsBegunAt' | 'movePerson' | 'shareHistorical'
>;

const following = (tables: Tables): Following => ({
  moveTodos: (caseId, from, to) => {
    tables.todos.set(
      caseId,
      (tables.todos.get(caseId) ?? []).map((row) =>
        row.organisationId === from ? { ...row, organisationId: to, holder: moved(row.holder, from, to) } : row,
      ),
    );
    tables.spans.set(
      caseId,
      (tables.spans.get(caseId) ?? []).map((span) => ({ ...span, holder: moved(span.holder, from, to) })),
    );
    return Promise.resolve();
  },
  moveDrafts: ({ from, to, personIds, caseIds }) => {
    for (const [id, draft] of tables.drafts.entries())
      if (
        draft.actor.organisationId === from &&
        (personIds.includes(draft.actor.personId) || caseIds.includes(draft.caseId))
      )
        tables.drafts.set(id, { ...draft, actor: { ...draft.actor, organisationId: to } });
    return Promise.resolve();
  },
  draftsBegunAt: (organisationIds) =>
    Promise.resolve(
      tables.drafts.values().filter(({ actor }) => organisationIds.includes(actor.organisationId)).length,
    ),
  movePerson: (personId, from, to) => {
    const one = tables.people.get(personId);
    if (one?.organisationId === from) tables.people.set(personId, { ...one, organisationId: to });
    return Promise.resolve();
  },
  shareHistorical: (from, to) => {
    for (const [id, entry] of tables.entries.entries())
      if (entry.origin !== 'project' && entry.ownerId === from)
        tables.entries.set(id, { ...entry, viewers: [...new Set([...entry.viewers, `org:${to}`])] });
    return Promise.resolve();
  },
});

/** What became of organisations. */
export const memoryOrganisationChanges = (tables: Tables): OrganisationChangeStore => ({
  organisationChanges: () => Promise.resolve(tables.organisationChanges.values().sort((a, b) => a.number - b.number)),
  addOrganisationChange: (change) => Promise.resolve(tables.organisationChanges.set(String(change.number), change)),
  casesAt: (organisationIds) => {
    const keys = organisationIds.map((id) => `org:${id}`);
    const projects = tables.projects
      .values()
      .filter(({ ownerId, viewers }) => organisationIds.includes(ownerId) || overlaps(viewers, keys))
      .map(({ caseId }) => ({ caseId, kind: 'project' as const }));
    const lists = tables.annualLists
      .values()
      .filter(({ view, viewers }) => organisationIds.includes(view.ownerId) || overlaps(viewers, keys))
      .map(({ view: { caseId } }) => ({ caseId, kind: 'annual-list' as const }));
    return Promise.resolve([...projects, ...lists].sort((a, b) => compare(a.caseId, b.caseId)));
  },
  unitsUnder: (organisationId) =>
    Promise.resolve(
      tables.organisations
        .values()
        .filter(({ competentDepartmentId }) => competentDepartmentId === organisationId)
        .map(({ id }) => id)
        .sort(compare),
    ),
  setDepartment: (organisationId, departmentId) => {
    const one = tables.organisations.get(organisationId);
    if (one) tables.organisations.set(organisationId, { ...one, competentDepartmentId: departmentId ?? undefined });
    return Promise.resolve();
  },
  organisationWithCode: (uscc, except) =>
    Promise.resolve(tables.organisations.values().find((one) => one.uscc === uscc && one.id !== except)?.id),
  ...following(tables),
});

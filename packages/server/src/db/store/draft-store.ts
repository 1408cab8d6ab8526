import { titleOfAct } from '@zhengxiang/procedure';
import type { DraftStore, StoredDraft, Together } from '@zhengxiang/application';
import { and, desc, eq, notExists } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { draft } from '../schema/drafts.ts';
import { desk, person } from '../schema/registers.ts';

type Row = typeof draft.$inferSelect;

const toView = (laws: Together, row: Row): StoredDraft => ({
  id: row.id,
  caseId: row.caseId ?? row.id,
  action: row.action,
  title: titleOfAct(laws, row.action),
  data: row.data,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
});

/** The desks at which an active person sits at an organisation. */
const seatOf = (tx: Tx, personId: string | typeof draft.ownerPerson, organisationId: string) =>
  tx
    .select({ post: desk.post })
    .from(desk)
    .innerJoin(person, eq(person.id, desk.personId))
    .where(and(eq(desk.personId, personId), eq(desk.organisationId, organisationId), eq(person.active, true)));

/** Forms that somebody is filling in. */
export const draftStore = (tx: Tx, laws: Together): DraftStore => ({
  async draftsLeftAt(organisationId) {
    const rows = await tx
      .select()
      .from(draft)
      .where(and(eq(draft.ownerOrg, organisationId), notExists(seatOf(tx, draft.ownerPerson, organisationId))))
      .orderBy(desc(draft.updatedAt))
      .limit(200);
    return rows.map((row) => toView(laws, row));
  },
  async hasLeft(personId, organisationId) {
    return (await seatOf(tx, personId, organisationId).limit(1)).length === 0;
  },
  async takeOverDraft(id, personId) {
    await tx.update(draft).set({ ownerPerson: personId }).where(eq(draft.id, id));
  },
  async findDraft(id) {
    const [row] = await tx.select().from(draft).where(eq(draft.id, id));
    return row && { ...toView(laws, row), personId: row.ownerPerson, organisationId: row.ownerOrg };
  },
  async draftsOf(personId) {
    const rows = await tx
      .select()
      .from(draft)
      .where(eq(draft.ownerPerson, personId))
      .orderBy(desc(draft.updatedAt))
      .limit(200);
    return rows.map((row) => toView(laws, row));
  },
  async saveDraft({ id, caseId, action, data, version, actor, at }) {
    if (version === 0) {
      const made = await tx
        .insert(draft)
        .values({
          id,
          caseId,
          action,
          data,
          ownerPerson: actor.personId,
          ownerOrg: actor.organisationId,
          version: 1,
          updatedAt: at,
        })
        .onConflictDoNothing()
        .returning({ id: draft.id });
      return made.length === 1;
    }
    const saved = await tx
      .update(draft)
      .set({ data, version: version + 1, updatedAt: at })
      .where(and(eq(draft.id, id), eq(draft.version, version), eq(draft.ownerPerson, actor.personId)))
      .returning({ id: draft.id });
    return saved.length === 1;
  },
  async deleteDraft(id, personId) {
    await tx.delete(draft).where(and(eq(draft.id, id), eq(draft.ownerPerson, personId)));
  },
});

import { titleOfAct } from '@zhengxiang/procedure';
import type { Store, StoredDraft, Together } from '@zhengxiang/application';
import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { draft } from '../schema/drafts.ts';

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

/** Forms that somebody is filling in. */
export const draftStore = (
  tx: Tx,
  laws: Together,
): Pick<Store, 'findDraft' | 'draftsOf' | 'saveDraft' | 'deleteDraft'> => ({
  async findDraft(id) {
    const [row] = await tx.select().from(draft).where(eq(draft.id, id));
    return row && { ...toView(laws, row), personId: row.ownerPerson };
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

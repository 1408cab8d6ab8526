import type { ListViewStore } from '@zhengxiang/application';
import { listState } from '@zhengxiang/application/contract';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { listView } from '../schema/project-list.ts';

/** The views that people keep of the project list. */
export const listViewStore = (tx: Tx): ListViewStore => ({
  async listViewsOf(personId) {
    const rows = await tx
      .select()
      .from(listView)
      .where(eq(listView.personId, personId))
      .orderBy(asc(listView.createdAt), asc(listView.id));
    return rows.map(({ id, name, state, isDefault }) => ({ id, name, isDefault, state: listState.parse(state) }));
  },
  async saveListView(personId, view, now) {
    const [taken] = await tx
      .select({ id: listView.id })
      .from(listView)
      .where(and(eq(listView.personId, personId), eq(listView.name, view.name), ne(listView.id, view.id)));
    if (taken) return false;
    if (view.isDefault) await tx.update(listView).set({ isDefault: false }).where(eq(listView.personId, personId));
    const { id, name, state, isDefault } = view;
    const stored = await tx
      .insert(listView)
      .values({ id, personId, name, state, isDefault, createdAt: now })
      .onConflictDoUpdate({
        target: listView.id,
        set: { name, state, isDefault },
        setWhere: eq(listView.personId, personId),
      })
      .returning({ id: listView.id });
    return stored.length > 0;
  },
  async deleteListView(personId, id) {
    await tx.delete(listView).where(and(eq(listView.personId, personId), eq(listView.id, id)));
  },
});

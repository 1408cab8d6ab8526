import type { Actor } from '@zhengxiang/core';
import type { TaskStore, TaskTurn } from '@zhengxiang/application';
import { and, count, desc, eq, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../database.ts';
import { backgroundTask } from '../schema/background-tasks.ts';

const ofDesk = (actor: Actor): SQL | undefined =>
  and(
    eq(backgroundTask.ownerPerson, actor.personId),
    eq(backgroundTask.ownerOrg, actor.organisationId),
    eq(backgroundTask.ownerPost, actor.post),
  );
const heldBy = ({ id, turn }: TaskTurn): SQL | undefined =>
  and(eq(backgroundTask.id, id), eq(backgroundTask.turn, turn), eq(backgroundTask.state, 'running'));
const open = inArray(backgroundTask.state, ['queued', 'running']);
const over = inArray(backgroundTask.state, ['done', 'failed', 'cancelled']);

/** Tasks as their owner finds them. */
const taskLookUp = (tx: Tx): Pick<TaskStore, 'tasksOf' | 'findTask' | 'findOpenTask' | 'countOpenTasks'> => ({
  tasksOf: (owner, limit) =>
    tx.select().from(backgroundTask).where(ofDesk(owner)).orderBy(desc(backgroundTask.createdAt)).limit(limit),
  async findTask(owner, id) {
    const [row] = await tx
      .select()
      .from(backgroundTask)
      .where(and(eq(backgroundTask.id, id), ofDesk(owner)));
    return row;
  },
  async findOpenTask(owner, kind, data) {
    const same = sql`${backgroundTask.data} = ${JSON.stringify(data)}::jsonb`;
    const [row] = await tx
      .select()
      .from(backgroundTask)
      .where(and(ofDesk(owner), open, eq(backgroundTask.kind, kind), same))
      .limit(1);
    return row;
  },
  async countOpenTasks(owner) {
    const [row] = await tx
      .select({ open: count() })
      .from(backgroundTask)
      .where(and(ofDesk(owner), open));
    return row?.open ?? 0;
  },
});

/** A task from its order to its end. */
const taskChanges = (
  tx: Tx,
): Pick<TaskStore, 'addTask' | 'claimTask' | 'tellTask' | 'changeTask' | 'removeTask' | 'expireTasks'> => ({
  async addTask(task) {
    await tx.insert(backgroundTask).values({ ...task, state: 'queued' });
  },
  async claimTask({ id, turn }) {
    const [row] = await tx
      .update(backgroundTask)
      .set({ state: 'running', turn, done: 0, message: '' })
      .where(and(eq(backgroundTask.id, id), open))
      .returning();
    return row;
  },
  async tellTask(turn, what) {
    const { id } = turn;
    const rows = await tx
      .update(backgroundTask)
      // Nothing to tell is a question too: whether the task is still this turn's.
      .set({ id, ...what })
      .where(heldBy(turn))
      .returning({ id: backgroundTask.id });
    return rows.length > 0;
  },
  async changeTask(owner, id, from, to) {
    const rows = await tx
      .update(backgroundTask)
      .set(to)
      .where(and(eq(backgroundTask.id, id), ofDesk(owner), inArray(backgroundTask.state, [...from])))
      .returning({ id: backgroundTask.id });
    return rows.length > 0;
  },
  async removeTask(owner, id) {
    const rows = await tx
      .delete(backgroundTask)
      .where(and(eq(backgroundTask.id, id), ofDesk(owner), over))
      .returning({ id: backgroundTask.id });
    return rows.length > 0;
  },
  async expireTasks(now) {
    const rows = await tx
      .delete(backgroundTask)
      .where(lt(backgroundTask.expiresAt, now))
      .returning({ id: backgroundTask.id });
    return rows.map(({ id }) => id);
  },
});

/** Tasks of all desks. */
export const taskStore = (tx: Tx): TaskStore => ({
  ...taskLookUp(tx),
  ...taskChanges(tx),
});

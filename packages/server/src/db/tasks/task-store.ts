import type { Actor } from '@zhengxiang/core';
import type { OrganisationRole, Post } from '@zhengxiang/procedure';
import { and, asc, count, desc, eq, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { backgroundTask } from '../schema/background-tasks.ts';
import { desk, organisation, person } from '../schema/registers.ts';

export type TaskRow = typeof backgroundTask.$inferSelect;

/** A task in the hands of one attempt: what an attempt that lost it writes goes nowhere. */
export interface Attempt {
  readonly id: string;
  readonly attempts: number;
}

const ofDesk = (actor: Actor): SQL | undefined =>
  and(
    eq(backgroundTask.ownerPerson, actor.personId),
    eq(backgroundTask.ownerOrg, actor.organisationId),
    eq(backgroundTask.ownerPost, actor.post),
  );
const heldBy = ({ id, attempts }: Attempt): SQL | undefined =>
  and(eq(backgroundTask.id, id), eq(backgroundTask.attempts, attempts), eq(backgroundTask.state, 'running'));
const open = inArray(backgroundTask.state, ['queued', 'running']);

/** The rows of background tasks. Signs of life are the database's time: processes on several machines agree on it. */
export const taskStore = (db: Database) => ({
  async add(row: typeof backgroundTask.$inferInsert): Promise<void> {
    await db.insert(backgroundTask).values(row);
  },
  list: (actor: Actor): Promise<TaskRow[]> =>
    db.select().from(backgroundTask).where(ofDesk(actor)).orderBy(desc(backgroundTask.createdAt)).limit(100),
  async find(actor: Actor, id: string): Promise<TaskRow | undefined> {
    const [row] = await db
      .select()
      .from(backgroundTask)
      .where(and(eq(backgroundTask.id, id), ofDesk(actor)));
    return row;
  },
  /** The same task asked for twice is one task while it is open. */
  async findOpen(actor: Actor, kind: string, data: object): Promise<TaskRow | undefined> {
    const [row] = await db
      .select()
      .from(backgroundTask)
      .where(
        and(
          ofDesk(actor),
          open,
          eq(backgroundTask.kind, kind),
          sql`${backgroundTask.data} = ${JSON.stringify(data)}::jsonb`,
        ),
      )
      .limit(1);
    return row;
  },
  async countOpen(actor: Actor): Promise<number> {
    const [row] = await db
      .select({ open: count() })
      .from(backgroundTask)
      .where(and(ofDesk(actor), open));
    return row?.open ?? 0;
  },
  /** Takes a waiting task; undefined when it is not waiting any more. */
  async claim(id: string): Promise<TaskRow | undefined> {
    const [row] = await db
      .update(backgroundTask)
      .set({
        state: 'running',
        attempts: sql`${backgroundTask.attempts} + 1`,
        beatAt: sql`now()`,
        done: 0,
        message: '',
      })
      .where(and(eq(backgroundTask.id, id), eq(backgroundTask.state, 'queued')))
      .returning();
    return row;
  },
  /** Writes what an attempt has to tell; false when the task is no longer its own. */
  async tell(attempt: Attempt, what: Partial<TaskRow> = {}): Promise<boolean> {
    const rows = await db
      .update(backgroundTask)
      .set({ ...what, beatAt: sql`now()` })
      .where(heldBy(attempt))
      .returning({ id: backgroundTask.id });
    return rows.length > 0;
  },
  async change(actor: Actor, id: string, from: readonly TaskRow['state'][], to: Partial<TaskRow>): Promise<void> {
    await db
      .update(backgroundTask)
      .set(to)
      .where(and(eq(backgroundTask.id, id), ofDesk(actor), inArray(backgroundTask.state, [...from])));
  },
  async remove(actor: Actor, id: string): Promise<boolean> {
    const rows = await db
      .delete(backgroundTask)
      .where(
        and(eq(backgroundTask.id, id), ofDesk(actor), inArray(backgroundTask.state, ['done', 'failed', 'cancelled'])),
      )
      .returning({ id: backgroundTask.id });
    return rows.length > 0;
  },
  /** Tasks whose process went silent wait again; after three attempts they have failed. */
  async recover(staleSeconds: number, attempts: number, failed: Partial<TaskRow>): Promise<TaskRow[]> {
    const silent = and(
      eq(backgroundTask.state, 'running'),
      lt(backgroundTask.beatAt, sql`now() - make_interval(secs => ${staleSeconds})`),
    );
    await db
      .update(backgroundTask)
      .set(failed)
      .where(and(silent, sql`${backgroundTask.attempts} >= ${attempts}`));
    return db.update(backgroundTask).set({ state: 'queued' }).where(silent).returning();
  },
  waiting: (): Promise<TaskRow[]> =>
    db.select().from(backgroundTask).where(eq(backgroundTask.state, 'queued')).orderBy(asc(backgroundTask.createdAt)),
  expire: (now: Date): Promise<{ id: string }[]> =>
    db.delete(backgroundTask).where(lt(backgroundTask.expiresAt, now)).returning({ id: backgroundTask.id }),
  /** The person at the desk that a task works for; undefined once somebody else sits there. */
  async ownerOf(row: TaskRow): Promise<Actor | undefined> {
    const [found] = await db
      .select({
        personId: person.id,
        name: person.name,
        organisationId: organisation.id,
        organisationName: organisation.name,
        organisationRole: organisation.role,
        post: desk.post,
      })
      .from(desk)
      .innerJoin(person, and(eq(person.id, desk.personId), person.active))
      .innerJoin(organisation, and(eq(organisation.id, desk.organisationId), organisation.active))
      .where(
        and(eq(desk.personId, row.ownerPerson), eq(desk.organisationId, row.ownerOrg), eq(desk.post, row.ownerPost)),
      );
    return (
      found && { ...found, organisationRole: found.organisationRole as OrganisationRole, post: found.post as Post }
    );
  },
});

export type TaskStore = ReturnType<typeof taskStore>;

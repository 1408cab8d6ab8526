import type { Actor, PlainDate } from '@zhengxiang/core';
import type { NewNotice, NoticeStore, OpenedToTell, TodoRow } from '@zhengxiang/application';
import { noticeChoices, usualChoices, type MailWay, type NoticeChoices } from '@zhengxiang/application/contract';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { borrowersAt } from '../accounts/delegation-rows.ts';
import type { Tx } from '../database.ts';
import { actToTell, notice, openedToTell, personSetting } from '../schema/notices.ts';
import { desk, organisation, person } from '../schema/registers.ts';
import { todosWhere } from './todo-rows.ts';
import { todo } from '../schema/projects.ts';

const actors = (tx: Tx) =>
  tx
    .select({
      personId: person.id,
      name: person.name,
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationRole: organisation.role,
      post: desk.post,
    })
    .from(desk)
    .innerJoin(person, eq(person.id, desk.personId))
    .innerJoin(organisation, eq(organisation.id, desk.organisationId));

const toActor = (row: Awaited<ReturnType<typeof actors>>[number]): Actor => ({
  ...row,
  organisationRole: row.organisationRole,
  post: row.post,
});

/** How each of these people wants to hear of things. Somebody without a mail address gets no mail. */
const choicesOf = async (
  tx: Tx,
  people: readonly string[],
): Promise<ReadonlyMap<string, { readonly choices: NoticeChoices; readonly mailed: boolean }>> => {
  const rows = await tx
    .select()
    .from(personSetting)
    .where(inArray(personSetting.personId, [...people]));
  return new Map(
    rows.map((row) => [
      row.personId,
      { choices: noticeChoices.parse(row.choices), mailed: row.mailAddress !== null && row.mailAddress !== '' },
    ]),
  );
};

/** To-dos put down by an earlier release bar nobody and were all possible. */
type EarlierRow = Omit<TodoRow, 'barred' | 'obstacles'> & Partial<TodoRow>;

const openedOf = ({ id, caseId, seq, day, opened, overdue }: typeof openedToTell.$inferSelect): OpenedToTell => ({
  id,
  caseId,
  seq,
  day: day as PlainDate,
  opened: opened as OpenedToTell['opened'],
  overdue: overdue as OpenedToTell['overdue'],
});

/** Acts that nobody has been told of yet. */
const actsToTellRows = (tx: Tx): Pick<NoticeStore, 'tellLater' | 'actsToTell' | 'markTold'> => ({
  async tellLater({ caseId, seq, opened, at }) {
    await tx.insert(actToTell).values({ caseId, seq, opened, recordedAt: at });
  },
  async actsToTell(limit) {
    const rows = await tx
      .select()
      .from(actToTell)
      .where(isNull(actToTell.toldAt))
      .orderBy(asc(actToTell.recordedAt), asc(actToTell.seq))
      .limit(limit)
      .for('update', { skipLocked: true });
    return rows.map(({ caseId, seq, opened }) => ({
      caseId,
      seq,
      opened: (opened as EarlierRow[]).map((row) => ({ barred: [], obstacles: 0, ...row })),
    }));
  },
  async markTold(acts, at) {
    for (const { caseId, seq } of acts)
      await tx
        .update(actToTell)
        .set({ toldAt: at })
        .where(and(eq(actToTell.caseId, caseId), eq(actToTell.seq, seq)));
  },
});

/** What a day has opened without an act. */
const openedToTellRows = (
  tx: Tx,
): Pick<NoticeStore, 'tellOpenedLater' | 'openedSince' | 'openedToTell' | 'markOpenedTold'> => ({
  async tellOpenedLater({ at, ...given }) {
    await tx.insert(openedToTell).values({ ...given, recordedAt: at });
  },
  async openedSince(caseId, seq) {
    const rows = await tx
      .select()
      .from(openedToTell)
      .where(and(eq(openedToTell.caseId, caseId), eq(openedToTell.seq, seq)));
    return rows.map(openedOf);
  },
  async openedToTell(limit) {
    const rows = await tx
      .select()
      .from(openedToTell)
      .where(isNull(openedToTell.toldAt))
      .orderBy(asc(openedToTell.recordedAt), asc(openedToTell.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    return rows.map(openedOf);
  },
  async markOpenedTold(ids, at) {
    await tx
      .update(openedToTell)
      .set({ toldAt: at })
      .where(inArray(openedToTell.id, [...ids]));
  },
});

/** Who is told, and the messages that were written. */
const toldPeople = (tx: Tx): Pick<NoticeStore, 'actorsAt' | 'actorsNamed' | 'addNotices' | 'openTodos'> => ({
  async actorsAt(organisationId, posts, today) {
    const rows = await actors(tx)
      .where(and(eq(desk.organisationId, organisationId), inArray(desk.post, [...posts]), eq(person.active, true)))
      .orderBy(asc(person.sortKey), asc(person.id));
    return [...rows.map(toActor), ...(await borrowersAt(tx, organisationId, posts, today))];
  },
  async actorsNamed(personId) {
    const rows = await actors(tx).where(and(eq(person.id, personId), eq(person.active, true)));
    return rows.map(toActor);
  },
  async addNotices(notices, at) {
    const people = [...new Set(notices.map(({ personId }) => personId))];
    if (people.length === 0) return 0;
    const known = await choicesOf(tx, people);
    const values = notices.flatMap((one) => rowOf(one, at, known.get(one.personId)));
    if (values.length === 0) return 0;
    const written = await tx
      .insert(notice)
      .values(values)
      .onConflictDoNothing({ target: [notice.personId, notice.key] })
      .returning({ id: notice.id });
    return written.length;
  },
  openTodos: (actions) =>
    actions.length === 0 ? Promise.resolve([]) : todosWhere(tx, inArray(todo.action, [...actions])),
});

/** Messages and who gets them. */
export const noticeStore = (tx: Tx): NoticeStore => ({
  ...actsToTellRows(tx),
  ...openedToTellRows(tx),
  ...toldPeople(tx),
});

/** What concerns somebody's account cannot be switched off, and waits for no collected mail. */
const always = { shown: true, mail: 'now' } as const;

const rowOf = (
  one: NewNotice,
  at: Date,
  known: { readonly choices: NoticeChoices; readonly mailed: boolean } | undefined,
): (typeof notice.$inferInsert)[] => {
  const choice = one.kind === 'account' ? always : (known?.choices ?? usualChoices)[one.kind];
  const mailWay: MailWay = known?.mailed ? choice.mail : 'none';
  return choice.shown || mailWay !== 'none' ? [{ ...one, shown: choice.shown, mailWay, createdAt: at }] : [];
};

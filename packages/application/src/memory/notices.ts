import { usualChoices } from '../contract/index.ts';
import type { NewNotice, NoticeStore } from '../ports/index.ts';
import { by } from './order.ts';
import { memoryActors } from './registers.ts';
import type { MemoryNotice, Tables } from './tables.ts';
import { memoryOpenTodos } from './todos.ts';

/** What concerns somebody's account cannot be switched off, and waits for no collected mail. */
const always = { shown: true, mail: 'now' } as const;

/** The message as this person has chosen to get it; undefined where they want it in no way. */
const chosen = (tables: Tables, given: NewNotice, at: Date): Omit<MemoryNotice, 'id'> | undefined => {
  const known = tables.choices.get(given.personId);
  const choice = given.kind === 'account' ? always : (known?.choices ?? usualChoices)[given.kind];
  const mailWay = known?.mailAddress ? choice.mail : 'none';
  return choice.shown || mailWay !== 'none' ? { ...given, shown: choice.shown, mailWay, createdAt: at } : undefined;
};

/** Acts that nobody has been told of yet. */
const memoryActsToTell = (tables: Tables): Pick<NoticeStore, 'tellLater' | 'actsToTell' | 'markTold'> => ({
  tellLater: (act) => {
    tables.actsToTell.set(`${act.caseId}:${String(act.seq)}`, { ...act, told: false });
    return Promise.resolve();
  },
  actsToTell: (limit) =>
    Promise.resolve(
      tables.actsToTell
        .values()
        .filter(({ told }) => !told)
        .sort(
          by(
            ({ at }) => at.getTime(),
            ({ seq }) => seq,
          ),
        )
        .slice(0, limit)
        .map(({ caseId, seq, opened }) => ({ caseId, seq, opened })),
    ),
  markTold: (acts) => {
    for (const { caseId, seq } of acts) {
      const key = `${caseId}:${String(seq)}`;
      const act = tables.actsToTell.get(key);
      if (act) tables.actsToTell.set(key, { ...act, told: true });
    }
    return Promise.resolve();
  },
});

/** What a day has opened without an act. */
const memoryOpenedToTell = (
  tables: Tables,
  newId: () => string,
): Pick<NoticeStore, 'tellOpenedLater' | 'openedSince' | 'openedToTell' | 'markOpenedTold'> => ({
  tellOpenedLater: ({ at: _at, ...given }) => {
    const id = newId();
    return Promise.resolve(tables.openedToTell.set(id, { ...given, id, told: false }));
  },
  openedSince: (caseId, seq) =>
    Promise.resolve(tables.openedToTell.values().filter((one) => one.caseId === caseId && one.seq === seq)),
  openedToTell: (limit) =>
    Promise.resolve(
      tables.openedToTell
        .values()
        .filter(({ told }) => !told)
        .slice(0, limit)
        .map(({ told: _told, ...given }) => given),
    ),
  markOpenedTold: (ids) => {
    for (const id of ids) {
      const given = tables.openedToTell.get(id);
      if (given) tables.openedToTell.set(id, { ...given, told: true });
    }
    return Promise.resolve();
  },
});

/** Messages and who gets them. */
export const memoryNotices = (tables: Tables, newId: () => string): NoticeStore => ({
  ...memoryActors(tables),
  ...memoryOpenTodos(tables),
  addNotices: (notices, at) => {
    let written = 0;
    for (const given of notices) {
      const key = `${given.personId}:${given.key}`;
      const notice = tables.notices.has(key) ? undefined : chosen(tables, given, at);
      if (notice === undefined) continue;
      tables.notices.set(key, { ...notice, id: newId() });
      written += 1;
    }
    return Promise.resolve(written);
  },
  ...memoryActsToTell(tables),
  ...memoryOpenedToTell(tables, newId),
});

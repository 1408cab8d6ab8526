import { citeText } from '@zhengxiang/core';
import { usualChoices } from '../contract/index.ts';
import type { InboxStore, Whose } from '../ports/index.ts';
import { compare } from './order.ts';
import type { MemoryNotice, Tables } from './tables.ts';

/** A person's messages and what they have chosen for themselves. */
export const memoryInbox = ({ notices, choices }: Tables): InboxStore => {
  const isAmong = ({ personId, shown, readAt }: MemoryNotice, whose: Whose): boolean =>
    personId === whose.personId && shown && (!whose.unreadOnly || readAt === undefined);
  const among = (whose: Whose): MemoryNotice[] => notices.values().filter((one) => isAmong(one, whose));
  const settingsOf = (personId: string) =>
    choices.get(personId) ?? { mailAddress: null, choices: usualChoices, largeText: null };
  return {
    countNotices: (whose) => Promise.resolve(among(whose).length),
    pageOfNotices: (whose, { page, size }) =>
      Promise.resolve(
        among(whose)
          .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || compare(b.id, a.id))
          .slice((page - 1) * size, page * size)
          .map(({ id, kind, title, about, link, cite, createdAt, readAt }) => ({
            id,
            kind,
            title,
            about,
            link,
            cite,
            citeText: cite === null ? null : citeText(cite),
            createdAt: createdAt.toISOString(),
            read: readAt !== undefined,
          })),
      ),
    markRead: (personId, at, id) => {
      for (const [key, one] of notices.entries())
        if (isAmong(one, { personId, unreadOnly: true }) && (id === undefined || one.id === id))
          notices.set(key, { ...one, readAt: at });
      return Promise.resolve();
    },
    mySettings: (personId) => Promise.resolve(settingsOf(personId)),
    putMySettings: (personId, given) => Promise.resolve(choices.set(personId, { ...settingsOf(personId), ...given })),
  };
};

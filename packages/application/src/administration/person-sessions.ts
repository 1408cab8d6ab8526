import { sessionViews } from '../accounts/own-sessions.ts';
import type { SessionView } from '../contract/index.ts';
import { postNames } from '@zhengxiang/procedure';
import { note } from './done.ts';
import { findKept, wordsOf, type PersonChange } from './people.ts';
import { tellPeople } from './tell.ts';

/** Where somebody is signed in. */
export const sessionsOfPerson = async (
  change: PersonChange,
  id: string,
): Promise<readonly SessionView[] | undefined> =>
  (await findKept(change, id)) === undefined ? undefined : sessionViews(change.store, id);

/** Signs somebody out everywhere. */
export const endSessionsOf = async (change: PersonChange, id: string): Promise<boolean> => {
  const { store, by } = change;
  const kept = await findKept(change, id);
  if (!kept) return false;
  await store.closeSessionsOf(id);
  await note(change, [`退出全部登录：${await wordsOf(store, kept)}`], [...new Set(kept.organisationIds)]);
  if (by.personId !== id)
    await tellPeople(change, [id], {
      title: '您在各处的登录都被退出；不知道原因的，请与操作的人核实',
      about: `${by.organisationName} ${by.name}（${postNames[by.post]}）`,
      link: '/account',
    });
  return true;
};

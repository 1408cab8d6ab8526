import type { Actor } from '@zhengxiang/core';
import { nameHashOf } from '../accounts/sign-in-guard.ts';
import type { AdministrationStore } from '../ports/index.ts';
import { done, fault, note, type Change, type Done } from './done.ts';
import { handOut, wordsOf, type HandedOut } from './people.ts';
import { tellPeople } from './tell.ts';

/** Whoever stands at the server is nobody of the register: the record says so. */
const atServer: Actor = {
  personId: '00000000-0000-4000-8000-000000000000',
  name: '在服务器上用命令',
  organisationId: '00000000-0000-4000-8000-000000000000',
  organisationName: '管理服务器的人',
  organisationRole: 'unit',
  post: 'administrator',
};

const findByLogin = async (store: AdministrationStore, login: string) =>
  (await store.allAccounts()).find((one) => one.login === login);

/**
 * A new initial password by whoever runs the server: the way back where nobody is left who may hand one out. Everybody who administers
 * the county hears of it, and it is on record.
 */
export const resetAtConsole = async (at: Omit<Change, 'by'>, login: string): Promise<Done<HandedOut>> => {
  const change: Change = { ...at, by: atServer };
  const { store, make } = change;
  const found = await findByLogin(store, login);
  if (!found) return fault('login', `没有账号 ${login}`);
  const password = make.initialPassword();
  await handOut(change, { personId: found.id, login, password });
  await store.closeSessionsOf(found.id);
  await store.forgetDevices(found.id);
  await store.forgetFailures(nameHashOf(login));
  await note(change, [`重置密码：${await wordsOf(store, found)}`], [...new Set(found.organisationIds)]);
  await tellPeople(change, [...new Set([...(await store.otherKeepers(atServer.personId)), found.id])], {
    title: `有人在服务器上用命令重置了${found.name}（${login}）的密码，不知道原因的，请马上核实`,
    about: '重置密码',
    link: '/administration?tab=records',
  });
  return done({ id: found.id, login, password });
};

import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { demoConsent, type Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { isLoopback } from '../own-machine.ts';
import { isInstalled } from '../db/registers/organisations.ts';
import { isDemo } from '../db/settings/settings.ts';
import type { Mode } from './prepare.ts';

type Listening = Pick<Config, 'host' | 'demoOnNetwork'>;

/** Whether only this machine can connect to what listens on a name or an address. One that cannot be found fails at listening. */
const isOwn = async (host: string): Promise<boolean> => {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.length > 0 && found.every(({ address }) => isLoopback(address));
};

/** Whether the data are, or are about to become, the demo county's, whose accounts and password everybody knows. */
const willBeDemo = async (db: Database, mode: Mode): Promise<boolean> =>
  (await isDemo(db)) || (mode === 'demo' && !(await isInstalled(db)));

/**
 * Demo data are for the machine they are on: anybody who reaches them can sign in as anybody.
 * @throws Error in Chinese when they would be served to a network and nobody has said in words that this is meant
 */
export const refuseOpenDemo = async (db: Database, mode: Mode, { host, demoOnNetwork }: Listening): Promise<void> => {
  if (demoOnNetwork || (await isOwn(host)) || !(await willBeDemo(db, mode))) return;
  throw new Error(
    `这里是演示数据，账号和密码是公开的，监听 ${host} 等于让网络上的任何人以任何身份登录，没有启动。` +
      `只在本机演示，请去掉 HOST（默认 127.0.0.1）；正式使用，请用 npm run start:empty 并用 DATA_DIR（或 DATABASE_URL）另设一处；` +
      `确实要让网络上的人使用演示数据，请设置 DEMO_ON_NETWORK=${demoConsent}`,
  );
};

/** What to tell at the console about who can connect: nothing where only this machine can. */
export const networkNotes = async (
  db: Database,
  { host, demoOnNetwork }: Listening,
  port: number,
): Promise<string[]> => {
  if (await isOwn(host)) return [];
  const notes = addressesOf(host).map((address) => `网络上的其他电脑可用：http://${address}:${String(port)}`);
  if (demoOnNetwork && (await isDemo(db)))
    notes.push('注意：演示数据可被网络上的任何人登录（DEMO_ON_NETWORK），请勿录入真实资料');
  return notes;
};

/** `0.0.0.0` and `::` are no addresses that anybody could type. */
const addressesOf = (host: string): string[] => {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  return Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .filter(({ internal, family, scopeid }) => !internal && (family === 'IPv4' || (host === '::' && !scopeid)))
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
};

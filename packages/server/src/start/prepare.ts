import { legalDay, type Clock } from '../clock.ts';
import type { Composition } from '../compose.ts';
import type { Connected } from '../db/connect.ts';
import { installDemo, isFilling } from '../seed/demo.ts';
import { isInstalled } from '../db/registers/organisations.ts';
import { isDemo } from '../db/settings/settings.ts';
import { listsOutdated } from '../db/store/lists-outdated.ts';
import { installEmpty } from '../install/install.ts';
import { alone } from '../db/alone.ts';

/** `demo` fills an empty database with the demo county; `empty` sets it up for real use. */
export type Mode = 'demo' | 'empty';

export interface Preparation {
  readonly mode: Mode;
  readonly composition: Pick<Composition, 'application' | 'files'>;
  readonly connected: Pick<Connected, 'db' | 'pool'>;
  readonly clock: Clock;
  /** For the person at the console, at once. */
  readonly say: (line: string) => void;
  readonly stopped: AbortSignal;
}

/**
 * Makes the database ready to work with, and touches nothing that is there. One process at a time: of two that start on an
 * empty database one fills it, the other waits. Answers what to tell beside the address.
 */
export const prepare = (given: Preparation): Promise<string[]> =>
  alone(given.connected.pool, given.stopped, async () => {
    const { mode, composition, connected, clock, say, stopped } = given;
    const { db } = connected;
    if (await listsOutdated(db)) {
      say('正在由台账整理项目库和统计数据 …');
      await composition.application.rebuildProjections();
    }
    const unfinished = await isFilling(db);
    if (!unfinished && (await isInstalled(db))) return notesOf(mode, await isDemo(db));
    const now = clock.now();
    if (!unfinished && mode === 'empty') {
      const { login, password } = await installEmpty(db, await composition.application.lawOn(legalDay(now)), now);
      // At once: should anything fail from here on, the password would be lost.
      say(`已建立空系统。系统管理员账号 ${login}，初始密码 ${password}（只显示这一次，首次登录须修改）`);
      return [];
    }
    say(unfinished ? '上次生成演示数据没有做完，正在接着生成 …' : '正在生成演示数据 …');
    const { application, files: store } = composition;
    const acts = await installDemo({ db, store, application, today: legalDay(now), now, stopped });
    return [`演示数据：${acts} 个办理事项，登录页可选演示账号`];
  });

const notesOf = (mode: Mode, demo: boolean): string[] => {
  if (!demo) return [];
  return mode === 'demo'
    ? ['演示数据：登录页可选演示账号']
    : ['注意：这里已经是演示数据，没有改动；正式使用请用 DATA_DIR（或 DATABASE_URL）另设一处'];
};

import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Binaries } from './binaries.ts';
import { createCluster, hasCluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { clusterOwner, type Folder } from './folder.ts';
import { launch, type Launched } from './launch.ts';
import { findPostmaster } from './postmaster.ts';
import { tryJoin, type Presence } from './presence.ts';
import { chooseRunAs, type Strategy } from './run-as.ts';

/** What every attempt needs to know. */
export interface Site {
  readonly folder: Folder;
  readonly binaries: Binaries;
  readonly log: Log;
  readonly strategy: Strategy | undefined;
}

const POLL_MS = 15;
const SILENT_LIMIT_MS = 60_000;
/** A server that answers "starting up" may be replaying much of its log after a crash. */
const BUSY_LIMIT_MS = 15 * 60_000;
const FAILED_LAUNCHES = 8;

/**
 * Joins the server that runs on the folder, whoever started it, or starts one. Any number of processes may do this at the
 * same moment: the server refuses a second one on its files, and the loser finds the winner on its next round.
 * @param stopped breaks off between two rounds
 */
export const joinOrStart = async (site: Site, stopped?: AbortSignal): Promise<Presence> => {
  const began = Date.now();
  let launched: Launched | undefined;
  let failures = 0;
  let busySince: number | undefined;
  for (;;) {
    if (stopped?.aborted) {
      await launched?.abandon();
      stopped.throwIfAborted();
    }
    const answer = await tryJoin(site.folder);
    if (typeof answer !== 'string') return announce(site, answer, launched);
    busySince = answer === 'busy' ? (busySince ?? Date.now()) : undefined;
    if (answer === 'absent' && !launched?.running()) {
      if (launched) {
        failures += 1;
        if (failures >= FAILED_LAUNCHES) throw startFailed(launched);
        await sleep(100 * failures);
      }
      launched = await startUnlessRunning(site);
    }
    const [since, limit] = busySince === undefined ? [began, SILENT_LIMIT_MS] : [busySince, BUSY_LIMIT_MS];
    if (Date.now() - since > limit) throw noAnswer(site);
    await sleep(POLL_MS);
  }
};

const startUnlessRunning = async (site: Site): Promise<Launched | undefined> => {
  const { folder, binaries } = site;
  const ready = hasCluster(folder, binaries);
  const postmaster = findPostmaster(folder.cluster);
  if (postmaster?.alive) return undefined;
  const runAs = chooseRunAs(clusterOwner(folder), folder.root, binaries, site.strategy);
  if (!ready) await createCluster(folder, binaries, runAs);
  const launched = launch(folder, binaries, runAs, postmaster?.pid);
  if (launched === 'held') return undefined;
  site.log.info({ pid: launched.pid, strategy: runAs.strategy }, 'embedded database launched');
  return launched;
};

const announce = (site: Site, presence: Presence, launched: Launched | undefined): Presence => {
  if (!launched) site.log.info({ socket: presence.host }, 'joined the embedded database that was already running');
  return presence;
};

const startFailed = (launched: Launched): EmbeddedError =>
  new EmbeddedError(`内置数据库未能启动。数据库日志的最后部分：\n${launched.output().slice(-2000)}`);

const noAnswer = ({ folder }: Site): EmbeddedError => {
  const pid = findPostmaster(folder.cluster)?.pid;
  return new EmbeddedError(
    `数据文件夹 ${folder.cluster} 已被另一进程打开${pid === undefined ? '' : `（进程号 ${pid}）`}，但它一直没有应答。请先停止该进程再启动；日志见 ${folder.log}。`,
  );
};

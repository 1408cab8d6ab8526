import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { running } from '../../../../documents/src/testing/processes.ts';
import { startChild, type Child, type ChildOptions } from '../../testing/child.ts';
import { silentLog } from '../log.ts';
import { findPostmaster } from './postmaster.ts';
import { pauseAfter, startEmbedded } from './start-embedded.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
/** Where there are no user namespaces, the cluster of root is nobody's. */
const SOMEBODY_ELSE = 65_533;
let base: string;
let dataDir: string;
let children: Child[];

beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-pg-'));
  dataDir = path.join(base, 'data');
  children = [];
});

afterEach(async () => {
  for (const child of children) await child.kill('SIGKILL');
  const left = findPostmaster(path.join(dataDir, 'postgres'));
  if (left?.alive) process.kill(left.pid, 'SIGQUIT');
  await until(() => !postmaster());
  fs.rmSync(base, { recursive: true, force: true });
});

const hold = async (options: ChildOptions = {}, strategy?: string): Promise<Child> => {
  const child = startChild('hold-engine', [dataDir, ...(strategy ? [strategy] : [])], options);
  children.push(child);
  await child.line(/^ready/);
  return child;
};

const ask = async (child: Child, sql: string): Promise<unknown> => {
  const before = child.lines.filter((line) => line.startsWith('rows')).length;
  child.say(sql);
  await until(() => child.lines.filter((line) => line.startsWith('rows')).length > before);
  return JSON.parse((child.lines.filter((line) => line.startsWith('rows')).at(-1) ?? '').slice(5));
};

const stop = async (child: Child): Promise<void> => {
  child.say('stop');
  await child.ended;
  expect(child.lines.at(-1)).toBe('stopped {}');
};

/** The pid of the server that has the files open now. */
const postmaster = (): number | undefined => {
  const found = findPostmaster(path.join(dataDir, 'postgres'));
  return found?.alive ? found.pid : undefined;
};

/** Never pid 0, which would be this very test and its siblings. */
const kill = (pid: number | undefined, signal: NodeJS.Signals): void => {
  if (pid === undefined) throw new Error('no server to kill');
  process.kill(pid, signal);
};

const until = async (condition: () => boolean): Promise<void> => {
  const began = Date.now();
  while (!condition()) {
    if (Date.now() - began > 30_000) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('startEmbedded', () => {
  it('makes a cluster, keeps its data over a second start, and listens on no port', async () => {
    const first = await hold();
    await ask(first, 'create table kept as select 7 as n');
    expect(await ask(first, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(
      await ask(
        first,
        `select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync, current_setting('data_checksums') as sums, current_setting('timezone') as zone, (select string_agg(x, '' order by x) from unnest(array['王','李','阿','赵','张']) x) as sorted`,
      ),
    ).toEqual([{ listen: '', fsync: 'on', sums: 'on', zone: 'UTC', sorted: '阿李王张赵' }]);
    await stop(first);
    expect(postmaster()).toBeUndefined();
    const second = await hold();
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('works in a folder that only its owner may enter', async () => {
    fs.chmodSync(base, 0o700);
    const child = await hold();
    expect(await ask(child, 'select current_user as who')).toEqual([{ who: 'zhengxiang' }]);
    expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
    await stop(child);
  });

  it('puts the socket elsewhere when the path is too long for one, and clears it away', async () => {
    dataDir = path.join(base, '一个很长的文件夹名称'.repeat(3), 'data');
    const child = await hold();
    const { host } = JSON.parse((await child.line(/^ready/)).slice(6)) as { host: string };
    expect(host.startsWith(path.join(os.tmpdir(), 'zhengxiang-'))).toBe(true);
    expect(fs.statSync(host).mode & 0o777).toBe(0o700);
    expect(await ask(child, 'select 1 as n')).toEqual([{ n: 1 }]);
    await stop(child);
    expect(fs.existsSync(host)).toBe(false);
  });

  it('may be stopped twice, and another share in the same process keeps the server up', async () => {
    const one = await startEmbedded({ dataDir, log: silentLog });
    const two = await startEmbedded({ dataDir, log: silentLog });
    await Promise.all([one.stop(), one.stop()]);
    expect(postmaster()).toBeDefined();
    await two.stop();
    expect(postmaster()).toBeUndefined();
  });
});

describe.runIf(isRoot)('as root and as others', () => {
  it('runs as a plain user', async () => {
    fs.chownSync(base, NOBODY, NOBODY);
    const child = await hold({ uid: NOBODY });
    expect(await child.line(/^info/)).toContain('"strategy":"user"');
    expect(await ask(child, 'select 1 as n')).toEqual([{ n: 1 }]);
    await stop(child);
  });

  it('leaves a plain user’s cluster to that user when root starts it in between', async () => {
    fs.chownSync(base, NOBODY, NOBODY);
    await stop(await hold({ uid: NOBODY }));
    const root = await hold();
    expect(await ask(root, 'select 1 as n')).toEqual([{ n: 1 }]);
    await stop(root);
    const again = await hold({ uid: NOBODY });
    expect(await ask(again, 'select 1 as n')).toEqual([{ n: 1 }]);
    await stop(again);
  });

  it.each([0o755, 0o700])('runs as root without a user namespace, below a folder with mode %o', async (mode) => {
    fs.chmodSync(base, mode);
    const child = await hold({}, 'uid');
    expect(await child.line(/^info/)).toContain('"strategy":"uid"');
    await ask(child, 'create table kept as select 7 as n');
    await stop(child);
    const second = await hold({}, 'uid');
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }]);
    await stop(second);
  });

  it('tells a plain user in Chinese that the cluster belongs to somebody else', async () => {
    fs.chmodSync(base, 0o755);
    await stop(await hold());
    fs.chmodSync(dataDir, 0o755);
    const child = startChild('hold-engine', [dataDir], { uid: SOMEBODY_ELSE });
    children.push(child);
    await expect(child.line(/^ready/)).rejects.toThrow('可能属于另一个系统用户');
  });
});

describe('after a crash', () => {
  it('adopts the server that outlived a killed node, and stops it at the end', async () => {
    const first = await hold();
    await ask(first, 'create table kept as select 7 as n');
    const pid = postmaster();
    await first.kill('SIGKILL');
    expect(postmaster()).toBe(pid);
    const second = await hold();
    expect(await second.line(/^info/)).toContain('already running');
    expect(postmaster()).toBe(pid);
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }]);
    await stop(second);
    expect(postmaster()).toBeUndefined();
  });

  it('starts again after node and the server were killed', async () => {
    const first = await hold();
    await ask(first, 'create table kept as select 7 as n');
    const pid = postmaster();
    first.process.kill('SIGKILL');
    kill(pid, 'SIGKILL');
    const second = await hold();
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(postmaster()).not.toBe(pid);
  });

  it('starts the server again under a running node when only the server was killed', async () => {
    const child = await hold();
    await ask(child, 'create table kept as select 7 as n');
    const pid = postmaster();
    kill(pid, 'SIGKILL');
    await until(() => ![undefined, pid].includes(postmaster()));
    await until(() => fs.existsSync(path.join(dataDir, 'postgres', '.s.PGSQL.5432')));
    // The log is replayed before anybody is let in.
    await expect.poll(() => ask(child, 'select n from kept'), { timeout: 40_000, interval: 200 }).toEqual([{ n: 7 }]);
    await stop(child);
    expect(postmaster()).toBeUndefined();
  });

  it('that cannot be started again: says so, waits longer each time, and is back when the fault is gone', async () => {
    const child = await hold();
    const cluster = path.join(dataDir, 'postgres');
    await ask(child, 'create table kept as select 7 as n');
    fs.renameSync(path.join(cluster, 'global'), path.join(cluster, 'global.away'));
    kill(postmaster(), 'SIGKILL');
    const told = await child.line(/^error .*cannot be started again/);
    expect(JSON.parse(told.slice(6))).toMatchObject({ failures: 1, seconds: 1 });
    fs.renameSync(path.join(cluster, 'global.away'), path.join(cluster, 'global'));
    expect(await child.line(/^warn .*is back/)).toBeDefined();
    await expect.poll(() => ask(child, 'select n from kept'), { timeout: 40_000, interval: 200 }).toEqual([{ n: 7 }]);
    await stop(child);
    expect(postmaster()).toBeUndefined();
  });

  it('does not leave a server behind that was started again while it stops', async () => {
    const child = await hold();
    kill(postmaster(), 'SIGKILL');
    await child.line(/^warn .*went away/);
    await stop(child);
    await until(() => postmaster() === undefined);
    expect(serversOn(path.join(dataDir, 'postgres'))).toEqual([]);
  });

  it('pauses grow and end at five minutes', () => {
    expect([1, 2, 7, 8, 50].map(pauseAfter)).toEqual([1000, 2000, 64_000, 300_000, 300_000]);
  });

  it('is not fooled by a left-over pid file that names a living program', async () => {
    await stop(await hold());
    fs.writeFileSync(
      path.join(dataDir, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n\n\n`,
    );
    const child = await hold();
    expect(await ask(child, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(postmaster()).not.toBe(process.pid);
    await stop(child);
  });
});

describe('two processes on one folder', () => {
  it('start at the same moment on an empty folder and use one server', async () => {
    const [one, two, three] = await Promise.all([hold(), hold(), hold()]);
    await ask(one, 'create table shared as select 3 as n');
    expect(await ask(two, 'select n from shared')).toEqual([{ n: 3 }]);
    expect(await ask(three, 'select n from shared')).toEqual([{ n: 3 }]);
    expect(serversOn(path.join(dataDir, 'postgres'))).toEqual([postmaster()]);
  });

  it('the first to stop leaves the server to the other, the last one out stops it', async () => {
    const one = await hold();
    const two = await hold();
    const pid = postmaster();
    await stop(one);
    expect(postmaster()).toBe(pid);
    expect(await ask(two, 'select 1 as n')).toEqual([{ n: 1 }]);
    await stop(two);
    expect(postmaster()).toBeUndefined();
  });

  it('a killed one does not count as a user any more', async () => {
    const one = await hold();
    const two = await hold();
    await one.kill('SIGKILL');
    await stop(two);
    expect(postmaster()).toBeUndefined();
  });

  it('stop at the same moment and start while another stops, again and again', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [one, two] = await Promise.all([hold(), hold()]);
      const [, , late] = await Promise.all([stop(one), stop(two), hold()]);
      expect(await ask(late, 'select 1 as n')).toEqual([{ n: 1 }]);
      await stop(late);
      expect(postmaster()).toBeUndefined();
    }
  });
});

/** All main server processes that work in the folder, seen from outside. */
const serversOn = (cluster: string): number[] =>
  running()
    .filter(({ args }) => args.includes(`-D ${fs.realpathSync(cluster)}`))
    .map(({ pid }) => pid);

// Starts a throw-away PostgreSQL 15 of Debian for the second run of the suite. As a program: prints the URL, stops when its
// stdin closes or on SIGTERM; a line `restart fast`, `restart immediate` or `restart kill` on stdin restarts it and prints
// `restarted`. As a module: startPostgres15() answers { url, restart, stop } or { missing: why }.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BIN = '/usr/lib/postgresql/15/bin';
const isRoot = process.getuid?.() === 0;

export const startPostgres15 = async () => {
  const missing = ensureInstalled();
  if (missing) return { missing };
  const account = isRoot ? serviceAccount() : {};
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhengxiang-pg15-'));
  const password = randomBytes(12).toString('hex');
  const passwordFile = path.join(folder, 'password');
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (isRoot) for (const place of [folder, passwordFile]) fs.chownSync(place, account.uid, account.gid);

  const data = path.join(folder, 'data');
  const options = { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] };
  // Debian's default locale provider on purpose: the suite must not lean on the embedded engine's Chinese default.
  const init = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'];
  execFileSync(path.join(BIN, 'initdb'), [...init, '--locale=C.UTF-8', '--no-sync'], options);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off'];
  const run = () => launch(data, settings, options);

  let server = await run();
  const stop = async () => {
    server.child.kill('SIGINT');
    await server.ended;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  if (server.failed()) {
    await stop();
    return { missing: `PostgreSQL 15 未能启动：${server.failed()}` };
  }
  const restart = async (mode) => {
    if (mode === 'kill') server.child.kill('SIGKILL');
    else execFileSync(path.join(BIN, 'pg_ctl'), ['-D', data, '-m', mode, '-w', 'stop'], options);
    await server.ended;
    // After a kill the old server's processes still hold its shared memory for a moment, and a new one is refused.
    for (let tries = 0; tries < 100; tries += 1) {
      server = await run();
      if (!server.failed()) return;
      await sleep(100);
    }
    throw new Error(server.failed());
  };
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, restart, stop };
};

/** Answers once the server takes connections, or has failed. */
const launch = async (data, settings, options) => {
  const child = spawn(
    path.join(BIN, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    options,
  );
  let log = '';
  child.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  const ended = once(child, 'exit');
  for (let waited = 0; !/ready to accept connections/.test(log); waited += 50) {
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (gone || waited > 30_000) return { child, ended, failed: () => log.trim() || 'no answer' };
    await sleep(50);
  }
  return { child, ended, failed: () => undefined };
};

const isInstalled = () => fs.existsSync(path.join(BIN, 'postgres')) && fs.existsSync(path.join(BIN, 'initdb'));

const ensureInstalled = () => {
  if (isInstalled()) return undefined;
  if (!isRoot) return '未安装 PostgreSQL 15，且当前用户不是 root，无法安装（apt-get install postgresql-15）。';
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return '未安装 PostgreSQL 15，且没有 apt-get。';
  keepDebianFromStartingOne();
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', '-y', '-o', 'Dpkg::Options::=--force-confold', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const { stderr } = apt('install', '--no-install-recommends', 'postgresql-15');
  return isInstalled() ? undefined : `无法安装 PostgreSQL 15：${(stderr ?? '').trim().slice(-500)}`;
};

/** The package would make a cluster on port 5432 and start it with the machine. */
const keepDebianFromStartingOne = () => {
  const file = '/etc/postgresql-common/createcluster.conf';
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'create_main_cluster = false\nstart_conf = manual\n');
};

/** PostgreSQL refuses to run as root. */
const serviceAccount = () => {
  const entry = fs.readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return entry ? { uid: Number(entry[1]), gid: Number(entry[2]) } : { uid: 65_534, gid: 65_534 };
};

const freePort = async () => {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
};

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = await startPostgres15();
  if (started.missing) {
    console.error(started.missing);
    process.exit(1);
  }
  console.log(started.url);
  const end = async () => {
    await started.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, end);
  readline
    .createInterface({ input: process.stdin })
    .on('line', async (line) => {
      const mode = /^restart (fast|immediate|kill)$/.exec(line)?.[1];
      if (!mode) return;
      await started.restart(mode);
      console.log('restarted');
    })
    .once('close', end);
}

// Start time and idle memory of the product on a filled data folder, beside a Node process that has only loaded the same loader.
// `npx tsx bench/start.ts` (fills the demo county first, once) or `npx tsx bench/start.ts <data folder>`.
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Plain JavaScript, as all that runs before the sources do. */
const script: string = new URL('../scripts/bundle-server.mjs', import.meta.url).href;
const { bundledServer } = (await import(script)) as {
  readonly bundledServer: (root: string) => Promise<string | undefined>;
};
const main = (await bundledServer(root)) ?? '';
const given = process.argv[2];
const dataDir = given ?? fs.mkdtempSync(path.join(os.tmpdir(), 'zx-bench-'));

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Proportional set size: memory shared by several processes is counted once among them, in MB. */
const memoryOf = (pids: readonly number[]): number =>
  pids.reduce((total, pid) => {
    const rollup = fs.readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
    return total + Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0) / 1024;
  }, 0);

/** Every process whose command line names the data folder, and their children: the embedded engine. */
const engineOf = (folder: string): number[] => {
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  const parent = new Map<number, number>();
  const roots: number[] = [];
  for (const name of all) {
    try {
      const pid = Number(name);
      const fields = fs.readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ');
      parent.set(pid, Number(fields?.[1]));
      const line = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (line.includes('bin/postgres') && line.includes(folder)) roots.push(pid);
    } catch {
      // The process ended while it was read.
    }
  }
  return [...parent.keys()].filter((pid) => roots.includes(pid) || roots.includes(parent.get(pid) ?? -1));
};

const begin = async (): Promise<{ readonly server: ChildProcess; readonly seconds: number }> => {
  const started = performance.now();
  const server = spawn(process.execPath, [main, 'demo'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '3987', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    const answer = await fetch('http://127.0.0.1:3987/readyz').catch(() => undefined);
    if (answer?.ok) return { server, seconds: (performance.now() - started) / 1000 };
    if (server.exitCode !== null) throw new Error('the server did not start');
    await sleep(20);
  }
};

const end = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });

const bareNode = async (): Promise<{ readonly seconds: number; readonly memory: number }> => {
  const started = performance.now();
  const node = spawn(process.execPath, ['--import', 'tsx', '-e', 'console.log(1); setInterval(() => {}, 1000)'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => node.stdout?.once('data', resolve));
  const seconds = (performance.now() - started) / 1000;
  await sleep(1000);
  const memory = memoryOf([node.pid ?? 0]);
  node.kill();
  return { seconds, memory };
};

if (given === undefined) {
  const first = await begin();
  console.log(`first start, demo county filled: ${first.seconds.toFixed(1)} s`);
  await end(first.server);
}
const reference = await bareNode();
const { server, seconds } = await begin();
await sleep(20_000);
const product = memoryOf([server.pid ?? 0]);
const engine = memoryOf(engineOf(dataDir));
console.log(`bare Node with the loader: ${reference.seconds.toFixed(2)} s, ${reference.memory.toFixed(0)} MB`);
console.log(
  `start on filled data: ${seconds.toFixed(2)} s (×${(seconds / reference.seconds).toFixed(1)}); idle after 20 s: ` +
    `server ${product.toFixed(0)} MB (×${(product / reference.memory).toFixed(1)}), engine ${engine.toFixed(0)} MB`,
);
await end(server);
if (given === undefined) fs.rmSync(dataDir, { recursive: true, force: true });

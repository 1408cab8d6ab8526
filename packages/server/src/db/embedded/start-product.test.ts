import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databaseFolder } from '../../config.ts';
import { AS_USER } from '../../testing/children/become.ts';
import { findPostmaster } from './postmaster.ts';

// The product as a process of its own, started as `npm run start:empty` starts it.
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const asUser = fileURLToPath(new URL('../../testing/children/product.ts', import.meta.url));
const NOBODY = 65_534;
let base: string;
let dataDir: string;
let started: Product[] = [];

beforeAll(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-product-'));
  // As a person may name it.
  dataDir = path.join(base, '政项通 数据');
});
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  started = [];
});
afterAll(() => {
  const left = postmaster();
  if (left !== undefined) process.kill(left, 'SIGQUIT');
  fs.rmSync(base, { recursive: true, force: true });
});

interface Product {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  said(): string;
  /** The address it prints when it is ready. */
  address(): Promise<string>;
}

const start = (env: Record<string, string>, uid?: number): Product => {
  const child = spawn(process.execPath, ['--import', tsx, uid === undefined ? main : asUser, 'empty'], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '0',
      ...env,
      ...(uid === undefined ? {} : { [AS_USER]: String(uid) }),
    },
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close');
  const product: Product = {
    child,
    ended,
    said: () => text,
    address: async () => {
      for (;;) {
        const found = /政项通已启动：(\S+)[\s\S]*按 Ctrl\+C 停止/u.exec(text)?.[1];
        if (found) return found;
        const next = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended')]);
        if (next === 'ended') throw new Error(text);
      }
    },
  };
  started.push(product);
  return product;
};

const postmaster = (): number | undefined => {
  const found = findPostmaster(path.join(databaseFolder(dataDir), 'postgres'));
  return found?.alive ? found.pid : undefined;
};

const stop = async (product: Product, signal: NodeJS.Signals): Promise<void> => {
  product.child.kill(signal);
  await product.ended;
  expect([product.child.exitCode, product.child.signalCode]).toEqual([0, null]);
};

describe('产品作为进程', () => {
  it('端口被占用：中文说明，先于一切数据，不留下数据库进程', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const product = start({ PORT: String(port) });
    await product.ended;
    other.close();
    expect(product.child.exitCode).toBe(1);
    const words = product
      .said()
      .split('\n')
      .filter((line) => !line.startsWith('{"level"'));
    expect(words.join('\n')).toBe(
      `启动失败：端口 ${port} 已被占用。请先停止占用它的程序，或换一个端口，例如 PORT=${port + 1} npm start\n`,
    );
    expect(postmaster()).toBeUndefined();
  });

  it('空系统给出一次初始密码；第二个进程加入同一数据库；各自停下，最后一个停下数据库', async () => {
    const one = start({});
    const address = await one.address();
    expect(one.said()).toMatch(/系统管理员账号 admin，初始密码 \S{10,}（只显示这一次，首次登录须修改）/u);
    const two = start({});
    const second = await two.address();
    expect(two.said()).not.toContain('初始密码');
    expect(second).not.toBe(address);
    for (const each of [address, second]) expect((await fetch(`${each}/readyz`)).status).toBe(200);
    const database = postmaster();
    await stop(one, 'SIGTERM');
    expect(postmaster()).toBe(database);
    expect((await fetch(`${second}/readyz`)).status).toBe(200);
    await stop(two, 'SIGINT');
    expect(postmaster()).toBeUndefined();
  });

  it.runIf(process.getuid?.() === 0)('不能读写的数据文件夹：中文说明用哪个用户', async () => {
    fs.chmodSync(base, 0o755);
    const product = start({}, NOBODY);
    await product.ended;
    expect(product.child.exitCode).toBe(1);
    expect(product.said()).toMatch(/^启动失败：数据文件夹 .* 不能读写（EACCES）。请用建立它的用户启动/u);
  });

  it.each([
    [{ PORT: 'abc' }, '环境变量的值不对：PORT（'],
    [{ DATABASE_URL: 'postgresql://zx:geheim@127.0.0.1:1/zx' }, '连不上 DATABASE_URL 所指的数据库（ECONNREFUSED）'],
  ])('设置不对：%j', async (env, words) => {
    const product = start(env);
    await product.ended;
    expect(product.child.exitCode).toBe(1);
    expect(product.said()).toContain(`启动失败：${words}`);
    expect(product.said()).not.toMatch(/geheim|\n\s+at /u);
  });
});

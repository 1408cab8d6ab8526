import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databaseFolder } from '../config.ts';
import { prepareCounty } from '../testing/outage-load.ts';
import { startProduct, type Product, type ProductOptions } from '../testing/product.ts';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-open-demo-'));
const dataDir = path.join(base, 'demo');
const consent = '演示数据可被任何人登录';
let product: Product | undefined;
const start = (env: Record<string, string>, mode: ProductOptions['mode'] = 'empty'): Product =>
  (product = startProduct({ mode, env: { DATA_DIR: dataDir, LOG_LEVEL: 'error', ...env } }));
/** The address of this machine in its network, where it has one. */
const lan = Object.values(os.networkInterfaces())
  .flatMap((cards) => cards ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

beforeAll(() => prepareCounty({ dataDir: databaseFolder(dataDir) }, 0));
afterEach(async () => {
  await product?.stop();
  product = undefined;
});
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

describe('演示数据不向网络开放', () => {
  const refused = async (running: Product): Promise<void> => {
    await running.ended;
    expect(running.child.exitCode).toBe(1);
    expect(running.said()).toContain('启动失败：这里是演示数据，账号和密码是公开的');
    expect(running.said()).toContain(`DEMO_ON_NETWORK=${consent}`);
    expect(running.said()).not.toContain('政项通已启动');
  };
  it.each([
    ['HOST=0.0.0.0', { HOST: '0.0.0.0' }],
    ['HOST=::', { HOST: '::' }],
    ['内网地址', { HOST: lan ?? '0.0.0.0' }],
  ])('%s，用空系统方式打开已有的演示数据：不启动', async (_name, env) => {
    await refused(start(env));
  });
  it('还没有数据，将要生成演示数据：不启动，也不生成', async () => {
    const fresh = path.join(base, 'fresh');
    await refused(start({ HOST: '0.0.0.0', DATA_DIR: fresh }, 'demo'));
    expect(product?.said()).not.toContain('正在生成');
  });
  it('写错同意的话：说明应写什么', async () => {
    const running = start({ HOST: '0.0.0.0', DEMO_ON_NETWORK: '1' });
    await running.ended;
    expect(running.said()).toContain('启动失败：环境变量的值不对：DEMO_ON_NETWORK（');
    expect(running.said()).toContain(consent);
  });
  it('写明同意：启动，说出网络地址和后果', async () => {
    const running = start({ HOST: '0.0.0.0', DEMO_ON_NETWORK: consent });
    const address = await running.address();
    const { port } = new URL(address);
    if (lan !== undefined) expect(running.said()).toContain(`网络上的其他电脑可用：http://${lan}:${port}`);
    expect(running.said()).toContain('演示数据可被网络上的任何人登录');
    const door = (await (await fetch(`${address}/api/front-door`)).json()) as { accounts: unknown[] };
    expect(door.accounts.length).toBeGreaterThan(40);
  });
  it.each(['127.0.0.1', 'localhost', '::1'])('只在本机（%s）：照常启动', async (host) => {
    expect(await start({ HOST: host }).address()).toMatch(/^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost):\d+$/u);
    expect(product?.said()).not.toContain('网络上的其他电脑');
  });
  it('正式的空系统：可以向网络开放', async () => {
    const running = start({ HOST: '0.0.0.0', DATA_DIR: path.join(base, 'real') });
    await running.address();
    expect(running.said()).not.toContain('演示数据');
  });
});

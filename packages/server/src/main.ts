import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { legalDay, systemClock } from './clock.ts';
import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/open.ts';
import { insightsMissing } from './insights/insights-missing.ts';
import { keepDigests } from './jobs/keep-digests.ts';
import { keepNotices } from './jobs/keep-notices.ts';
import { installDemo } from './seed/demo.ts';
import { installEmpty, isDemo, isInstalled } from './seed/install.ts';

const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** `demo` fills an empty database with the demo county; `empty` sets it up for real use. Neither touches data that are there. */
const prepare = async (
  mode: string,
  composition: Awaited<ReturnType<typeof compose>>,
  db: Parameters<typeof isInstalled>[0],
): Promise<string[]> => {
  if (await insightsMissing(db)) {
    console.log('正在由台账整理统计数据 …');
    await composition.application.rebuildProjections();
  }
  if (await isInstalled(db)) return (await isDemo(db)) ? ['演示数据：登录页可选演示账号'] : [];
  const now = systemClock.now();
  if (mode === 'empty') {
    const { login, password } = await installEmpty(db, dongyuan2020.county.name, now);
    return [`已建立空系统。系统管理员账号 ${login}，初始密码 ${password}（只显示这一次，首次登录须修改）`];
  }
  console.log('正在生成演示数据 …');
  const acts = await installDemo({
    db,
    store: composition.files,
    application: composition.application,
    today: legalDay(now),
    now,
  });
  return [`演示数据：${acts} 个办理事项，登录页可选演示账号`];
};

const main = async (): Promise<void> => {
  const started = performance.now();
  const config = readConfig(process.env);
  const mode = process.argv[2] ?? 'demo';
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const log = pino({ level: config.logLevel === 'info' ? 'warn' : config.logLevel });
  const connected = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: path.join(config.dataDir, 'postgres'),
    log,
  });
  const composition = await compose(config, connected, systemClock, webRoot);
  const notes = await prepare(mode, composition, connected.db);
  const address = await composition.server.listen({ host: config.host, port: config.port });
  console.log(
    [
      `政项通已启动：${address}`,
      ...notes,
      `用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒；按 Ctrl+C 停止`,
    ].join('\n'),
  );

  await composition.papers.desk.start(composition.queue);
  await composition.startTasks();
  const digests = keepDigests(connected.db, systemClock, log);
  const notices = keepNotices({ ...composition, db: connected.db, clock: systemClock }, log);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    digests.stop();
    await notices.stop();
    await composition.server.close();
    await connected.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
};

main().catch((error: unknown) => {
  console.error('启动失败：', error instanceof Error ? error.message : error);
  process.exit(1);
});

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { systemClock } from './clock.ts';
import { compose, type Composition } from './compose.ts';
import { databaseFolder, readConfig, type Config } from './config.ts';
import { openDatabase } from './db/open.ts';
import { keepClock } from './jobs/keep-clock.ts';
import { keepDays } from './jobs/keep-days.ts';
import { keepDigests } from './jobs/keep-digests.ts';
import { keepFiles } from './jobs/keep-files.ts';
import { keepLog } from './jobs/keep-log.ts';
import { keepMails } from './jobs/keep-mails.ts';
import { keepNotices } from './jobs/keep-notices.ts';
import { keepSessions } from './jobs/keep-sessions.ts';
import { createLog } from './log/create-log.ts';
import { mailCheckpoint } from './mail/mail-checkpoint.ts';
import { addressWarning } from './public-address.ts';
import { networkNotes, refuseOpenDemo } from './start/demo-on-network.ts';
import { explainFailure } from './start/explain-failure.ts';
import { prepare, type Mode } from './start/prepare.ts';
import { runUntilStopped, type Stages } from './start/run-until-stopped.ts';

const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));
const say = (line: string): void => console.log(line);

const modeOf = (word: string | undefined): Mode => {
  if (word === undefined || word === 'demo' || word === 'empty') return word ?? 'demo';
  throw new Error(`不认识的启动方式 ${word}，只有 demo 和 empty`);
};

const portOf = ({ server }: Composition['server']): number => {
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
};

const start = async (config: Config, mode: Mode, { undo, stopped }: Stages): Promise<void> => {
  const started = performance.now();
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const connected = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: databaseFolder(config.dataDir),
    log,
  });
  undo(() => connected.close());
  stopped.throwIfAborted();
  await refuseOpenDemo(connected.db, mode, config);
  let open = false;
  const composition = await compose(config, connected, systemClock, webRoot, { isOpen: () => open });
  undo(() => composition.server.close());
  stopped.throwIfAborted();
  // The port is taken first: whoever has it already is told of before an hour's data are made.
  const address = await composition.server.listen({ host: config.host, port: config.port });
  // A connection that cannot be taken (too many open files) is that person's trouble and not everybody's.
  composition.server.server.on('error', (err) => log.warn({ err }, 'a connection could not be taken'));
  const notes = await prepare({ mode, composition, connected, clock: systemClock, say, stopped });
  // Another process may have filled the database meanwhile.
  await refuseOpenDemo(connected.db, mode, config);
  const { fault } = await composition.clockWatch.check();
  if (fault)
    notes.push(
      `注意：${fault.text}。暂停办理事项。请核对服务器时间：不对的，改正后自行恢复；本来就对的，由系统管理员在“管理”中确认后恢复`,
    );
  open = true;
  const warning = addressWarning(composition.publicAddress);
  if (warning !== undefined) notes.push(`注意：${warning}`);
  notes.unshift(...(await networkNotes(connected.db, config, portOf(composition.server))));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say([`政项通已启动：${address}`, ...notes, `用时 ${seconds} 秒；按 Ctrl+C 停止`].join('\n'));

  await composition.papers.desk.start(composition.queue);
  await composition.startTasks();
  const clocks = keepClock(composition.clockWatch, log);
  undo(() => clocks.stop());
  const digests = keepDigests(connected.db, systemClock, log, () => composition.clockWatch.fault() === undefined);
  undo(() => digests.stop());
  const record = keepLog(composition.transparency, log, (state) =>
    mailCheckpoint(connected.db, state, config.checkpointMail ?? [], systemClock.now()),
  );
  undo(() => record.stop());
  const files = keepFiles(composition.files, config.dataDir, systemClock, log);
  undo(() => files.stop());
  const sessions = keepSessions(connected.db, systemClock, log);
  undo(() => sessions.stop());
  const notices = keepNotices({ ...composition, db: connected.db, clock: systemClock }, log);
  undo(() => notices.stop());
  const days = keepDays({ ...composition, clock: systemClock }, log);
  undo(() => days.stop());
  const mails = keepMails({ db: connected.db, mails: composition.mails, clock: systemClock }, log);
  undo(() => mails.stop());
  const filling = composition.application
    .fillInsights(stopped)
    .catch((err: unknown) => log.error({ err }, 'the figures of an earlier release are not filled in'));
  undo(() => filling);
};

let config: Config | undefined;
runUntilStopped(
  async (stages) => {
    config = readConfig(process.env);
    await start(config, modeOf(process.argv[2]), stages);
  },
  (error) => console.error(`启动失败：${explainFailure(error, config)}`),
  createLog('error'),
);

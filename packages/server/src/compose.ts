import './chinese.ts';
import {
  createApplication,
  createInbox,
  createLedgerImports,
  createProjectLists,
  type Application,
  type InstalledLaw,
} from '@zhengxiang/application';
import { createFileReader } from '@zhengxiang/documents';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { keepRegisters } from './admin/keep-registers.ts';
import { createAccounts } from './auth/account-service.ts';
import { papersFrom } from './casefile/case-papers.ts';
import { workCaseFiles } from './casefile/case-file-tasks.ts';
import { legalDay, type Clock } from './clock.ts';
import { createClockWatch, type ClockWatch } from './clock/clock-watch.ts';
import { isElsewhere, usualClockTolerance, type Config } from './config.ts';
import type { Connected } from './db/connect.ts';
import { isAnswering } from './db/is-answering.ts';
import { recordFile } from './db/files/stored-files.ts';
import { noteDownload } from './db/registers/reading-log.ts';
import { databasePorts } from './db/store/database-ports.ts';
import { diskSpace } from './files/disk-space.ts';
import { folderStore, type FileStore } from './files/store.ts';
import { registerFormExchange } from './forms/form-byte-routes.ts';
import { createFormExchange } from './forms/form-exchange.ts';
import { createHandlers } from './handlers.ts';
import { laws as installedLaws } from './laws.ts';
import { buildServer } from './http/build-server.ts';
import type { Gate } from './http/gate.ts';
import { createLog } from './log/create-log.ts';
import { createMailOffice, type MailOffice } from './mail/mail-office.ts';
import { secretBox } from './mail/secret-box.ts';
import { openLedger } from './ledger-import/open-ledger.ts';
import { ledgerReportRoute } from './ledger-import/report-route.ts';
import { annualListExportRoute } from './annual-list/export-route.ts';
import { exportRoute } from './project-list/export-route.ts';
import { startQueue, type Queue } from './jobs/queue.ts';
import { createPapers, type Papers } from './papers/create-papers.ts';
import { proofOfPaper } from './papers/paper-proof.ts';
import { proofSheetRoute } from './papers/proof-sheet.ts';
import { publicAddressOf, type PublicAddress } from './public-address.ts';
import { demoFrontDoor } from './seed/demo-accounts.ts';
import { mayRunOffice } from './settings/may-run-office.ts';
import { createOffice } from './settings/office.ts';
import { logBeacon } from './transparency/draw-beacon.ts';
import { logRoutes } from './transparency/log-routes.ts';
import { openLogKeys } from './transparency/log-keys.ts';
import { createTransparencyLog, type TransparencyLog } from './transparency/transparency-log.ts';
import { registerTaskResults } from './tasks/result-route.ts';
import { createTasks, type Tasks } from './tasks/tasks.ts';

export const softwareVersion = '0.1.0';

export interface Composition {
  readonly server: FastifyInstance;
  readonly clockWatch: ClockWatch;
  readonly application: Application;
  readonly files: FileStore;
  /** Ends with the server. */
  readonly queue: Queue;
  readonly papers: Papers;
  readonly mails: MailOffice;
  /** What papers print, and what the person at the console is told of it. */
  readonly publicAddress: PublicAddress;
  /** Where links in mails lead. */
  readonly address: string;
  readonly tasks: Tasks;
  readonly transparency: TransparencyLog;
  /** From now on background tasks are done here. */
  readonly startTasks: () => Promise<void>;
}

/** Puts the parts together: database, application, files and HTTP. The only place that knows them all. */
export const compose = async (
  config: Config,
  connected: Pick<Connected, 'db' | 'pool'>,
  clock: Clock,
  webRoot?: string,
  gate: Gate = { isOpen: () => true },
  laws: readonly InstalledLaw[] = installedLaws,
): Promise<Composition> => {
  const { db, pool } = connected;
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, config.logTo);
  const transparency = createTransparencyLog({
    db,
    keys: openLogKeys(config.dataDir, config.publicUrl, config.sm2Signatures ?? false),
    witnesses: config.witnesses ?? [],
    log,
  });
  const ports = {
    ...databasePorts(db),
    packs: laws,
    softwareVersion,
    drawBeacon: logBeacon(db, transparency, transparency.keys.drawSecret),
  };
  const application = createApplication(ports);
  const lawOfToday = () => application.lawOn(legalDay(clock.now()));
  const countyName = async () => (await lawOfToday()).county.name;
  const projectLists = createProjectLists(ports);
  const ledgerImports = createLedgerImports(ports);
  const files = folderStore(path.join(config.dataDir, 'files'));
  const queue = await startQueue(pool, log);
  const publicAddress = publicAddressOf(config.publicUrl);
  const papers = await createPapers({
    publicAddress,
    config,
    db,
    ports,
    application,
    files,
    clock,
    log,
  });
  const reader = createFileReader();
  const tasks = createTasks({ db, queue, folder: path.join(config.dataDir, 'results'), clock, log });
  const accounts = createAccounts({
    db,
    clock,
    log,
    demo: demoFrontDoor,
    sessions: config.sessions,
    signIn: config.signIn,
  });
  // Without PUBLIC_URL the links lead to the machine itself.
  const address = config.publicUrl ?? `http://${config.host}:${String(config.port)}`;
  const clockWatch = createClockWatch({
    db,
    clock,
    log,
    tolerance: config.clockTolerance ?? usualClockTolerance,
    databaseIsElsewhere: isElsewhere(config.databaseUrl),
    elapsed: () => performance.now(),
  });
  const mails = createMailOffice(db, clock, secretBox(path.join(config.dataDir, 'mail-key')), address);
  const server = await buildServer({
    config,
    handlers: createHandlers({
      application: papers.waking,
      papers,
      projectLists,
      ledgers: { imports: ledgerImports, open: openLedger((actor, id) => application.file(actor, id), files, reader) },
      accounts,
      tasks,
      administration: keepRegisters(db, clock),
      publicAddress,
      office: createOffice(db, clock, lawOfToday),
      inbox: createInbox(ports, () => clock.now()),
      mails,
      clock,
      clockWatch,
      demoOnNetwork: config.demoOnNetwork ?? false,
      secureCookies: config.secureCookies,
      uploadLimit: config.uploadLimit,
    }),
    files: {
      store: files,
      limit: config.uploadLimit,
      find: (actor, id) => application.file(actor, id),
      record: (actor, file) => recordFile(db, { id: randomUUID(), ...file }, actor, clock.now()),
    },
    byteRoutes: [
      papers.byteRoutes,
      logRoutes(db, transparency, webRoot),
      proofSheetRoute({
        proofFor: async (actor, id) => {
          // Whoever may have the paper may have its proof.
          const paper = await papers.desk.bytes(actor, id, 'pdf');
          if (paper === undefined || paper === 'not-ready') return paper;
          return (await proofOfPaper(db, transparency, id)) ?? 'not-ready';
        },
      }),
      registerFormExchange(createFormExchange({ application, clock, renderer: papers.renderer, reader })),
      (api) => registerTaskResults(api, (actor, id) => tasks.result(actor, id)),
      ledgerReportRoute(ledgerImports, clock),
      annualListExportRoute({ application, clock, county: countyName }),
      exportRoute({
        lists: projectLists,
        organisations: () => application.organisations(),
        clock,
        county: countyName,
      }),
    ],
    noteReading: (reading) => noteDownload(db, { ...reading, at: clock.now() }),
    findSession: (token) => accounts.find(token),
    isReady: async () => (await isAnswering(pool)) && (await diskSpace(config.dataDir)) !== 'full',
    gate,
    keepers: { mayRunOffice: async (actor) => mayRunOffice(await lawOfToday(), actor) },
    health: async () => {
      const disk = await diskSpace(config.dataDir);
      return {
        ...(clockWatch.fault() ? { acts: 'refused', clock: 'doubtful' } : {}),
        ...(disk === 'enough' ? {} : { disk }),
      };
    },
    webRoot,
  });
  server.addHook('onClose', async () => {
    await tasks.stop();
    papers.desk.close();
    reader.close();
    await queue.stop();
  });
  const startTasks = () =>
    workCaseFiles(tasks, {
      application,
      db,
      store: files,
      clock,
      packs: ports.packs.map(({ pack }) => pack),
      papersOf: papersFrom(papers.desk, application),
      software: `政项通 ${softwareVersion}`,
    });
  return {
    server,
    clockWatch,
    application,
    files,
    queue,
    papers,
    mails,
    address,
    publicAddress,
    tasks,
    transparency,
    startTasks,
  };
};

import './chinese.ts';
import {
  createFormExchange,
  createUploads,
  mayRunOffice,
  papersFrom,
  refusingUnprintableNames,
  type Application,
  type ClockWatch,
  type InstalledLaw,
  type MailOffice,
  type Tasks,
} from '@zhengxiang/application';
import { createFileReader, readBack, type FileReader } from '@zhengxiang/documents';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { bundlesInZip } from './casefile/write-bundle.ts';
import type { Clock } from './clock.ts';
import { createJobs, type Jobs } from './compose/jobs.ts';
import { createUseCases, type UseCases } from './compose/use-cases.ts';
import type { Config } from './config.ts';
import type { Connected } from './db/connect.ts';
import { isAnswering } from './db/is-answering.ts';
import { noteDownload } from './db/registers/reading-log.ts';
import type { SignedState } from './db/transparency/log-store.ts';
import { diskSpace } from './files/disk-space.ts';
import { folderStore, type FileStore } from './files/store.ts';
import { createHandlers } from './handlers.ts';
import { buildServer, type ServerParts } from './http/build-server.ts';
import { exportBytes } from './http/bytes/export-bytes.ts';
import { fileBytes } from './http/bytes/file-bytes.ts';
import { formBytes } from './http/bytes/form-bytes.ts';
import { paperBytes } from './http/bytes/paper-bytes.ts';
import type { Gate } from './http/gate.ts';
import type { ByteHandlers } from './http/register-byte-routes.ts';
import { laws as installedLaws } from './laws.ts';
import { openLedger } from './ledger-import/open-ledger.ts';
import { createLog } from './log/create-log.ts';
import { mailCheckpoint } from './mail/mail-checkpoint.ts';
import { createPapers, type Papers } from './papers/create-papers.ts';
import { proofOfPaper } from './papers/paper-proof.ts';
import { publicAddressOf, type PublicAddress } from './public-address.ts';
import { softwareVersion } from './software-version.ts';
import { logBeacon } from './transparency/draw-beacon.ts';
import { openLogKeys } from './transparency/log-keys.ts';
import { logRoutes } from './transparency/log-routes.ts';
import { createTransparencyLog, type TransparencyLog } from './transparency/transparency-log.ts';

export interface Composition {
  readonly server: FastifyInstance;
  readonly clockWatch: ClockWatch;
  readonly application: Application;
  readonly files: FileStore;
  readonly papers: Papers;
  readonly mails: MailOffice;
  /** What papers print, and what the person at the console is told of it. */
  readonly publicAddress: PublicAddress;
  /** Where links in mails lead. */
  readonly address: string;
  readonly tasks: Tasks;
  readonly transparency: TransparencyLog;
  /** Work in the background; nothing is done before it is started. */
  readonly jobs: Jobs;
}

interface Parts {
  readonly config: Config;
  readonly connected: Pick<Connected, 'db' | 'pool'>;
  readonly clock: Clock;
  readonly laws: readonly InstalledLaw[];
  readonly useCases: UseCases;
  readonly files: FileStore;
  readonly reader: FileReader;
  readonly papers: Papers;
  readonly jobs: Jobs;
  readonly publicAddress: PublicAddress;
  readonly transparency: TransparencyLog;
  readonly webRoot: string | undefined;
}

const handlersOf = ({ config, clock, useCases, files, reader, papers, jobs, publicAddress }: Parts) =>
  createHandlers({
    ...useCases,
    application: papers.waking,
    papers,
    ledgers: {
      imports: useCases.ledgerImports,
      open: openLedger((actor, id) => useCases.application.file(actor, id), files, reader),
      tasks: useCases.tasks,
    },
    jobs: jobs.desk,
    forgetBytes: async (hashes) => {
      for (const hash of hashes) await files.remove(hash);
    },
    publicAddress,
    clock,
    demoOnNetwork: config.demoOnNetwork ?? false,
    secureCookies: config.secureCookies,
    uploadLimit: config.uploadLimit,
  });

const byteHandlersOf = (parts: Parts): ByteHandlers => {
  const { config, connected, clock, laws, useCases, files, papers, reader, transparency } = parts;
  const { application, lawOfToday, ledgerImports: imports, projectLists: lists, tasks } = useCases;
  const common = { unit: useCases.ports, now: () => clock.now(), newId: randomUUID };
  const county = async () => (await lawOfToday()).county.name;
  return {
    ...fileBytes({
      store: files,
      limit: config.uploadLimit,
      find: (actor, id) => application.file(actor, id),
      record: createUploads(common),
    }),
    ...paperBytes({
      papers: papers.desk,
      forms: papers.forms,
      proofOf: (id) => proofOfPaper(useCases.ports, connected.db, transparency, id),
      store: files,
      clock,
    }),
    ...formBytes(
      createFormExchange({
        ...common,
        application,
        laws,
        renderer: papers.renderer,
        readBack: (bytes, form) => readBack(bytes, form, reader.form),
      }),
    ),
    ...exportBytes({ application, lists, imports, tasks, clock, county }),
  };
};

const serverPartsOf = (parts: Parts): Omit<ServerParts, 'gate'> => {
  const { config, connected, clock, useCases, transparency, webRoot } = parts;
  const { accounts, clockWatch, lawOfToday } = useCases;
  return {
    config,
    handlers: handlersOf(parts),
    byteHandlers: byteHandlersOf(parts),
    logRoutes: logRoutes(connected.db, transparency, webRoot),
    noteReading: (reading) => noteDownload(connected.db, { ...reading, at: clock.now() }),
    webRoot,
    findSession: (token) => accounts.find(token),
    whyEnded: (token) => accounts.whyEnded(token),
    isReady: async () => (await isAnswering(connected.pool)) && (await diskSpace(config.dataDir)) !== 'full',
    keepers: {
      mayRunOffice: async (actor) => mayRunOffice(await lawOfToday(), actor),
      isSeparated: () => useCases.administration.isSeparated(),
    },
    health: async () => {
      const disk = await diskSpace(config.dataDir);
      return {
        ...(clockWatch.fault() ? { acts: 'refused', clock: 'doubtful' } : {}),
        ...(disk === 'enough' ? {} : { disk }),
      };
    },
  };
};

/** No name is registered that papers could not print. */
const printable = ({ administration, application }: UseCases, { renderer }: Papers) =>
  refusingUnprintableNames(administration, {
    draws: (one) => renderer.typefaces.draws(one),
    organisations: () => application.organisations(),
  });

/** Every new state of the record goes to whoever keeps it outside. */
const handedOn =
  ({ config, db, clock }: Pick<Parts, 'config' | 'clock'> & Pick<Connected, 'db'>) =>
  (state: SignedState) =>
    mailCheckpoint(db, state, config.checkpointMail ?? [], clock.now());

/** Puts the parts together: database, application, files and HTTP. The only place that knows them all. */
export const compose = async (
  config: Config,
  connected: Pick<Connected, 'db' | 'pool'>,
  clock: Clock,
  webRoot?: string,
  gate: Gate = { isOpen: () => true },
  laws: readonly InstalledLaw[] = installedLaws,
): Promise<Composition> => {
  const { db } = connected;
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, config.logTo);
  const transparency = createTransparencyLog({
    db,
    keys: openLogKeys(config.dataDir, config.publicUrl, config.sm2Signatures ?? false),
    witnesses: config.witnesses ?? [],
    log,
  });
  const drawBeacon = logBeacon(db, transparency, transparency.keys.drawSecret);
  const useCases = createUseCases({ config, db, clock, log, laws, softwareVersion, drawBeacon });
  const { application, ports, mails, tasks, clockWatch, address } = useCases;
  const files = folderStore(path.join(config.dataDir, 'files'));
  const publicAddress = publicAddressOf(config.publicUrl);
  const papers = await createPapers({ publicAddress, config, ports, application, files, clock, log });
  const caseFiles = {
    application,
    unit: ports,
    packs: laws,
    papersOf: papersFrom(papers.desk, application),
    open: bundlesInZip({ store: files, software: `政项通 ${softwareVersion}` }),
    now: () => clock.now(),
    elapsed: () => performance.now(),
  };
  const reader = createFileReader();
  const ledgers = {
    imports: useCases.ledgerImports,
    open: openLedger((actor, id) => application.file(actor, id), files, reader),
    clock,
  };
  const record = { transparency, handOn: handedOn({ config, db, clock }) };
  const jobs = createJobs({
    config,
    clock,
    log,
    useCases,
    files,
    papers: papers.desk,
    caseFiles,
    ledgers,
    record,
    backup: { pool: connected.pool, software: softwareVersion },
  });
  const served = { ...useCases, administration: printable(useCases, papers) };
  const shared = { config, connected, clock, laws, useCases: served, files, reader, papers, jobs, publicAddress };
  const server = await buildServer({ ...serverPartsOf({ ...shared, transparency, webRoot }), gate });
  server.addHook('onClose', () => {
    papers.close();
    reader.close();
  });
  return { server, clockWatch, application, files, papers, mails, address, publicAddress, tasks, transparency, jobs };
};

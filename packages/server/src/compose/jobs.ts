import {
  caseFileJobs,
  createJobDesk,
  localJobs,
  mailRounds,
  standingJobs,
  type CaseFileParts,
  type JobDesk,
  type JobKind,
  type JobPlace,
  type PaperDesk,
} from '@zhengxiang/application';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { backupJob, type BackupJobParts } from '../backup/backup-job.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../db/log.ts';
import { makeResultFolder } from '../files/result-folder.ts';
import type { FileStore } from '../files/store.ts';
import { startJobs, type JobRunner } from '../jobs/job-runner.ts';
import { fileJob } from '../jobs/keep-files.ts';
import { abortSignalOf } from '../jobs/no-longer-wanted.ts';
import { ledgerImportJob, type LedgerImportParts } from '../ledger-import/import-task.ts';
import { smtpTransport } from '../mail/smtp-transport.ts';
import { logJob, type LogJobParts } from '../transparency/log-job.ts';
import type { UseCases } from './use-cases.ts';

interface JobParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly useCases: UseCases;
  readonly files: FileStore;
  readonly papers: Pick<PaperDesk, 'job'>;
  readonly caseFiles: CaseFileParts;
  readonly ledgers: LedgerImportParts;
  readonly record: LogJobParts;
  readonly backup: Pick<BackupJobParts, 'pool' | 'software'>;
}

/** Work in the background: what there is, and how it begins. */
export interface Jobs {
  readonly desk: JobDesk;
  /** From now on jobs are done here, until they are stopped: all, or those of some kinds. */
  start(which?: (kind: JobKind) => boolean): Promise<JobRunner>;
}

const sharedKinds = (parts: JobParts): readonly JobKind[] => {
  const { config, clock, log, useCases, papers, caseFiles, ledgers, record } = parts;
  const { ports, application, mails, tasks, accounts, clockWatch, address } = useCases;
  const now = () => clock.now();
  const rounds = mailRounds({
    unit: ports,
    now,
    mails,
    transport: (signal) => smtpTransport({ signal: signal && abortSignalOf(signal) }),
    unreachable: (given) => log.warn(given, 'the mail server cannot be used, mails wait'),
  });
  const standing = standingJobs({
    unit: ports,
    application,
    mails,
    rounds,
    tasks,
    sweepSignIn: async () => {
      await accounts.sweep();
    },
    clockFault: () => clockWatch.fault(),
    now,
    newId: randomUUID,
    address,
  });
  const backup = backupJob({ ...parts.backup, plan: config.backups, dataDir: config.dataDir, now });
  const asked = [...caseFileJobs(tasks, caseFiles), ledgerImportJob(tasks, ledgers)];
  return [...standing, papers.job, logJob(record), backup, ...asked];
};

/** What every process does for itself. */
const localKinds = ({ config, clock, log, useCases, files }: JobParts): readonly JobKind[] => [
  {
    kind: 'clock',
    title: '核对服务器时钟',
    everySeconds: 60,
    run: async () => ({ said: (await useCases.clockWatch.check()).fault?.text ?? '时钟相符' }),
  },
  fileJob(files, { dataDir: config.dataDir, now: () => clock.now(), log }),
];

/** One system for all work in the background: jobs of the database, done by whichever process is free, and those of this process. */
export const createJobs = (parts: JobParts): Jobs => {
  const { config, clock, log, useCases } = parts;
  const places: readonly JobPlace[] = [
    { place: 'shared', unit: useCases.ports, kinds: sharedKinds(parts) },
    { place: 'local', unit: localJobs(() => clock.now()), kinds: localKinds(parts) },
  ];
  return {
    desk: createJobDesk(places),
    start: async (which = () => true) => {
      await makeResultFolder(path.join(config.dataDir, 'results'));
      const runners = places.map(({ unit, kinds }) => startJobs({ unit, kinds: kinds.filter(which), log }));
      return {
        stop: async (patienceMs) => {
          await Promise.all(runners.map((runner) => runner.stop(patienceMs)));
        },
      };
    },
  };
};

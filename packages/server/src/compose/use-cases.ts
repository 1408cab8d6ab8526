import {
  createAccounts,
  createSignInRuleDesk,
  createAdministration,
  createApplication,
  createCaseFileDesk,
  createClockWatch,
  createDelegations,
  createHintOffice,
  createInbox,
  createLedgerImports,
  createMailOffice,
  createOffice,
  createOrganisationRegister,
  createProjectLists,
  createTasks,
  initialPasswordOf,
  legalDay,
  type Application,
  type DrawBeacon,
  type InstalledLaw,
  type Ports,
  type SingleStatements,
} from '@zhengxiang/application';
import type { LawPack } from '@zhengxiang/procedure';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { argonPasswords, newSecret } from '../auth/passwords.ts';
import type { Clock } from '../clock.ts';
import { isElsewhere, usualClockTolerance, type Config } from '../config.ts';
import type { Connected } from '../db/connect.ts';
import { isDatabaseGone } from '../db/database-gone.ts';
import type { Log } from '../db/log.ts';
import { databasePorts } from '../db/store/database-ports.ts';
import { resultFolder } from '../files/result-folder.ts';
import { secretBox } from '../mail/secret-box.ts';
import { smtpTransport } from '../mail/smtp-transport.ts';
import { demoFrontDoor } from '../seed/demo-accounts.ts';

export interface UseCaseParts {
  readonly config: Config;
  readonly db: Connected['db'];
  readonly clock: Clock;
  readonly log: Log;
  readonly laws: readonly InstalledLaw[];
  readonly softwareVersion: string;
  /** What decides draws of experts. */
  readonly drawBeacon: DrawBeacon;
}

/** Of the county and its organisations: nobody's password is made of them. */
const namesOfCounty =
  (application: Application, lawOfToday: () => Promise<LawPack>) => async (): Promise<readonly string[]> => {
    const { county } = await lawOfToday();
    const named = (await application.organisations()).flatMap(({ name, shortName }) => [name, shortName]);
    const whole = [county.name, ...named];
    return [...new Set([...whole, ...whole.map((name) => name.replace(/[县市区省]$/u, ''))])];
  };

/** Every use case on this server's database, files, passwords and mail. */
export const createUseCases = (parts: UseCaseParts) => {
  const { config, db, clock, log, laws, softwareVersion, drawBeacon } = parts;
  const ports: Ports & SingleStatements = { ...databasePorts(db, laws), packs: laws, softwareVersion, drawBeacon };
  const common = { unit: ports, now: () => clock.now(), newId: randomUUID, newSecret, passwords: argonPasswords };
  const application = createApplication(ports);
  const initialPassword = (): string => initialPasswordOf(newSecret());
  const registers = { ...common, names: application.names, initialPassword };
  const lawOfToday = () => application.lawOn(legalDay(clock.now()));
  const tasks = createTasks({
    ...common,
    results: resultFolder(path.join(config.dataDir, 'results')),
    isStoreGone: isDatabaseGone,
    unforeseen: (err, task) => log.error({ err, task }, 'a background task failed'),
  });
  // Without PUBLIC_URL the links lead to the machine itself.
  const address = config.publicUrl ?? `http://${config.host}:${String(config.port)}`;
  return {
    ports,
    application,
    lawOfToday,
    address,
    projectLists: createProjectLists(ports),
    ledgerImports: createLedgerImports(ports),
    inbox: createInbox(ports, common.now),
    office: createOffice({ ...common, lawOfToday }),
    hintOffice: createHintOffice({ ...common, lawOfToday }),
    administration: createAdministration(registers),
    organisationRegister: createOrganisationRegister({ ...registers, laws: ports, software: softwareVersion }),
    signInRules: createSignInRuleDesk(common),
    delegations: createDelegations({ unit: ports, newId: randomUUID }),
    accounts: createAccounts({
      ...common,
      names: namesOfCounty(application, lawOfToday),
      pause: sleep,
      note: (unsigned) => log.warn(unsigned, 'not signed in'),
      demo: demoFrontDoor,
      sessions: config.sessions,
      signIn: config.signIn,
    }),
    mails: createMailOffice({
      ...common,
      box: secretBox(path.join(config.dataDir, 'mail-key')),
      transport: smtpTransport(),
      address,
    }),
    tasks,
    caseFiles: createCaseFileDesk({ application, tasks }),
    clockWatch: createClockWatch({
      ...common,
      told: (fault) =>
        fault
          ? log.error({ kind: fault.kind }, `acts are refused, the clock is doubtful: ${fault.text}`)
          : log.warn({}, 'the clock agrees again, acts are taken'),
      tolerance: config.clockTolerance ?? usualClockTolerance,
      databaseIsElsewhere: isElsewhere(config.databaseUrl),
      elapsed: () => performance.now(),
    }),
  };
};
export type UseCases = ReturnType<typeof createUseCases>;

import { type Actor, type DocumentRef, type PlainDate, plainDateSchema } from '@zhengxiang/core';
import { procedure, type AnyFacts } from '@zhengxiang/procedure';
import { stateOfCase, type Application } from '@zhengxiang/application';
import {
  actorOf,
  county,
  demoLives,
  delegationIdOf,
  demoPassword,
  deskOfLogin,
  livesFor,
  organisationOf,
  turnsUntil,
  type Turn,
} from '@zhengxiang/demo-county';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { hashPassword } from '../auth/passwords.ts';
import type { Database } from '../db/database.ts';
import { accountStore } from '../db/accounts/account-rows.ts';
import { evidenceStore } from '../db/store/evidence-store.ts';
import { hasDerivedCases } from '../db/ledger/derived-cases.ts';
import { forgetToTell } from '../db/notices/inbox-rows.ts';
import { addOrganisation, isInstalled } from '../db/registers/organisations.ts';
import { addPerson } from '../db/registers/people.ts';
import { putSetting, removeSetting, settingOf } from '../db/settings/settings.ts';
import { createStore } from '../db/store/create-store.ts';
import type { FileStore } from '../files/store.ts';
import { demoPdf } from './demo-pdf.ts';
import { installBasics } from '../install/install.ts';

/** Uuid made of a name, so that a second filling of another database has the same ids. */
const idOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The same in the form that people's programs give to their commands: version 4. */
const commandIdOf = (name: string): string => idOf(name).replace(/^(.{14})8/u, '$14');

/**
 * Says that the projects of the demo county are not all there yet; stored with the county, cleared at the end. It holds the day
 * of the first start, which all days of the projects are told by: going on next morning must not move them. An earlier release,
 * whose projects had fixed days, stored only that there is something left.
 */
const FILLING = 'demo-filling';

/** Whether the filling of a demo county was broken off and has to be gone on with. */
export const isFilling = async (db: Database): Promise<boolean> => (await settingOf(db, FILLING)) !== undefined;

/** What is played into a county whose filling was begun on the stored day; goes on the same whatever the day is now. */
const turnsBegun = async (db: Database, today: PlainDate): Promise<readonly Turn[]> => {
  const begun = plainDateSchema.safeParse(await settingOf(db, FILLING));
  return begun.success ? turnsUntil(begun.data, livesFor(begun.data)) : turnsUntil(today, demoLives);
};

/** Cases of the demo county that a release of before gave ids of a kind that no case is given any more. */
const refuseOldFilling = async (db: Database): Promise<void> => {
  if (await hasDerivedCases(db))
    throw new Error(
      '这里的演示数据由较早的版本开始生成，没有做完，不能接着生成。请换一个 DATA_DIR（或空的数据库）重新启动。',
    );
};

interface CountyOptions {
  readonly hash?: (password: string) => Promise<string>;
  /** The projects are still to come, told by this day. */
  readonly firstStart?: PlainDate;
}

/** The organisations, people and accounts of the demo county. */
export const installCounty = async (
  db: Database,
  now: Date,
  { hash = hashPassword, firstStart }: CountyOptions = {},
): Promise<void> => {
  const passwordHash = await hash(demoPassword);
  await db.transaction(async (tx) => {
    for (const unit of county) {
      const competentDepartmentId = unit.competentDepartment && organisationOf(unit.competentDepartment).id;
      await addOrganisation(tx, {
        id: unit.id,
        name: unit.name,
        shortName: unit.shortName,
        role: unit.role,
        competentDepartmentId,
      });
      for (const at of unit.desks) {
        await addPerson(tx, {
          id: at.personId,
          name: at.name,
          organisationId: unit.id,
          posts: [at.post],
          specialty: at.specialty,
        });
        await accountStore(tx).putAccount({
          personId: at.personId,
          login: at.login,
          passwordHash,
          mustChange: false,
          changedAt: now,
        });
      }
    }
    await installBasics(tx, { procedure }, true, now);
    if (firstStart !== undefined) await putSetting(tx, FILLING, firstStart, now);
  });
};

/** Puts on record that a desk is lent on the day of an act that somebody does in another's post. */
const lendDesk = async (db: Database, login: string, on: PlainDate, at: Date): Promise<void> => {
  const { lender } = deskOfLogin(login);
  if (lender === undefined) return;
  const [{ personId, name, organisationId }, { personId: id, name: lenderName, post }] = [
    actorOf(login, on),
    actorOf(lender),
  ];
  const delegation = delegationIdOf(login, on);
  await db.transaction(async (tx) => {
    const store = createStore(tx);
    if ((await store.delegationsAt(organisationId)).some((known) => known.id === delegation)) return;
    const delegator = { id, name: lenderName };
    await store.addDelegation({
      id: delegation,
      organisationId,
      post,
      delegator,
      delegate: { id: personId, name },
      from: on,
      to: on,
      reason: '外出培训',
      recordedBy: delegator,
      recordedAt: at,
    });
  });
};

const isDocument = (value: object): value is DocumentRef => 'fileId' in value && 'sha256' in value;

class DemoFiles {
  private readonly made = new Map<string, DocumentRef>();

  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
  ) {}

  async real(value: unknown, actor: Actor, caseId: string, at: Date): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.real(item, actor, caseId, at)));
    if (typeof value !== 'object' || value === null) return value;
    if (isDocument(value)) return this.upload(value, actor, caseId, at);
    const entries = await Promise.all(
      Object.entries(value).map(async ([key, item]) => [key, await this.real(item, actor, caseId, at)] as const),
    );
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  private async upload(document: DocumentRef, actor: Actor, caseId: string, at: Date): Promise<DocumentRef> {
    const key = `${caseId}:${actor.organisationId}:${document.fileId}`;
    const known = this.made.get(key);
    if (known) return known;
    const bytes = await this.store.put(Readable.from([demoPdf(document.name)]), 1_000_000);
    const made = { ...document, fileId: idOf(key), ...bytes };
    this.made.set(key, made);
    const { personId, organisationId } = actor;
    const file = { id: made.fileId, name: document.name, mediaType: 'application/pdf', ...bytes };
    const uploaded = { ...file, personId, organisationId, uploadedAt: at.toISOString() };
    await this.db.transaction((tx) => evidenceStore(tx).addFile(uploaded));
    return made;
  }
}

/** What the first act of a case is told on. */
const noFacts = { seq: 0 } as AnyFacts;

/** Nine in the morning, Shanghai, plus a minute for every act of that day. */
const instantOf = (day: PlainDate, index: number): Date =>
  new Date(Date.parse(`${day}T09:00:00+08:00`) + (index % 400) * 60_000);

/** Demo people have long read what happened years ago; what is fresh is told when the server runs. */
const forgetOldNews = async (db: Database, now: Date): Promise<void> => {
  const fresh = new Date(now.getTime() - 14 * 24 * 60 * 60_000);
  await forgetToTell(db, fresh, now);
};

export interface DemoParts {
  readonly db: Database;
  readonly store: FileStore;
  readonly application: Application;
  readonly today: PlainDate;
  readonly now: Date;
  /** Breaks the filling off between two acts. */
  readonly stopped?: AbortSignal | undefined;
}

/**
 * Fills an empty database with the demo county and its projects: scenarios replayed through the same door as people. Goes on
 * where an earlier filling was broken off. Answers the number of acts that are there now.
 */
export const installDemo = async ({ db, store, application, today, now, stopped }: DemoParts): Promise<number> => {
  if (!(await isInstalled(db))) await installCounty(db, now, { firstStart: today });
  await refuseOldFilling(db);
  const files = new DemoFiles(db, store);
  const seen = new Map<string, number>();
  let played = 0;
  for (const { life, step } of await turnsBegun(db, today)) {
    stopped?.throwIfAborted();
    const target = life.cases[step.caseKey];
    if (!target) throw new Error(`${life.id}: no case ${step.caseKey}`);
    const actor = actorOf(step.by, step.on);
    const at = instantOf(step.on, played);
    const moment = { now: at, today: step.on };
    const expectedSeq = seen.get(target.id) ?? 0;
    const recorded = await db.transaction((tx) => createStore(tx).readCase(target.id));
    if (recorded && recorded.events.length > expectedSeq) {
      // Stored by the filling that was broken off.
      seen.set(target.id, expectedSeq + 1);
      played += 1;
      continue;
    }
    const facts = recorded ? stateOfCase(recorded).facts : noFacts;
    const input = await files.real(step.input(facts, step.on), actor, target.id, at);
    await lendDesk(db, step.by, step.on, at);
    const outcome = await application.act(
      actor,
      {
        commandId: commandIdOf(`${target.id}:${String(expectedSeq)}:${String(played)}`),
        action: step.action,
        caseId: target.id,
        expectedSeq,
        input,
      },
      moment,
    );
    if (outcome.kind !== 'accepted')
      throw new Error(`${life.id} ${step.on} ${step.by} ${step.action}: ${JSON.stringify(outcome)}`);
    seen.set(target.id, outcome.reply.seq);
    played += 1;
  }
  await forgetOldNews(db, now);
  await removeSetting(db, FILLING);
  return played;
};

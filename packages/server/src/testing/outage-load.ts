import { demoPassword } from '@zhengxiang/demo-county';
import type { Problem } from '@zhengxiang/application/contract';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connected } from '../db/connect.ts';
import { openDatabase } from '../db/open.ts';
import { silentLog } from '../db/log.ts';
import { installTestCounty } from './install-county.ts';
import { smallProject, TestCounty } from './test-county.ts';

export interface PreparedAct {
  readonly commandId: string;
  readonly action: 'initiation.prepare';
  readonly caseId: string;
  readonly expectedSeq: 0;
  readonly input: unknown;
}

type Place = Pick<Parameters<typeof openDatabase>[0], 'databaseUrl' | 'dataDir'>;

/** Opens a database as the product does, and closes it again. */
export const withDatabase = async <T>(place: Place, use: (connected: Connected) => Promise<T>): Promise<T> => {
  const connected = await openDatabase({ ...place, log: silentLog });
  try {
    return await use(connected);
  } finally {
    await connected.close();
  }
};

/** Fills a fresh database with the people of the test county and answers acts that a clerk may send, each once. */
export const prepareCounty = (place: Place, acts: number): Promise<PreparedAct[]> =>
  withDatabase(place, async ({ db }) => {
    await installTestCounty(db, new Date());
    const county = new TestCounty(db);
    const prepared: PreparedAct[] = [];
    for (let number = 0; number < acts; number += 1) {
      const input = await county.uploaded('minzheng.clerk', smallProject(`办公系统运行维护${String(number)}`));
      prepared.push({
        commandId: randomUUID(),
        action: 'initiation.prepare',
        caseId: randomUUID(),
        expectedSeq: 0,
        input,
      });
    }
    return prepared;
  });

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly method: string;
}

/** A person at a browser, over the network. */
export class Caller {
  private cookie = '';
  readonly answers: Answered[] = [];

  constructor(private readonly address: string) {}

  async ask(method: 'GET' | 'POST', url: string, payload?: unknown): Promise<Answered> {
    const reply = await fetch(`${this.address}${url}`, {
      method,
      headers: { cookie: this.cookie, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(payload === undefined ? {} : { body: JSON.stringify(payload) }),
    });
    const cookie = reply.headers.get('set-cookie')?.split(';')[0];
    if (cookie !== undefined) this.cookie = cookie;
    const answered = { status: reply.status, body: await reply.json(), method };
    this.answers.push(answered);
    return answered;
  }

  async signIn(login: string): Promise<void> {
    const { status, body } = await this.ask('POST', '/api/session', { login, password: demoPassword });
    if (status !== 200) throw new Error(JSON.stringify(body));
  }

  /** Sends the act until it is accepted, always with its one command id; anything but 200 and 503 is an error. */
  async insist(act: PreparedAct): Promise<void> {
    for (;;) {
      const { status, body } = await this.ask('POST', '/api/acts', act);
      if (status === 200) return;
      if (status !== 503) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
      await sleep(100);
    }
  }
}

/** What was heard while the database was away. */
export const outages = (callers: readonly Caller[]): Problem[] =>
  callers
    .flatMap(({ answers }) => answers)
    .filter(({ status }) => status === 503) // prettier-ignore
    .map(({ body }) => body as Problem);

/**
 * Two clerks send acts and two people read without a pause, while `disturb` does what it does to the database. Ends when every
 * act is accepted. Answers the callers with everything they were told.
 */
export const underLoad = async (
  address: string,
  acts: readonly PreparedAct[],
  disturb: () => Promise<void>,
): Promise<Caller[]> => {
  const [one, two, ...readers] = [1, 2, 3, 4].map(() => new Caller(address));
  if (!one || !two) throw new Error('no callers');
  await one.signIn('minzheng.clerk');
  await two.signIn('minzheng.clerk');
  for (const reader of readers) await reader.signIn('zhengshu.intake');
  let open = true;
  const waiting = [...acts];
  const send = async (caller: Caller): Promise<void> => {
    for (let act = waiting.shift(); act; act = waiting.shift()) await caller.insist(act);
  };
  const read = async (caller: Caller): Promise<void> => {
    while (open) await caller.ask('GET', '/api/workbench');
  };
  const half = (async () => {
    while (waiting.length > acts.length / 2) await sleep(5);
    await disturb();
  })();
  const sending = Promise.all([send(one), send(two), half]).finally(() => (open = false));
  await Promise.all([sending, ...readers.map(read)]);
  return [one, two, ...readers];
};

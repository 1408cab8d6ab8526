import type { LedgerImportView, LedgerPreview, StoredFileView, TaskView } from '@zhengxiang/application/contract';
import { plainDate } from '@zhengxiang/core';
import { demoPassword } from '@zhengxiang/demo-county';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import type { JobRunner } from '../../jobs/job-runner.ts';
import { installTestCounty } from '../../testing/install-county.ts';
import { openTestServer, type TestServer } from '../../testing/test-server.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

/** Who takes old ledgers in. */
export const desk = 'zhengshu.intake';

type Request = Pick<LedgerPreview, 'sheet' | 'headingRow' | 'columns'> & {
  readonly fileId: string;
  readonly units?: object;
  readonly ticked: readonly number[];
  readonly dropped?: readonly number[];
};

/** What an import came to: its record, or what its file says when nothing was taken. */
export interface Taken {
  readonly task: TaskView;
  readonly record: LedgerImportView | undefined;
  readonly said: string;
}

/** A server with a county in it, and the ways of whoever takes ledgers in: files, previews, imports as background tasks. */
export class LedgerDesk {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly open: () => TestServer) {}

  private async signIn(login: string): Promise<string> {
    const known = this.cookies.get(login);
    if (known !== undefined) return known;
    const reply = await this.open().server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login, password: demoPassword },
    });
    const [cookie = ''] = String(reply.headers['set-cookie']).split(';');
    this.cookies.set(login, cookie);
    return cookie;
  }

  async ask(login: string, method: 'GET' | 'POST', url: string, payload?: object) {
    const cookie = await this.signIn(login);
    return this.open().server.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
  }

  async send<T>(method: 'GET' | 'POST', url: string, payload?: object, login = desk): Promise<T> {
    const reply = await this.ask(login, method, url, payload);
    expect(reply.statusCode, reply.body.slice(0, 300)).toBe(200);
    return reply.json<T>();
  }

  async put(name: string, login = desk, bytes: Uint8Array = fixture(name)): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const wire = new Response(form);
    const cookie = await this.signIn(login);
    const reply = await this.open().server.inject({
      method: 'POST',
      url: '/api/files',
      headers: { cookie, 'content-type': wire.headers.get('content-type') ?? '' },
      payload: Buffer.from(await wire.arrayBuffer()),
    });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json<StoredFileView>().id;
  }

  look(fileId: string, more: object = {}): Promise<LedgerPreview> {
    return this.send('POST', '/api/ledger-imports/preview', { fileId, ...more });
  }

  /** Starts the import and waits until it is over. */
  async take(request: Request): Promise<Taken> {
    const before = new Set((await this.send<LedgerImportView[]>('GET', '/api/ledger-imports')).map(({ id }) => id));
    const begun = await this.send<TaskView>('POST', '/api/ledger-imports', request);
    const task = await this.finished(begun.id);
    expect(task).toMatchObject({ state: 'done' });
    const record = (await this.send<LedgerImportView[]>('GET', '/api/ledger-imports')).find(
      ({ id }) => !before.has(id),
    );
    const said = record ? '' : (await this.ask(desk, 'GET', task.result?.path ?? '')).body;
    return { task, record, said };
  }

  private async finished(id: string): Promise<TaskView> {
    for (;;) {
      const task = await this.send<TaskView>('GET', `/api/tasks/${id}`);
      if (!['queued', 'running'].includes(task.state)) return task;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Projects, revisions, imports, entries of the list. */
  async counts(): Promise<string> {
    const { rows } = await this.open().database.pool.query<{ text: string }>(
      `select concat_ws('/', (select count(*) from historical_project), (select count(*) from historical_revision),
         (select count(*) from ledger_import), (select count(*) from list_entry where origin = 'historical')) as text`,
    );
    return rows[0]?.text ?? '';
  }
}

/** For the tests of one `describe`. */
export const useLedgerDesk = (): LedgerDesk => {
  let app: TestServer | undefined;
  let jobs: JobRunner | undefined;
  beforeAll(async () => {
    app = await openTestServer();
    await installTestCounty(app.database.db, app.clock.now());
    app.clock.setDay(plainDate('2026-06-01'));
    jobs = await app.jobs.start(({ kind }) => kind.startsWith('task.'));
  });
  afterAll(async () => {
    await jobs?.stop(20_000);
    await app?.close();
  });
  return new LedgerDesk(() => {
    if (!app) throw new Error('the server is not open yet');
    return app;
  });
};

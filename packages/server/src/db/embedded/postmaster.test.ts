import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { useDatabase } from '../../testing/database.ts';
import { findPostmaster } from './postmaster.ts';

const database = useDatabase();

it('takes the server of another folder for what it is, though its number is in our pid file', async () => {
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = rows[0]?.pid ?? 0;
  // Its socket lies in its folder.
  const folder = String(database.superuser.host);
  const ours = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-pid-'));
  fs.writeFileSync(path.join(ours, 'postmaster.pid'), `${pid}\n${ours}\n`);
  expect(findPostmaster(ours)).toEqual({ pid, alive: false });
  fs.rmSync(ours, { recursive: true });
  // Its own folder knows it.
  expect(findPostmaster(folder)?.alive).toBe(true);
});

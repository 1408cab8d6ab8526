import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedgerCommand } from '../../cli/verify-ledger.ts';
import { databaseFolder } from '../../config.ts';
import { startChild } from '../../testing/child.ts';
import type { Connected } from '../connect.ts';
import { findPostmaster } from '../embedded/postmaster.ts';
import { silentLog } from '../log.ts';
import { openDatabase } from '../open.ts';

/** Every commit proves the habit, `npm run test:long` the number. */
const ROUNDS = process.env['ZX_LONG'] ? 60 : 8;
/** In how many rounds the database server is killed together with the process: every fourth. */
const WITH_SERVER = 4;

/** As DATA_DIR names it. */
let productFolder: string;
let dataDir: string;

beforeAll(() => {
  productFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'zx-kill-'));
  dataDir = databaseFolder(productFolder);
});

afterAll(() => fs.rmSync(productFolder, { recursive: true, force: true }));

const withDatabase = async <T>(use: (database: Connected) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ dataDir, log: silentLog });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
};

/** Lets a process append until some acts are acknowledged, kills it in the middle of the next, and answers what it acked. */
const appendAndKill = async (caseId: string, round: number): Promise<string[]> => {
  const child = startChild('append-loop', [dataDir, caseId]);
  await child.line(/^acked/);
  await new Promise((resolve) => setTimeout(resolve, (round * 37) % 90));
  const server = round % WITH_SERVER === 0 ? findPostmaster(path.join(dataDir, 'postgres')) : undefined;
  if (server?.alive) process.kill(server.pid, 'SIGKILL');
  await child.kill('SIGKILL');
  return child.lines.filter((line) => line.startsWith('acked'));
};

describe('a process killed in the middle of acts', () => {
  it(`keeps every acknowledged act, and none by half, over ${ROUNDS} kills`, async () => {
    const caseId = randomUUID();
    const acked: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) acked.push(...(await appendAndKill(caseId, round)));
    expect(acked.length).toBeGreaterThan(ROUNDS);
    await withDatabase(async ({ pool }) => {
      const { rows } = await pool.query<{ text: string; parts: number }>(
        `select 'acked ' || command_id || ' ' || max(seq) || ' ' || (array_agg(hash order by seq desc))[1] as text, count(*)::int as parts from ledger_event group by command_id`,
      );
      const stored = new Set(rows.map(({ text }) => text));
      expect(acked.filter((line) => !stored.has(line))).toEqual([]);
      expect(rows.filter(({ parts }) => parts !== 3)).toEqual([]);
      // An act may be committed and its acknowledgement lost: at most one for each kill.
      expect(stored.size - acked.length).toBeLessThanOrEqual(ROUNDS);
      // The tool joins the server that runs, by the folder that the product was given.
      const lines: string[] = [];
      expect(await verifyLedgerCommand(['--data-dir', productFolder], (line) => lines.push(line))).toBe(0);
      expect(lines[0]).toContain(`记录 ${rows.length * 3} 条`);
    });
  }, 400_000);
});

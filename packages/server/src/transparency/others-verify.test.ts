import { keyText, leafHash, proveConsistency, proveInclusion, rootOfTiles, toBase64 } from '@zhengxiang/transparency';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportLog } from '../cli/export-log.ts';
import { silentLog } from '../db/log.ts';
import { entriesFrom, tileReader } from '../db/transparency/log-store.ts';
import { useDatabase } from '../testing/database.ts';
import { startWitness } from '../testing/witness-process.ts';
import { openLogKeys } from './log-keys.ts';
import { createTransparencyLog } from './transparency-log.ts';

const library = '/usr/share/gocode';
const hasGo =
  spawnSync('go', ['version']).status === 0 && existsSync(path.join(library, 'src/golang.org/x/mod/sumdb/tlog'));
const count = process.env['ZX_LONG'] ? 10_000 : 500;

/** A row of numbers that looks like chance and is the same every time. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

describe('别人写的程序核对我们的存证日志', () => {
  const database = useDatabase();

  it.skipIf(!hasGo)('Go 的 sumdb/tlog 和 note：条目、包含证明、一致性证明、签名', { timeout: 300_000 }, async () => {
    const { db, pool } = database;
    const keys = openLogKeys(mkdtempSync(path.join(tmpdir(), 'zx-keys-')), 'https://county.example', true);
    const witness = await startWitness('audit.example', keys.texts.slice(0, 1));
    const log = createTransparencyLog({ db, keys, witnesses: [witness], log: silentLog });
    // In three parts, so that tiles grow over edges.
    for (const part of [300, 700, 1900]) {
      await pool.query(
        `insert into reading_log (at, person_id, person_name, organisation_id, case_id, what) select now(), gen_random_uuid(), '某', gen_random_uuid(), gen_random_uuid(), 'x' from generate_series(1, ${String(part)})`,
      );
      await log.checkpoint();
    }
    const state = await log.checkpoint();
    if (!state) throw new Error('no state');
    await log.cosign(state);
    await witness.stop();
    const folder = mkdtempSync(path.join(tmpdir(), 'zx-log-'));
    expect(await exportLog(db, folder)).toBe(state.size);
    expect(readFileSync(path.join(folder, 'checkpoint'), 'utf8')).toContain('— audit.example ');

    const read = tileReader(db);
    const leaves = (await entriesFrom(db, 0, state.size)).map(leafHash);
    const roots = new Map<number, string>();
    const rootAt = async (size: number): Promise<string> => {
      const root = roots.get(size) ?? toBase64(await rootOfTiles(read, size));
      roots.set(size, root);
      return root;
    };
    const next = numbers(7);
    const inclusion = [];
    const consistency = [];
    for (let nr = 0; nr < count; nr += 1) {
      const size = 1 + next(state.size);
      const index = next(size);
      const path = (await proveInclusion(read, index, size)).map(toBase64);
      inclusion.push({
        Index: index,
        Size: size,
        Leaf: toBase64(leaves[index] as Uint8Array),
        Root: await rootAt(size),
        Path: path,
      });
      const from = 1 + next(size);
      const steps = (await proveConsistency(read, from, size)).map(toBase64);
      consistency.push({ From: from, To: size, FromRoot: await rootAt(from), Root: await rootAt(size), Path: steps });
    }
    const [logKey] = keys.keys.map(keyText);
    writeFileSync(
      path.join(folder, 'proofs.json'),
      JSON.stringify({ LogKey: logKey, WitnessKey: witness.text, Inclusion: inclusion, Consistency: consistency }),
    );
    const work = mkdtempSync(path.join(tmpdir(), 'zx-go-'));
    const source = path.join(work, 'src/proofs');
    mkdirSync(source, { recursive: true });
    copyFileSync(fileURLToPath(new URL('./testing/proofs.go', import.meta.url)), path.join(source, 'main.go'));
    const env = {
      ...process.env,
      GO111MODULE: 'off',
      GOPATH: `${work}:${library}`,
      GOCACHE: path.join(work, 'cache'),
      GOFLAGS: '',
    };
    const said = execFileSync('go', ['run', path.join(source, 'main.go'), folder], { encoding: 'utf8', env });
    const all = String(count);
    expect(said.trim().split('\n')).toEqual([
      'signatures 2',
      `entries ${String(state.size)} of ${String(state.size)}`,
      `inclusion ${all} of ${all}, altered refused ${all}`,
      `consistency ${all} of ${all}, altered refused ${all}`,
    ]);
  });
});

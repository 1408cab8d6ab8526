import {
  checkNote,
  checkpointText,
  leafHash,
  parseCheckpoint,
  parseNote,
  toBase64,
  utf8ToBytes,
} from '@zhengxiang/transparency';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../db/log.ts';
import { sampleCase } from '../testing/ledger-sample.ts';
import { useDatabase } from '../testing/database.ts';
import { startWitness, type WitnessProcess } from '../testing/witness-process.ts';
import { openLogKeys } from './log-keys.ts';
import { createTransparencyLog, type TransparencyLog } from './transparency-log.ts';
import { readKept } from '../db/transparency/verify-log.ts';
import { verifyRecord } from '../cli/verify-record.ts';

describe('见证方', () => {
  const database = useDatabase();
  let witness: WitnessProcess;
  let transparency: TransparencyLog;
  const keys = openLogKeys(mkdtempSync(path.join(tmpdir(), 'zx-keys-')), 'https://county.example', true);
  const open = () =>
    createTransparencyLog({ db: database.db, keys, witnesses: [witness], log: silentLog, patience: 5000 });
  const signed = async () => {
    await sampleCase(database.db, 2);
    const state = await transparency.checkpoint();
    if (!state) throw new Error('no state');
    return transparency.cosign(state);
  };
  const ask = async (note: string, old: number, hashes: readonly Uint8Array[] = []) => {
    const reply = await fetch(`${witness.url}/add-checkpoint`, {
      method: 'POST',
      body: `old ${String(old)}\n${hashes.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`,
    });
    return { status: reply.status, text: await reply.text() };
  };
  const logOnly = (note: string): string =>
    note
      .split('\n')
      .filter((line) => !line.includes(' audit.example '))
      .join('\n');
  const sizeOf = (note: string): number => parseCheckpoint(parseNote(note)?.text ?? '')?.size ?? 0;

  beforeAll(async () => {
    witness = await startWitness('audit.example', keys.texts.slice(0, 1));
    transparency = open();
  });
  afterAll(() => witness.stop());

  it('签署每一个由上一个增加而来的存证点，国密签名并列', async () => {
    for (let round = 0; round < 3; round += 1) {
      const state = await signed();
      const note = parseNote(state.note);
      expect(state.witnesses).toBe(1);
      expect(note && checkNote(note, witness.key).kind).toBe('valid');
      const { checkSm2 } = await import('./log-keys.ts');
      expect(note && keys.keys.map((key) => checkNote(note, key, checkSm2).kind)).toEqual(['valid', 'valid']);
      expect(note && keys.keys.map((key) => checkNote({ ...note, text: `${note.text}x` }, key, checkSm2).kind)).toEqual(
        ['wrong', 'wrong'],
      );
    }
  });

  it('重启以后从见证方说的规模接着证明', async () => {
    transparency = open();
    expect((await signed()).witnesses).toBe(1);
    expect(transparency.faults().size).toBe(0);
  });

  it('同一个存证点再问一次，答复一样：不能靠反复询问挑选时间', async () => {
    const state = await signed();
    const again = await ask(logOnly(state.note), sizeOf(state.note));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await ask(logOnly(state.note), sizeOf(state.note))).toEqual(again);
    expect(state.note).toContain(again.text.trim());
  });

  it('拒绝分叉、回退、没有证明的、别人签名的、不认识的日志和乱码', async () => {
    const state = await signed();
    const size = sizeOf(state.note);
    const text = (root: string, of = size) =>
      checkpointText({ origin: keys.origin, size: of, root: leafHash(utf8ToBytes(root)) });
    // Split view: another tree of the same size, rightly signed by the log.
    expect((await ask(keys.sign(text('fork')), size)).text).toContain('分叉');
    expect(await ask(keys.sign(text('grown', size + 3)), size, [leafHash(utf8ToBytes('a'))])).toMatchObject({
      status: 422,
    });
    expect(await ask(keys.sign(text('grown', size + 3)), size)).toMatchObject({ status: 422 });
    // Rolled back: the log does not know any more what the witness has seen.
    expect(await ask(keys.sign(text('old', size - 1)), size - 1)).toEqual({ status: 409, text: `${String(size)}\n` });
    expect(await ask(keys.sign(text('old', size - 1)), size)).toMatchObject({ status: 400 });
    const others = openLogKeys(mkdtempSync(path.join(tmpdir(), 'zx-keys-')), 'https://county.example', false);
    expect(await ask(others.sign(text('fork')), size)).toMatchObject({ status: 403 });
    const strange = checkpointText({ origin: 'other/log', size, root: leafHash(utf8ToBytes('x')) });
    expect(await ask(keys.sign(strange), size)).toMatchObject({ status: 404 });
    for (const body of ['', 'old x\n\n', `old ${String(size)}\nAA\n\n${logOnly(state.note)}`])
      expect((await ask(body, 0)).status).toBe(400);
    // Nothing of that has moved what it keeps.
    expect(await ask(logOnly(state.note), size)).toMatchObject({ status: 200 });
  });

  it('数据库被换成旧备份：见证方不签，程序说明原因', async () => {
    const state = await signed();
    const [file = ''] = readdirSync(witness.folder).filter((name) => name.startsWith('state-'));
    const kept = readFileSync(path.join(witness.folder, file), 'utf8');
    const text = checkpointText({
      origin: keys.origin,
      size: sizeOf(state.note) + 50,
      root: leafHash(utf8ToBytes('newer')),
    });
    writeFileSync(path.join(witness.folder, file), `${text}\n— x AAAA\n`);
    await sampleCase(database.db, 1);
    const now = await transparency.checkpoint();
    expect(now && (await transparency.cosign(now)).witnesses).toBe(0);
    expect([...transparency.faults().values()].join()).toContain('回退');
    writeFileSync(path.join(witness.folder, file), kept);
    expect(now && (await transparency.cosign(now)).witnesses).toBe(1);
  });

  it('状态文件损坏时不签，不从头来过', async () => {
    const state = await signed();
    const [file = ''] = readdirSync(witness.folder).filter((name) => name.startsWith('state-'));
    const kept = readFileSync(path.join(witness.folder, file), 'utf8');
    writeFileSync(path.join(witness.folder, file), 'x');
    expect(await ask(logOnly(state.note), 0)).toMatchObject({ status: 500 });
    writeFileSync(path.join(witness.folder, file), kept);
  });

  it('见证方的状态就是核对用的存证点；整库改写后与它不符', async () => {
    await signed();
    const kept = readKept(witness.command('state'));
    expect(kept).toBeDefined();
    const trust = { kept: kept ? [kept] : [], keys: [...keys.keys.slice(0, 1), witness.key] };
    const found = await database.db.transaction((tx) => verifyRecord(tx, trust));
    expect(found.findings).toEqual([]);
    const other = { kept: [{ size: kept?.size ?? 0, root: 'ab'.repeat(32) }], keys: [] };
    expect((await database.db.transaction((tx) => verifyRecord(tx, other))).findings.map(({ kind }) => kind)).toEqual([
      'kept-differs',
    ]);
  });

  it('离线：请求用文件带去，答复用文件带回', async () => {
    await sampleCase(database.db, 1);
    const { tileReader } = await import('../db/transparency/log-store.ts');
    const { proveConsistency } = await import('@zhengxiang/transparency');
    const state = await transparency.checkpoint();
    const from = readKept(witness.command('state'))?.size ?? 0;
    const proof = await proveConsistency(tileReader(database.db), from, state?.size ?? 0);
    const request = path.join(mkdtempSync(path.join(tmpdir(), 'zx-request-')), 'request');
    writeFileSync(
      request,
      `old ${String(from)}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${state?.note ?? ''}`,
    );
    const note = parseNote((state?.note ?? '') + witness.command('cosign', request));
    expect(note && checkNote(note, witness.key).kind).toBe('valid');
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../db/log.ts';
import { readKept } from '../db/transparency/verify-log.ts';
import { useDatabase } from '../testing/database.ts';
import { sampleCase } from '../testing/ledger-sample.ts';
import { openLogKeys } from '../transparency/log-keys.ts';
import { logJob } from '../transparency/log-job.ts';
import { createTransparencyLog } from '../transparency/transparency-log.ts';
import { readConfig } from '../config.ts';
import { mailCheckpoint } from './mail-checkpoint.ts';

describe('每天的存证点发邮件', () => {
  const database = useDatabase();
  const keys = openLogKeys(mkdtempSync(path.join(tmpdir(), 'zx-keys-')), undefined, false);
  const mails = async () =>
    (
      await database.pool.query<{ address: string; subject: string; body_text: string }>(
        'select * from mail order by created_at, address',
      )
    ).rows;

  it('每个地址每天一封，重启、多个进程都不重发；第二天再发', async () => {
    const open = createTransparencyLog({ db: database.db, keys, witnesses: [], log: silentLog });
    await sampleCase(database.db, 2);
    const addresses = ['jiwei@example.gov.cn', 'shenji@example.gov.cn'];
    const send = async (at: string) => {
      const state = await open.checkpoint();
      return state && mailCheckpoint(database.db, state, addresses, new Date(at));
    };
    expect(await send('2026-12-01T01:00:00Z')).toBe(2);
    await sampleCase(database.db, 1);
    expect(await Promise.all([send('2026-12-01T09:00:00Z'), send('2026-12-01T15:00:00Z')])).toEqual([0, 0]);
    expect(await send('2026-12-01T16:30:00Z')).toBe(2);
    expect((await mails()).map(({ address }) => address)).toEqual([...addresses, ...addresses]);
  });

  it('邮件里的内容就能核对：整封存成文件，或者用标题里的简写', async () => {
    const [mail] = await mails();
    const note = (mail?.body_text ?? '').split('\n').slice(3).join('\n');
    const short = /(\d+-[0-9a-f]{16})$/u.exec(mail?.subject ?? '')?.[1] ?? '';
    const whole = readKept(note);
    expect(whole?.root.startsWith(short.split('-')[1] ?? 'x')).toBe(true);
    expect(readKept(short)?.size).toBe(whole?.size);
    // As somebody saves the mail: with what stands around it.
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'zx-mail-')), 'mail.txt');
    writeFileSync(file, mail?.body_text ?? '');
    expect(readKept(mail?.body_text ?? '')).toEqual(whole);
  });

  it('后台工作：签名以后交出去，说出做了什么；没有新记录时还是同一个存证点', async () => {
    const states: number[] = [];
    const job = logJob({
      transparency: createTransparencyLog({ db: database.db, keys, witnesses: [], log: silentLog }),
      handOn: (state) => Promise.resolve(states.push(state.size)),
    });
    const { signal } = new AbortController();
    const call = { key: '', data: {}, attempts: 1, turn: 1, signal, stopping: signal, abandon: () => undefined };
    const first = await job.run(call);
    await job.run(call);
    expect(first).toMatchObject({ said: expect.stringMatching(/^已存证 \d+ 条，见证签名 0 个/u) as string });
    expect(states).toHaveLength(2);
    expect(new Set(states).size).toBe(1);
  });

  it('地址和见证方在启动前就核对', () => {
    expect(readConfig({ CHECKPOINT_MAIL: 'a@example.gov.cn, b@example.gov.cn' }).checkpointMail).toEqual([
      'a@example.gov.cn',
      'b@example.gov.cn',
    ]);
    expect(() => readConfig({ CHECKPOINT_MAIL: 'nobody' })).toThrow('填邮件地址');
    expect(() => readConfig({ WITNESSES: 'audit@http://10.0.0.9:8470' })).toThrow('见证公钥@');
    expect(() => readConfig({ WITNESSES: `${keys.texts[0] ?? ''}@http://10.0.0.9:8470` })).toThrow('见证公钥@');
  });
});

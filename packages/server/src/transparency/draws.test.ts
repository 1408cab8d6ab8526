import { plainDate } from '@zhengxiang/core';
import { actorOf, file } from '@zhengxiang/demo-county';
import {
  certificateText,
  drawCertificate,
  drawExperts,
  earlierDrawAlgorithm,
  inputsText,
  isGenuine,
  type ActionId,
  type DrawCertificate,
} from '@zhengxiang/procedure';
import { TestCounty } from '@zhengxiang/application/testing';
import { checkDrawEvidence, keyText } from '@zhengxiang/transparency';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../db/log.ts';
import { useDatabase } from '../testing/database.ts';
import { installTestCounty } from '../testing/install-county.ts';
import { sampleCase } from '../testing/ledger-sample.ts';
import { countyStoreOn, fullProject } from '../testing/test-county.ts';
import { startWitness, type WitnessProcess } from '../testing/witness-process.ts';
import { logBeacon } from './draw-beacon.ts';
import { openLogKeys } from './log-keys.ts';
import type { Witness } from '../config.ts';
import { createTransparencyLog } from './transparency-log.ts';

const day = '2024-12-20';
const reviewer = actorOf('zhengshu.review');
const order = { quotas: [{ specialty: '', count: 5 }], conflicts: [] };

describe('抽取专家：谁也不能单独左右结果', () => {
  const database = useDatabase();
  const keys = openLogKeys(mkdtempSync(path.join(tmpdir(), 'zx-keys-')), 'https://county.example', false);
  let witness: WitnessProcess;
  let county: TestCounty;
  let ms = 0;
  const moment = (by = 1) => ({ now: new Date(Date.parse(`${day}T02:00:00Z`) + (ms += by)), today: plainDate(day) });
  const countyWith = (witnesses: readonly Witness[]): TestCounty => {
    const log = createTransparencyLog({ db: database.db, keys, witnesses, log: silentLog, patience: 3000 });
    return new TestCounty({ ...countyStoreOn(database.db), drawBeacon: logBeacon(database.db, log, keys.drawSecret) });
  };
  /** A new project brought before the review. */
  const accepted = async (name: string): Promise<{ caseId: string; seq: number }> => {
    const caseId = randomUUID();
    let seq = 0;
    const act = async (by: string, action: ActionId, input: unknown): Promise<void> => {
      seq = await county.must({ by, action, caseId, seq, input, on: day });
    };
    await act('minzheng.clerk', 'initiation.prepare', fullProject(name, '60'));
    const provisions = await county.application.picks(
      actorOf('minzheng.clerk'),
      { source: 'provisions' },
      plainDate('2024-03-01'),
    );
    const provision = provisions.find((one) => one.value.startsWith('art10.p1.i1/annual'))?.value;
    await act('minzheng.clerk', 'waiver.request', { provision, reason: '县委、县政府临时交办。' });
    await act('zhengshu.leader', 'waiver.grant', { request: 'W1', reason: '情况属实。' });
    await act('minzheng.leader', 'initiation.endorse', { opinion: '同意。', signedOn: day });
    await act('minzheng.clerk', 'initiation.submit', { sealed: [file('sealedApplication', '签字盖章的申请表.pdf')] });
    await act('zhengshu.intake', 'intake.accept', {});
    return { caseId, seq };
  };
  const drawn = async (caseId: string, by = county): Promise<DrawCertificate> => {
    const outcome = await by.application.reviewing.draw(reviewer, caseId, order, moment());
    if (outcome?.kind !== 'drawn') throw new Error(JSON.stringify(outcome));
    return outcome.draw.certificate;
  };
  const saying = ({ inputs, evidence }: DrawCertificate) => {
    if (!evidence) throw new Error('no evidence');
    const { caseId, number, witness: key = '' } = inputs;
    return checkDrawEvidence({ caseId, number, inputs: inputsText(inputs), witness: key, evidence });
  };
  const panelOf = ({ result }: Pick<DrawCertificate, 'result'>): string => result.chosen.map(({ id }) => id).join();

  beforeAll(async () => {
    await installTestCounty(database.db, new Date('2024-01-01T01:00:00Z'));
    witness = await startWitness('audit.example', keys.texts);
    county = countyWith([witness]);
  });
  afterAll(() => witness.stop());

  it('条件先存证，种子由见证方的签名决定，谁都能重算', async () => {
    const { caseId } = await accepted('养老服务平台');
    const certificate = await drawn(caseId);
    expect(isGenuine(certificate)).toBe(true);
    expect(saying(certificate)).toMatchObject({ kind: 'witnessed', witness: 'audit.example' });
    expect(certificate.evidence?.cosignature).toHaveLength(144);
    // The order is the last entry of the state that decides: there is no other state that could.
    expect(certificate.evidence?.note.split('\n')[1]).toBe(String((certificate.evidence?.index ?? 0) + 1));
  });

  it('毫秒级拨动时钟，什么也得不到：一千个时刻，一个结果', async () => {
    const { caseId } = await accepted('残疾人服务平台');
    const certificate = await drawn(caseId);
    const { inputs, evidence } = certificate;
    const panels = new Set<string>();
    const before = new Set<string>();
    for (let shift = 0; shift < 1000; shift += 1) {
      const moved = {
        ...inputs,
        drawnAt: new Date(Date.parse(inputs.drawnAt) + shift).toISOString(),
        head: String(shift).padStart(64, '0'),
      };
      panels.add(panelOf({ result: drawExperts(moved, evidence) }));
      before.add(panelOf({ result: drawExperts({ ...moved, algorithm: earlierDrawAlgorithm }) }));
    }
    expect(panels).toEqual(new Set([panelOf(certificate)]));
    // What it was worth before.
    expect(before.size).toBeGreaterThan(500);
    // And whoever moves it afterwards has inputs that the log does not hold.
    expect(saying({ ...certificate, inputs: { ...inputs, drawnAt: '2024-12-20T02:00:09.999Z' } })).toEqual({
      kind: 'wrong',
    });
  });

  const forgeries: [string, (given: DrawCertificate) => DrawCertificate][] = [
    [
      '换一个随机数',
      (given) => ({ ...given, evidence: given.evidence && { ...given.evidence, nonce: 'a'.repeat(64) } }),
    ],
    [
      '换一个见证签名',
      (given) => ({ ...given, evidence: given.evidence && { ...given.evidence, cosignature: 'b'.repeat(144) } }),
    ],
    [
      '名单少一人',
      (given) => ({ ...given, inputs: { ...given.inputs, candidates: given.inputs.candidates.slice(1) } }),
    ],
    ['换人数', (given) => ({ ...given, inputs: { ...given.inputs, quotas: [{ specialty: '', count: 4 }] } })],
    ['换次数', (given) => ({ ...given, inputs: { ...given.inputs, number: 9 } })],
    [
      '去掉见证方',
      (given) => ({
        ...given,
        inputs: { ...given.inputs, witness: '' },
        evidence: given.evidence && { ...given.evidence, cosignature: '' },
      }),
    ],
    ['换成早期算法', ({ inputs }) => drawCertificate({ ...inputs, algorithm: earlierDrawAlgorithm })],
  ];
  it.each(forgeries)('自制凭证（%s）：重算得出也不能组织评审', async (name, forge) => {
    const { caseId, seq } = await accepted(`第${String(forgeries.findIndex(([one]) => one === name))}养老院平台`);
    const real = await drawn(caseId);
    const forged = forge(real);
    const own = drawCertificate(forged.inputs, forged.evidence);
    if (own.evidence) expect(saying(own).kind).toBe('wrong');
    const experts = own.result.chosen.map(({ id, name: called, organisation }) => ({ id, name: called, organisation }));
    const input = { mode: 'experts', experts, meetsOn: day, draw: certificateText(own) };
    const outcome = await county.act({ by: 'zhengshu.review', action: 'review.convene', caseId, seq, on: day, input });
    expect(outcome).toMatchObject({ kind: 'invalid', issues: [{ path: 'experts' }] });
    const right = real.result.chosen.map(({ id, name: called, organisation }) => ({ id, name: called, organisation }));
    await county.must({
      by: 'zhengshu.review',
      action: 'review.convene',
      caseId,
      seq,
      on: day,
      input: { mode: 'experts', experts: right, meetsOn: day, draw: certificateText(real) },
    });
  });

  it('见证方不作声：条件固定，等待；再点继续同一次，别的要求改不了它', async () => {
    const { caseId } = await accepted('殡葬服务平台');
    const silent = countyWith([{ ...witness, url: 'http://127.0.0.1:9' }]);
    const ask = (quotas = order.quotas) =>
      silent.application.reviewing.draw(reviewer, caseId, { quotas, conflicts: [] }, moment(7));
    expect(await ask()).toEqual({ kind: 'waiting', number: 1 });
    expect(await ask([{ specialty: '', count: 3 }])).toEqual({ kind: 'waiting', number: 1 });
    // Meanwhile the log grows, and its newest state waits until the order's own has been signed.
    await sampleCase(database.db, 3);
    const certificate = await drawn(caseId);
    expect(certificate.inputs).toMatchObject({ number: 1, quotas: order.quotas });
    expect(saying(certificate).kind).toBe('witnessed');
    expect((await drawn(caseId)).inputs.number).toBe(2);
  });

  it('两人同时点：各是各的次数，结果各自成立', async () => {
    const { caseId } = await accepted('救助站平台');
    const both = await Promise.all([drawn(caseId), drawn(caseId)]);
    expect(both.every((one) => isGenuine(one) && saying(one).kind === 'witnessed')).toBe(true);
    const numbers = new Set(both.map((one) => one.inputs.number));
    // Whoever comes while the other's order waits gets that one.
    for (const number of numbers) expect(number).toBeLessThanOrEqual(2);
  });

  it('没有见证方：照样先存证，凭证如实说明', async () => {
    const { caseId } = await accepted('婚姻登记平台');
    const certificate = await drawn(caseId, countyWith([]));
    expect(isGenuine(certificate)).toBe(true);
    expect(saying(certificate)).toEqual({ kind: 'unwitnessed' });
    expect(keyText(witness.key)).toBe(witness.text);
  });
});

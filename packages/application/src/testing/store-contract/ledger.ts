import { describe, expect, it } from 'vitest';
import { freshId } from '../test-county.ts';
import { anEvent, clerk, day, now, originOf, seen, stored, type Opened } from './opened.ts';

/** Events, commands, numbers, and what a transaction is. */
export const ledgerContract = (opened: Opened): void => {
  describe('台账', () => {
    it('存下的事项原样读回，各有自己的摘要；编号不分大小写', async () => {
      const caseId = freshId();
      expect(await seen(opened, (store) => store.readCase(caseId))).toBeUndefined();
      expect(await stored(opened, (store) => store.append(anEvent(caseId)))).toEqual({ kind: 'appended' });
      const again = anEvent(caseId, { expectedSeq: 1, receipt: { pack: 'dongyuan-2020' } });
      expect(await stored(opened, (store) => store.append(again))).toEqual({ kind: 'appended' });
      const recorded = await seen(opened, (store) => store.readCase(caseId.toUpperCase()));
      expect(recorded).toMatchObject({ kind: 'project', origin: originOf(caseId) });
      expect(recorded?.events.map(({ seq }) => seq)).toEqual([1, 2]);
      expect(recorded?.events[0]).toMatchObject({
        type: 'initiation.endorsed',
        body: { opinion: '同意。', signedOn: day },
        actor: { personId: clerk.personId },
        actingAs: 'project-owner',
        happenedOn: day,
        recordedAt: now.toISOString(),
        receipt: { pack: 'dongyuan-2020', command: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown },
      });
      const hashes = recorded?.events.map(({ hash }) => hash) ?? [];
      for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/u);
      expect(new Set(hashes).size).toBe(2);
    });

    it('没有写的值不留下：读回的就是规范文本里的', async () => {
      const caseId = freshId();
      const body = { opinion: '同意。', signedOn: day, note: undefined };
      await stored(opened, (store) => store.append(anEvent(caseId, { body })));
      const recorded = await seen(opened, (store) => store.readCase(caseId));
      expect(Object.keys(recorded?.events[0]?.body as object).sort()).toEqual(['opinion', 'signedOn']);
    });

    it('案件已经向前走了的，告知现在的序号，什么也不存', async () => {
      const caseId = freshId();
      await stored(opened, (store) => store.append(anEvent(caseId)));
      for (const [expectedSeq, seq] of [
        [0, 1],
        [2, 1],
      ] as const) {
        const late = anEvent(caseId, { expectedSeq });
        expect(await stored(opened, (store) => store.append(late))).toEqual({ kind: 'conflict', seq });
        expect(await stored(opened, (store) => store.repeated(late.commandId, caseId, late.request))).toBeUndefined();
      }
      expect((await seen(opened, (store) => store.readCase(caseId)))?.events).toHaveLength(1);
    });

    it('同时办理同一步：一个存上，其余被告知情况已变', async () => {
      const caseId = freshId();
      const outcomes = await Promise.all([1, 2, 3].map(() => stored(opened, (store) => store.append(anEvent(caseId)))));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'conflict', 'conflict']);
    });

    it('同一指令再来，得到第一次的答复；换了内容或案件的，是别人的编号', async () => {
      const caseId = freshId();
      const event = anEvent(caseId, { answer: { seq: 1, waived: [], note: undefined } });
      const { commandId, request } = event;
      expect(await stored(opened, (store) => store.repeated(commandId, caseId, request))).toBeUndefined();
      await stored(opened, (store) => store.append(event));
      const repeated = { kind: 'repeated', answer: { seq: 1, waived: [] } };
      const asked = (id: string, of: string, what: unknown) => stored(opened, (store) => store.repeated(id, of, what));
      expect(await asked(commandId, caseId, request)).toEqual(repeated);
      expect(await asked(commandId.toUpperCase(), caseId, request)).toEqual(repeated);
      expect(await stored(opened, (store) => store.append(event))).toEqual(repeated);
      expect(await asked(commandId, caseId, { action: 'another' })).toEqual({ kind: 'reused' });
      expect(await asked(commandId, freshId(), request)).toEqual({ kind: 'reused' });
    });

    it('办法自己的案件另列，按编号先后', async () => {
      const [first, second] = ['00000000-0000-4000-8000-000000000007', '00000000-0000-4000-8000-000000000042'];
      for (const caseId of [second, first]) {
        const body = { question: '含税吗？', place: 'art2.p1' };
        const type = 'interpretation.asked' as const;
        await stored(opened, (store) => store.append(anEvent(caseId, { caseKind: 'regulation', type, body })));
      }
      const cases = await seen(opened, (store) => store.regulationCases());
      expect(cases.map(({ origin }) => origin.caseId)).toEqual([first, second]);
      expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(['regulation']));
    });

    it('事项的先后：各案件按自己的顺序，时钟拨回也不颠倒', async () => {
      const caseId = freshId();
      await stored(opened, (store) => store.append(anEvent(caseId)));
      const earlier = new Date(now.getTime() - 86_400_000);
      await stored(opened, (store) => store.append(anEvent(caseId, { expectedSeq: 1, recordedAt: earlier })));
      const order = (await seen(opened, (store) => store.eventOrder())).filter((one) => one.caseId === caseId);
      expect(order.map(({ seq }) => seq)).toEqual([1, 2]);
    });
  });

  describe('编号', () => {
    it('一个系列从一起，连续不断；没有办成的不占号', async () => {
      const series = freshId();
      const next = () => stored(opened, (store) => store.nextNumber(series));
      expect([await next(), await next()]).toEqual([1, 2]);
      const undone = stored(opened, async (store) => {
        await store.nextNumber(series);
        throw new Error('not stored');
      });
      await expect(undone).rejects.toThrow('not stored');
      const together = await Promise.all([1, 2, 3, 4].map(next));
      expect(together.sort()).toEqual([3, 4, 5, 6]);
    });

    it('台账里给过的号算在内，不倒退', async () => {
      const series = freshId();
      await stored(opened, (store) => store.countNumber(series, 7));
      await stored(opened, (store) => store.countNumber(series, 3));
      expect(await stored(opened, (store) => store.nextNumber(series))).toBe(8);
    });
  });

  describe('一次办理', () => {
    it('要么全存，要么全不存', async () => {
      const caseId = freshId();
      const undone = stored(opened, async (store) => {
        await store.append(anEvent(caseId));
        await store.savePersonal({ caseId, data: { mobile: '13800138000' }, at: now });
        throw new Error('not stored');
      });
      await expect(undone).rejects.toThrow('not stored');
      const left = await seen(opened, async (store) => [
        await store.readCase(caseId),
        (await store.readPersonal(caseId)).size,
      ]);
      expect(left).toEqual([undefined, 0]);
    });

    it('查阅当中什么也存不了', async () => {
      const series = freshId();
      await expect(seen(opened, (store) => store.nextNumber(series))).rejects.toThrow();
      await expect(seen(opened, (store) => store.append(anEvent(freshId())))).rejects.toThrow();
      expect(await stored(opened, (store) => store.nextNumber(series))).toBe(1);
    });
  });
};

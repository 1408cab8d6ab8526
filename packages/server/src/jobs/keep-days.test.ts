import type { PlainDate } from '@zhengxiang/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silentLog } from '../db/log.ts';
import { keepDays } from './keep-days.ts';

describe('换日', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('启动时一次，过了零点一次，同一天不重复；失败的再试；时钟可疑时不动', async () => {
    let at = Date.parse('2026-11-30T23:58:00+08:00');
    let fault: object | undefined;
    let failing = false;
    const days: PlainDate[] = [];
    const passTime = (today: PlainDate): Promise<number> => {
      if (failing) return Promise.reject(new Error('no database'));
      days.push(today);
      return Promise.resolve(1);
    };
    const clockWatch = { fault: () => fault as never };
    const keeping = keepDays({ application: { passTime }, clock: { now: () => new Date(at) }, clockWatch }, silentLog);
    const minute = async (): Promise<void> => {
      at += 60_000;
      await vi.advanceTimersByTimeAsync(60_000);
    };
    await vi.advanceTimersByTimeAsync(0);
    await minute();
    expect(days).toEqual(['2026-11-30']);
    failing = true;
    await minute();
    expect(days).toEqual(['2026-11-30']);
    failing = false;
    fault = {};
    await minute();
    expect(days).toEqual(['2026-11-30']);
    fault = undefined;
    await minute();
    await minute();
    expect(days).toEqual(['2026-11-30', '2026-12-01']);
    await keeping.stop();
  });
});

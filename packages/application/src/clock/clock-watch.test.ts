import { actorOf } from '@zhengxiang/demo-county';
import { beforeEach, describe, expect, it } from 'vitest';
import { demoWorld, freshId, MemoryCounty } from '../testing/test-county.ts';
import { openMemory } from '../memory/memory.ts';
import { createClockWatch, type ClockWatch } from './clock-watch.ts';

const MINUTE = 60_000;

describe('服务器时钟（内存存储）', () => {
  const start = Date.parse('2024-03-01T09:00:00+08:00');
  let server: number;
  let store: number;
  let elapsed: number;
  let told: (string | undefined)[];
  let watch: ClockWatch;
  beforeEach(() => {
    [server, store, elapsed, told] = [start, start, 0, []];
    const memory = openMemory(demoWorld, freshId, () => new Date(store));
    watch = createClockWatch({
      unit: new MemoryCounty(undefined, memory).memory,
      now: () => new Date(server),
      told: (fault) => told.push(fault?.kind),
      tolerance: 5 * MINUTE,
      databaseIsElsewhere: false,
      elapsed: () => elapsed,
    });
  });
  const pass = (ms: number): void => {
    [server, store, elapsed] = [server + ms, store + ms, elapsed + ms];
  };

  it('走得准就可信；与库的钟不合、忽快忽慢、比上次还早，都看得出来，改对自行恢复', async () => {
    expect((await watch.check()).fault).toBeUndefined();
    pass(60 * MINUTE);
    expect((await watch.check()).fault).toBeUndefined();
    server += 30 * 60 * MINUTE;
    expect(watch.fault()?.kind).toBe('jumped-ahead');
    expect((await watch.check()).fault).toBeDefined();
    server -= 30 * 60 * MINUTE;
    expect((await watch.check()).fault).toBeUndefined();
    server -= 30 * MINUTE;
    expect(watch.fault()?.kind).toBe('behind-last-seen');
    expect(told.filter((kind) => kind === undefined)).toHaveLength(1);
  });

  it('管理员确认以后照常，记下谁为什么', async () => {
    await watch.check();
    server += 24 * 60 * MINUTE;
    expect((await watch.check()).fault).toBeDefined();
    await watch.confirm(actorOf('zhengshu.administrator'), '电信授时核对过');
    expect(watch.fault()).toBeUndefined();
  });
});

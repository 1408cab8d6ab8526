import { describe, expect, it } from 'vitest';
import { openingOf, type LocalCopy } from './local-copy.ts';

const copy = (changes: Partial<LocalCopy> = {}): LocalCopy => ({
  key: 'a',
  data: { name: '甲' },
  base: 3,
  at: '2026-11-23T02:00:00.000Z',
  ...changes,
});

describe('本机副本和服务器草稿', () => {
  it('没有副本时用服务器的', () => {
    expect(openingOf({ data: {}, version: 3 }, [])).toEqual({ from: 'server', copies: [], confirmed: [] });
  });

  it('副本接着服务器的这一版写的，用副本', () => {
    expect(openingOf({ data: { name: '乙' }, version: 3 }, [copy()])).toMatchObject({ from: 'copy', confirmed: [] });
  });

  it('服务器后来又有新版，两份都在，由人选择', () => {
    const opening = openingOf({ data: { name: '乙' }, version: 4 }, [copy()]);
    expect(opening).toEqual({ from: 'server', copies: [copy()], confirmed: [] });
  });

  it('从未存到服务器的副本直接恢复；草稿在别处没了的由人选择', () => {
    expect(openingOf(undefined, [copy({ base: 0 })]).from).toBe('copy');
    expect(openingOf(undefined, [copy()])).toMatchObject({ from: 'server', copies: [copy()] });
  });

  it('服务器恢复到较早的备份时不覆盖', () => {
    expect(openingOf({ data: {}, version: 2 }, [copy()]).from).toBe('server');
  });

  it('内容一样就不再提示，键的次序和空值不算不同', () => {
    const server = { data: { b: [{ y: 1, x: 2 }], a: 1 }, version: 4 };
    const held = copy({ data: { a: 1, b: [{ x: 2, y: 1 }], c: undefined } });
    expect(openingOf(server, [held])).toEqual({ from: 'server', copies: [], confirmed: ['a'] });
  });

  it('几个窗口各有一份，最新的在前', () => {
    const late = copy({ key: 'b', at: '2026-11-23T03:00:00.000Z', base: 2 });
    const opening = openingOf({ data: {}, version: 3 }, [copy(), late]);
    expect(opening.copies.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(opening.from).toBe('server');
  });
});

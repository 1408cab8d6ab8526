import { actorOf } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { lifeOf, paperCounty, type PaperCounty } from './testing/paper-county.ts';

const caseId = lifeOf('social-assistance-136').cases['main']?.id ?? '';
const owner = actorOf('minzheng.clerk');
const bureau = actorOf('zhengshu.intake');
const year = 2023;
const done = { kind: 'done' };
const refused = (words: string) => ({ kind: 'refused', why: expect.stringContaining(words) as string });

const numbersOf = async ({ desk }: PaperCounty): Promise<readonly string[]> =>
  ((await desk.ofCase(owner, caseId)) ?? []).flatMap(({ number }) => number ?? []).sort();
const note = (at: PaperCounty, from: number, to: number, kind: 'reserved' | 'unused' = 'reserved') =>
  at.numbers.note(bureau, { year, kind, from, to, reason: '本单位其他发文' });

describe('发文字号登记', () => {
  it('自动编号绕过预留的号段；已给的、登记过的不能再登记', async () => {
    const at = await paperCounty({ until: 'intake.accept' });
    expect([await note(at, 1, 36), await note(at, 38, 40)]).toEqual([done, done]);
    expect(await note(at, 40, 44)).toEqual(refused('38—40 号已经登记过'));
    expect(await note(at, 39, 39, 'unused')).toEqual(done);
    expect(await note(at, 39, 39, 'unused')).toEqual(refused('39 号已经登记过'));
    expect(await numbersOf(at)).toEqual(['东政数〔2023〕37号', '东政数〔2023〕41号']);
    expect(await note(at, 30, 37, 'unused')).toEqual(refused('东政数〔2023〕37号已经给了'));
    const view = await at.numbers.view(bureau, year);
    expect(view?.lines.map(({ from, to, what }) => [from, to, what])).toEqual([
      [1, 36, 'reserved'],
      [37, 37, 'letter'],
      [38, 38, 'reserved'],
      [39, 39, 'unused'],
      [40, 40, 'reserved'],
      [41, 41, 'letter'],
    ]);
    expect(view).toMatchObject({ series: '东政数', last: 41, byHand: false, waiting: [] });
  });

  it('逐份登记：文书等着字号，登记了才出具；还有等着的，不能改回自动', async () => {
    const at = await paperCounty({ until: 'intake.accept' });
    expect([await at.numbers.byHand(bureau, true), await at.numbers.byHand(bureau, true)]).toEqual([done, done]);
    await note(at, 12, 12, 'unused');
    await note(at, 30, 40);
    await at.desk.drain();
    const letters = async () => ((await at.desk.ofCase(owner, caseId)) ?? []).filter((one) => one.waitsForNumber);
    const [first, second, ...more] = await letters();
    if (!first || !second) throw new Error('two letters');
    expect([more, first.state, second.state]).toEqual([[], 'queued', 'queued']);
    expect(await at.numbers.byHand(bureau, false)).toEqual(refused('还有文书在等字号'));
    const give = (id: string, place: number, by = bureau) => at.numbers.give(by, id, { year, place });
    expect(await give(first.id, 12)).toEqual(refused('登记为空号'));
    expect(await give(first.id, 33)).toEqual(done);
    expect(await give(first.id, 33)).toEqual(done);
    expect(await give(first.id, 34)).toEqual(refused('不能再改'));
    expect(await give(second.id, 33)).toEqual(refused('已经给了'));
    expect(await give(caseId, 35)).toEqual(refused('没有这份文书'));
    expect(await give(second.id, 50)).toEqual(done);
    expect(await at.desk.drain()).toBe(2);
    expect(await numbersOf(at)).toEqual(['东政数〔2023〕33号', '东政数〔2023〕50号']);
    at.pass(60);
    expect(await at.numbers.byHand(bureau, false)).toEqual(done);
    expect(await at.numbers.view(bureau, year)).toMatchObject({ byHand: false, waiting: [] });
  });

  it('没有字号的单位、管账号的岗位看不到，也登记不了', async () => {
    const at = await paperCounty({ until: 'initiation.prepare' });
    for (const login of ['minzheng.clerk', 'zhengshu.administrator']) {
      const actor = actorOf(login);
      expect([login, await at.numbers.view(actor, year)]).toEqual([login, undefined]);
      expect(await at.numbers.byHand(actor, true)).toEqual(refused('由出具文书的单位登记'));
      expect(await at.numbers.note(actor, { year, kind: 'unused', from: 1, to: 1, reason: '错' })).toEqual(
        refused('由出具文书的单位登记'),
      );
    }
  });
});

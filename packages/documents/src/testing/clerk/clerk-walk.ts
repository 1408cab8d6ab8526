import { beforeAll, describe, expect, it } from 'vitest';
import { sampleFacts } from '../../../../law-dongyuan-2020/src/annexes/testing/sample.ts';
import { renderDocx, renderXlsx } from '../../index.ts';
import { draftOf, formIn } from '../returning.ts';
import { costReviewForm } from './cost-review.ts';
import { editsFor, givenOf, judged, type Given } from './walk.ts';

const annexes = ['annex1', 'annex2', 'annex4', 'annex5', 'annex7'];
const facts = sampleFacts();

/** Takes filled forms, makes one edit of a clerk in each copy, and reads it back: nothing that differs may be kept from the person. */
export const clerksEdit = (rounds: number): void => {
  describe.each(['docx', 'xlsx'] as const)('填好的表改动一处再读：读对，或者说出来（%s）', (format) => {
    const render = format === 'docx' ? renderDocx : renderXlsx;
    const kinds = [...editsFor(format).keys()];
    const given = new Map<string, Given>();
    beforeAll(async () => {
      for (const id of annexes)
        given.set(id, await givenOf(format, formIn(id, facts), await render(draftOf(id, facts))));
      const cost = costReviewForm();
      given.set('cost-review', await givenOf(format, cost.form, await render(cost.copy)));
    });
    it('改动的种类不少于四十种', () => {
      expect(kinds.length).toBeGreaterThanOrEqual(40);
    });
    it.each([...annexes, 'cost-review'])(
      '%s',
      async (id) => {
        const form = given.get(id);
        if (!form) throw new Error(id);
        expect(form.base.faults).toEqual([]);
        const silent: string[] = [];
        const counts = new Map<string, [number, number]>();
        let made = 0;
        for (let seed = 1; made < rounds && seed < rounds * 10; seed += 1) {
          const kind = kinds[seed % kinds.length] ?? '';
          const result = await judged(form, kind, seed);
          if (!result.applied) continue;
          made += 1;
          const count = counts.get(kind) ?? [0, 0];
          counts.set(kind, [count[0] + 1, count[1] + (result.silent.length > 0 ? 1 : 0)]);
          if (result.silent.length > 0) silent.push(`${id} ${kind} ${String(seed)}: ${result.silent.join(' | ')}`);
        }
        if (process.env['ZX_CLERK_SHOW'])
          console.log(id, format, made, silent.length, JSON.stringify(Object.fromEntries(counts)));
        expect(silent).toEqual([]);
      },
      1_800_000,
    );
  });
};

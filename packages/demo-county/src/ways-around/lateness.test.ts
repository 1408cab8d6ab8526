import { addDays, plainDate } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { approved, funded, preliminary, procured, started } from '../chapters.ts';
import type { Teller } from '../life.ts';
import { software, tale } from './tale.ts';

const start = '2026-01-12';
const clerk = 'minzheng.clerk';

const building = (t: Teller): void => {
  approved(t, software(t));
  funded(t);
  procured(t);
  started(t);
};

const due = (facts: ProjectFacts) => facts.contracts[0]?.deliverBy ?? plainDate('2026-01-01');
/** Contracts of these lives are signed eight months before they are due. */
const past = (t: Teller, days: number): Teller => t.after(244 - 7 + days);

const lateness = (shown: readonly string[]): readonly string[] => shown.filter((text) => text.includes('逾期'));

describe('M6 逾期的痕迹不因办了下一步而消失', () => {
  it.each<readonly [string, (t: Teller) => void, readonly string[]]>([
    ['直接登记完成', () => undefined, ['没有报备']],
    [
      '先报备再完成',
      (t) => {
        t.does(clerk, 'filing.lateDelivery', (facts, today) => ({
          newDate: addDays(today, 30),
          contract: facts.contracts[0]?.id,
        }));
      },
      ['报备，已逾期 '],
    ],
    [
      '完成后再初步验收',
      (t) => {
        t.does(clerk, 'implementation.complete');
        preliminary(t);
      },
      ['没有报备'],
    ],
  ])('%s：逾期天数一直看得见', (_how, between, says) => {
    const { surprises, shown, facts } = tale('minzheng', start, (t) => {
      building(t);
      past(t, 58);
      between(t);
      if (says[0] === '没有报备' && between.toString().includes('preliminary')) return;
      t.does(clerk, 'implementation.complete');
    });
    expect(surprises).toEqual([]);
    const found = lateness(shown(addDays(due(facts), 400)));
    expect(found).toHaveLength(1);
    for (const words of says) expect(found[0]).toContain(words);
  });

  it('完成以后补报：可以，日期不早于完成，逾期照样标明；再报一次不必', () => {
    const { surprises, shown } = tale('minzheng', start, (t) => {
      building(t);
      past(t, 58).does(clerk, 'implementation.complete');
      const filing = (days: number) => (facts: ProjectFacts) => ({
        contract: facts.contracts[0]?.id,
        newDate: addDays(facts.implementation.completedOn ?? due(facts), days),
      });
      t.after(10).refused(clerk, 'filing.lateDelivery', 'art18.p1', filing(-1), 'new-date-past');
      t.does(clerk, 'filing.lateDelivery', filing(0));
      t.refused(clerk, 'filing.lateDelivery', 'art18.p1', filing(1), 'already-completed');
    });
    expect(surprises).toEqual([]);
    expect(lateness(shown())[0]).toMatch(/逾期 \d+ 天；.*报备，已逾期 \d+ 天/u);
  });

  it.each([1, 5, 30, 200])('完成日期倒填到交付日之前、%i 天后才登记的，提示核对', (days) => {
    const { surprises, shown } = tale('minzheng', start, (t) => {
      building(t);
      past(t, days).does(clerk, 'implementation.complete', (facts) => ({ completedOn: addDays(due(facts), -1) }));
    });
    expect(surprises).toEqual([]);
    expect(shown().filter((text) => text.includes('已过交付日期，请核对'))).toHaveLength(1);
  });

  it('完成日期不能早于自己报告还没有完成的那一天', () => {
    const { surprises } = tale('minzheng', start, (t) => {
      building(t);
      t.after(200).does(clerk, 'implementation.reportProgress', { percent: 60 });
      t.after(100).refused(
        clerk,
        'implementation.complete',
        'art3.p1.i2',
        (_facts, today) => ({ completedOn: addDays(today, -101) }),
        'date-too-early',
      );
      t.does(clerk, 'implementation.complete', (_facts, today) => ({ completedOn: addDays(today, -100) }));
    });
    expect(surprises).toEqual([]);
  });

  it('按期完成的，什么也不标', () => {
    const { surprises, shown } = tale('minzheng', start, (t) => {
      building(t);
      t.after(100).does(clerk, 'implementation.complete');
    });
    expect(surprises).toEqual([]);
    expect(lateness(shown())).toEqual([]);
  });
});

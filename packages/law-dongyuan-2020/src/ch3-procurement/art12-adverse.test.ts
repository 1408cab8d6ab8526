import { fen } from '@zhengxiang/core';
import type { BodyOf } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import {
  day,
  factsOf,
  file,
  mainPackage,
  plan,
  planned,
  supervisionPackage,
  told,
  wanFen,
  type PlanRow,
  type Told,
} from '../testing/delivery.ts';
import { award, bids, contract, demonstration, draw, tender } from '../testing/delivery-acts.ts';
import { consequencesOf, findings, refusals, stateOf } from '../testing/judging.ts';

const version = (digit: string) =>
  file('tenderDocuments').map((document) => ({ ...document, id: `d-${digit}`, sha256: digit.repeat(64) }));
const adverse = (on: string, change: Partial<BodyOf<'procurement.demonstrated'>> = {}): Told =>
  told(
    'procurement.demonstrated',
    demonstration({
      heldOn: day(on),
      finding: 'adverse',
      problems: '评分办法指定品牌',
      documents: version('1'),
      ...change,
    }),
    on,
  );
const fair = (on: string, digit = '2'): Told =>
  told('procurement.demonstrated', demonstration({ heldOn: day(on), documents: version(digit) }), on);
const drawnAgain = (on: string): Told => told('procurement.experts-drawn', draw({ drawnOn: day(on) }), on);
const replanned = (on: string, ...packages: readonly PlanRow[]): Told =>
  told('procurement.planned', plan(packages, on), on);

/** 600 万元 of procurement budget, found adverse on 2021-01-30. */
const stopped = [
  ...planned([mainPackage({ budget: wanFen(580) }), supervisionPackage()]),
  drawnAgain('2021-01-28'),
  adverse('2021-01-30'),
];
const oneFenLess = replanned('2021-02-01', mainPackage({ budget: fen(wanFen(580) - 1) }), supervisionPackage());
const publication = (digit: string, publishedOn = '2021-03-01') =>
  tender({ documents: version(digit), publishedOn: day(publishedOn), opensOn: day('2021-03-22') });
const remedies = (events: readonly Told[]) =>
  findings(factsOf(events), 'procurement.publishTender', publication('2')).map(({ verdict }) =>
    verdict.kind === 'unmet' ? [verdict.reason.code, verdict.remedy?.action] : [],
  );

describe('第十二条 论证不利的结论不因重新登记采购计划而消失', () => {
  it.each<[string, readonly Told[]]>([
    ['少 1 分', [oneFenLess]],
    ['降到 300 万元', [replanned('2021-02-01', mainPackage({ budget: wanFen(280) }), supervisionPackage())]],
    ['一字不改', [replanned('2021-02-01', mainPackage({ budget: wanFen(580) }), supervisionPackage())]],
    [
      '拆成两个采购包',
      [
        replanned(
          '2021-02-01',
          mainPackage({ budget: wanFen(299), lines: ['L1'] }),
          mainPackage({ id: 'm2', budget: wanFen(280), lines: ['L2'] }),
        ),
      ],
    ],
    [
      '换名称、编号、采购方式',
      [
        replanned(
          '2021-02-01',
          mainPackage({ id: 'new', name: '平台采购', method: 'competitive-consultation', budget: wanFen(500) }),
        ),
      ],
    ],
    [
      '删去原来的采购包，再加回来',
      [
        replanned('2021-02-01', mainPackage({ id: 'm2', budget: wanFen(100), lines: ['L2'] })),
        replanned('2021-02-02', mainPackage({ budget: wanFen(500) })),
      ],
    ],
    ['重新抽取而没有论证', [oneFenLess, drawnAgain('2021-02-03')]],
    ['过了几个月', [{ ...oneFenLess, on: day('2021-06-01') }]],
  ])('%s的，仍然停止采购', (_how, after) => {
    const facts = factsOf([...stopped, ...after]);
    for (const act of ['procurement.publishTender', 'procurement.award'] as const)
      expect(stateOf(facts, act)).toMatch(/^blocked: demonstration-adverse/u);
    expect(consequencesOf(facts)).toContain('评分办法指定品牌');
  });

  it('不发布招标文件的，也不能接受报价', () => {
    const facts = factsOf([
      ...stopped,
      replanned('2021-02-01', mainPackage({ method: 'own-procurement', budget: wanFen(500) })),
    ]);
    expect(refusals(facts, 'procurement.recordBids', bids())).toContain(
      'demonstrated-before-bids: demonstration-adverse',
    );
  });

  it('出路是重新抽取、重新论证，不论现在的采购预算多少', () => {
    expect(remedies([...stopped, oneFenLess])).toEqual([['demonstration-adverse', 'procurement.recordDraw']]);
    expect(stateOf(factsOf([...stopped, oneFenLess]), 'procurement.recordDraw')).toBe('open');
    const drawn = [...stopped, oneFenLess, drawnAgain('2021-02-03')];
    expect(remedies(drawn)).toEqual([['demonstration-adverse', 'procurement.recordDemonstration']]);
    expect(stateOf(factsOf(drawn), 'procurement.recordDemonstration')).toBe('open');
    const lifted = factsOf([...drawn, fair('2021-02-05')]);
    expect(stateOf(lifted, 'procurement.publishTender')).toBe('open');
    expect(refusals(lifted, 'procurement.publishTender', publication('2'))).toEqual([]);
    expect(consequencesOf(lifted)).toContain('2021年2月5日重新论证，结论为合理合规');
  });

  it('重新论证合理合规以后又改计划的，再论证；从未论证不利的不受影响', () => {
    const lifted = [...stopped, oneFenLess, drawnAgain('2021-02-03'), fair('2021-02-05')];
    const back = replanned('2021-02-10', mainPackage({ budget: fen(wanFen(580) - 1) }), supervisionPackage());
    expect(remedies([...lifted, back])).toEqual([['demonstration-again', 'procurement.recordDraw']]);
    const never = [
      ...planned([mainPackage({ budget: wanFen(580) }), supervisionPackage()]),
      drawnAgain('2021-01-28'),
      fair('2021-01-30'),
      oneFenLess,
    ];
    expect(stateOf(factsOf(never), 'procurement.publishTender')).toBe('open');
    expect(stateOf(factsOf(never), 'procurement.recordDraw')).toBe('past: demonstration-not-required');
  });

  it('再次论证不早于上一次，计划改过也一样', () => {
    const drawn = factsOf([...stopped, oneFenLess, drawnAgain('2021-01-29')]);
    const on = (heldOn: string) =>
      refusals(
        drawn,
        'procurement.recordDemonstration',
        demonstration({ heldOn: day(heldOn), documents: version('2') }),
      );
    expect(on('2021-01-29')).toEqual(['implied-demonstration: date-too-early']);
    expect(on('2021-01-30')).toEqual([]);
  });

  it('以前的记录：论证不利后改小计划、已经发布的，定标前补论证', () => {
    const old = [
      ...stopped,
      oneFenLess,
      told('procurement.tender-published', tender(), '2021-02-02'),
      told('procurement.bids-recorded', bids(), '2021-02-22'),
    ];
    expect(refusals(factsOf(old), 'procurement.award', award())).toContain(
      'demonstrated-before-procurement: demonstration-adverse',
    );
    const made = [...old, drawnAgain('2021-02-23'), fair('2021-02-24')];
    expect(refusals(factsOf(made), 'procurement.award', award())).toEqual([]);
    const contracted = [...old, told('procurement.awarded', award(), '2021-02-25')];
    expect(refusals(factsOf(contracted), 'contract.sign', contract())).toEqual([]);
  });
});

describe('第十二条 修改后重新论证', () => {
  it('送去重新论证的，不能还是论证不利的那些文件', () => {
    const facts = factsOf(stopped);
    const again = (change: Partial<BodyOf<'procurement.demonstrated'>>) =>
      refusals(facts, 'procurement.recordDemonstration', demonstration({ heldOn: day('2021-02-03'), ...change }));
    expect(again({ documents: version('1') })).toEqual(['modified-before-again: not-modified']);
    expect(again({ documents: [...version('1'), ...version('1')] })).toEqual(['modified-before-again: not-modified']);
    expect(again({ documents: version('2') })).toEqual([]);
    // The rejected file among others, in whatever place, name or role, is the rejected file.
    expect(again({ documents: [...version('1'), ...version('2')] })).toEqual(['modified-before-again: not-modified']);
    expect(again({ documents: [...version('2'), ...version('3'), ...version('1')] })).toEqual([
      'modified-before-again: not-modified',
    ]);
    expect(
      again({ documents: version('1').map((one) => ({ ...one, id: 'x', name: '修改稿.pdf', role: 'other' })) }),
    ).toEqual(['modified-before-again: not-modified']);
    expect(again({ documents: [...version('2'), ...version('3')] })).toEqual([]);
    expect(again({ documents: version('1'), finding: 'adverse', problems: '仍有' })).toEqual([]);
  });

  it('改了计划、送去的还是原文件的，也不可以', () => {
    const facts = factsOf([...stopped, oneFenLess, drawnAgain('2021-02-03')]);
    expect(
      refusals(
        facts,
        'procurement.recordDemonstration',
        demonstration({ heldOn: day('2021-02-05'), documents: version('1') }),
      ),
    ).toEqual(['modified-before-again: not-modified']);
  });

  it('两次不利的，两次的文件都不能再论证', () => {
    const twice = factsOf([...stopped, adverse('2021-02-01', { documents: version('2') })]);
    const again = (...digits: readonly string[]) =>
      refusals(
        twice,
        'procurement.recordDemonstration',
        demonstration({ heldOn: day('2021-02-03'), documents: digits.flatMap(version) }),
      );
    for (const digits of [['1'], ['2'], ['1', '3'], ['3', '2']])
      expect(again(...digits)).toEqual(['modified-before-again: not-modified']);
    expect(again('3')).toEqual([]);
  });

  it('论证不利的文件不能发布，以后的结论、新的计划都改变不了', () => {
    const lifted = [...stopped, fair('2021-02-05')];
    const old: Told = told(
      'procurement.demonstrated',
      demonstration({ heldOn: day('2021-02-05'), documents: [...version('1'), ...version('2')] }),
      '2021-02-05',
    );
    const replannedLater = [...lifted, oneFenLess, drawnAgain('2021-02-10'), fair('2021-02-12', '4')];
    for (const events of [lifted, [...stopped, old], replannedLater]) {
      const publish = (...digits: readonly string[]) =>
        refusals(
          factsOf(events),
          'procurement.publishTender',
          tender({
            documents: digits.flatMap(version),
            changedSince: '更正开标地点',
            publishedOn: day('2021-03-01'),
            opensOn: day('2021-03-22'),
          }),
        );
      expect(publish('1')).toEqual(['found-adverse-stays-in: tender-found-adverse']);
      expect(publish('4', '1')).toEqual(['found-adverse-stays-in: tender-found-adverse']);
      expect(publish('2', '4')).toEqual([]);
    }
  });
});

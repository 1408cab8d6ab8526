import { file } from './files.ts';
import {
  aheadOf,
  availability,
  blocks,
  fen,
  plainDate,
  type Ahead,
  type PlainDate,
  type RuleContext,
} from '@zhengxiang/core';
import {
  actions,
  catalogue,
  isActOf,
  type ApplicationData,
  type LinePurpose,
  type ProjectActionId,
} from '@zhengxiang/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { adoptedLine } from './adopted-list.ts';
import { application, wanFen } from './application.ts';
import { actorOf } from './county.ts';
import { uuidOf } from './ids.ts';
import type { Step } from './life.ts';
import { lives } from './lives/index.ts';
import { openCases, playStep } from './play.ts';
import { World } from './world.ts';

interface Told {
  readonly at: string;
  readonly action: ProjectActionId;
  readonly ahead: readonly Ahead[];
  /** Acts on the case since this one, until one that it leads to was tried. */
  readonly between: readonly string[];
  readonly next?: { readonly step: Step; readonly standing: readonly string[] } | undefined;
}

const onCase = (context: RuleContext, action: ProjectActionId) =>
  availability(dongyuan2020, action, { ...context, capacities: [] });

/** Somebody has just this step to do: that it is not done yet is no fault. */
const isTurnOf = (context: RuleContext, action: string | undefined): boolean =>
  action !== undefined &&
  isActOf(catalogue, action) &&
  actions[action].urgency === 'task' &&
  onCase(context, action as ProjectActionId).state === 'waiting';

const codes = (context: RuleContext, action: ProjectActionId): readonly string[] =>
  onCase(context, action).state === 'past'
    ? []
    : onCase(context, action)
        .findings.filter(blocks)
        .flatMap(({ verdict }) =>
          verdict.kind === 'unmet' && !isTurnOf(context, verdict.remedy?.action) ? [verdict.reason.code] : [],
        );

/** Every form of every life that leads to another act: what it said of that act, and how the act then stood. */
const told: readonly Told[] = lives.flatMap((life) => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  const open: {
    told: Omit<Told, 'between' | 'next'>;
    caseKey: string;
    between: string[];
    leadsTo: readonly string[];
  }[] = [];
  const done: Told[] = [];
  for (const step of life.steps) {
    const target = life.cases[step.caseKey];
    if (target?.kind !== 'project') {
      playStep(world, life, step);
      continue;
    }
    const action = step.action as ProjectActionId;
    const input = step.input(world.factsOf(target.id), step.on);
    const context = world.contextFor(target.id, actorOf(step.by), step.on, input) as RuleContext;
    for (const one of open.filter(({ caseKey, leadsTo }) => caseKey === step.caseKey && leadsTo.includes(action))) {
      done.push({ ...one.told, between: one.between, next: { step, standing: codes(context, action) } });
      open.splice(open.indexOf(one), 1);
    }
    const { leadsTo } = actions[action] as { readonly leadsTo?: readonly string[] };
    const ahead = leadsTo && aheadOf(dongyuan2020, action, context, input);
    const outcome = playStep(world, life, step);
    if (outcome.kind !== 'accepted') continue;
    for (const one of open) if (one.caseKey === step.caseKey) one.between.push(action);
    if (leadsTo && ahead)
      open.push({
        told: { at: `${life.id} ${action} ${step.on}`, action, ahead },
        caseKey: step.caseKey,
        between: [],
        leadsTo,
      });
  }
  return [...done, ...open.map((one) => ({ ...one.told, between: one.between }))];
});

/** Signing does not change what is signed. */
const signing: ReadonlySet<string> = new Set(['initiation.endorse', 'initiation.endorseByDepartment']);
const undisturbed = told.filter(({ next, between }) => next !== undefined && between.every((act) => signing.has(act)));
const said = ({ ahead }: Told): readonly string[] =>
  ahead.flatMap(({ findings }) =>
    findings.flatMap(({ verdict }) => (verdict.kind === 'unmet' ? [verdict.reason.code] : [])),
  );

describe('表单里说的“下一步”，和下一步真的办理时一样', () => {
  it('通往的都是有的事项，看过的表单足够多', () => {
    const next = Object.values(catalogue.procedure.acts).flatMap(({ leadsTo = [] }) => leadsTo);
    expect(next.filter((id) => !isActOf(catalogue, id))).toEqual([]);
    expect(undisturbed.length).toBeGreaterThan(100);
  });

  it('每个故事的每张表单：没有说的，下一步没有因为当时就知道的规定被拒绝；说了的，下一步确实办不了', () => {
    const wrong = undisturbed.flatMap((one) => {
      const standing = one.next?.standing ?? [];
      const silent = standing.filter((code) => !said(one).includes(code));
      const untrue = said(one).filter((code) => !standing.includes(code));
      return [
        ...silent.map((code) => `${one.at} kept silent of ${code}`),
        ...untrue.map((code) => `${one.at} said ${code}`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(undisturbed.filter((one) => said(one).length > 0).length).toBeGreaterThan(3);
  });
});

const today = plainDate('2024-03-01');
const sketch = {
  name: '随机平台',
  wan: '136',
  kind: 'software-development',
  subKind: 'professional-software',
  content: '随机申报。',
  on: today,
} as const;

const without = (data: ApplicationData, purpose: LinePurpose): ApplicationData => {
  const [main, ...fees] = data.lines.filter((line) => line.purpose !== purpose);
  if (!main) return data;
  const amount = fen(data.totalInvestment - fees.reduce((sum, line) => sum + line.amount, 0));
  return { ...data, lines: [{ ...main, amount, unitPrice: amount }, ...fees] };
};

const asPurpose = (data: ApplicationData, purpose: LinePurpose): ApplicationData => {
  const [main, ...fees] = data.lines;
  return main ? { ...data, lines: [{ ...main, purpose }, ...fees] } : data;
};

/** What may be wrong with an application, each by itself or together with others. */
const faults: Readonly<
  Record<string, (data: ApplicationData, lines: Readonly<Record<string, string>>) => ApplicationData>
> = {
  noList: (data) => ({ ...data, annualLine: undefined }),
  unknownLine: (data) => ({ ...data, annualLine: `${uuidOf('nothing')}/N1` }),
  nextYear: (data, lines) => ({ ...data, annualLine: lines['nextYear'] }),
  longAgo: (data, lines) => ({ ...data, annualLine: lines['longAgo'] }),
  anothers: (data, lines) => ({ ...data, annualLine: lines['anothers'] }),
  notAdopted: (data, lines) => ({ ...data, annualLine: lines['notAdopted'] }),
  noDesigner: (data) => ({ ...data, designFirm: undefined }),
  ownServers: (data) => asPurpose(data, 'server-storage'),
  ownRoom: (data) => asPurpose(data, 'machine-room'),
  ownNetwork: (data) => asPurpose(data, 'network'),
  noSupervision: (data) => without(data, 'supervision'),
  noLevelFee: (data) => without(data, 'mlps'),
  noPlan: (data) => ({ ...data, projectPlan: [] }),
};

const listOf = (world: World, owner: string, name: string, year: number, on: PlainDate, adopt = true): string => {
  const id = uuidOf(`list:${owner}:${name}`);
  world.open(id, 'annual-list', owner);
  const lines = [{ id: 'N1', name, kind: sketch.kind, budgetAmount: wanFen('136'), content: name }];
  world.perform(id, 'annualList.report', actorOf(`${owner}.clerk`), on, { year, lines });
  if (adopt) world.perform(id, 'annualList.adopt', actorOf('zhengshu.intake'), on, {});
  return `${id}/N1`;
};

/** Prepares, signs and submits; answers what the three forms said and what the submission was refused for. */
const apply = (owner: string, department: string | undefined, chosen: readonly string[]) => {
  const world = new World(dongyuan2020);
  const id = uuidOf(`ahead:${owner}`);
  world.open(id, 'project', owner);
  const lines = {
    nextYear: listOf(world, owner, '明年', 2025, today),
    longAgo: listOf(world, owner, '前年', 2022, plainDate('2021-10-01')),
    anothers: listOf(world, 'sifa', '别的单位', 2024, plainDate('2023-10-01')),
    notAdopted: listOf(world, owner, '没有采用', 2024, plainDate('2023-10-02'), false),
  };
  const good = application({ ...sketch, overrides: { annualLine: adoptedLine(world, owner, sketch, today) } });
  const data = chosen.reduce((of, fault) => faults[fault]?.(of, lines) ?? of, good);
  const heard: string[][] = [];
  for (const [by, action] of [
    [`${owner}.clerk`, 'initiation.prepare'],
    [`${owner}.leader`, 'initiation.endorse'],
    ...(department === undefined ? [] : [[`${department}.leader`, 'initiation.endorseByDepartment'] as const]),
  ] as const) {
    const input = action === 'initiation.prepare' ? data : { opinion: '同意。', signedOn: today };
    const context = world.contextFor(id, actorOf(by), today, input);
    const ahead = aheadOf(dongyuan2020, action, context, input);
    heard.push(
      ahead.flatMap(({ findings }) =>
        findings.flatMap(({ verdict }) => (verdict.kind === 'unmet' ? [verdict.reason.code] : [])),
      ),
    );
    if (world.perform(id, action, actorOf(by), today, input).kind !== 'accepted') return undefined;
  }
  const outcome = world.perform(id, 'initiation.submit', actorOf(`${owner}.clerk`), today, {
    sealed: [file('sealedApplication', '签字盖章的申请表和核查表.pdf')],
  });
  const refused =
    outcome.kind === 'refused'
      ? outcome.decision.findings.flatMap(({ verdict }) => (verdict.kind === 'unmet' ? [verdict.reason.code] : []))
      : [];
  return { heard, refused, accepted: outcome.kind === 'accepted' };
};

describe('报请立项的规定，送签和签批的表单里都看得到', () => {
  const seen = { silent: 0, told: 0 };

  it.each([
    ['minzheng', undefined],
    ['tiyu', 'wenguang'],
    ['zhengshu', undefined],
  ])('%s 随机申报：表单上没有说的，报请立项不会被拒绝；说了的，正是被拒绝的原因', (owner, department) => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(faults), { maxLength: 3 }), (chosen) => {
        const outcome = apply(owner, department, chosen);
        if (outcome === undefined) return;
        for (const codes of outcome.heard) expect([...codes].sort()).toEqual([...outcome.refused].sort());
        expect(outcome.accepted).toBe(outcome.refused.length === 0);
        seen[outcome.accepted ? 'silent' : 'told'] += 1;
      }),
      { numRuns: 60, seed: 20_200_713 },
    );
  });

  it.each([
    [[], []],
    [['noList'], ['not-in-annual-list']],
    [['nextYear'], ['annual-line-of-another-year']],
    [['noDesigner'], ['no-design-firm']],
    [['ownServers'], ['own-equipment']],
    [['noSupervision'], ['supervision-fee-missing']],
    [
      ['noList', 'noDesigner', 'noSupervision'],
      ['not-in-annual-list', 'no-design-firm', 'supervision-fee-missing'],
    ],
  ])('%s：送签、签批、主管部门审批的表单都说 %s', (chosen, expected) => {
    const outcome = apply('tiyu', 'wenguang', chosen);
    expect(outcome?.heard).toEqual([expected, expected, expected]);
  });

  it('随机申报既有通过的，也有被拒绝的', () => {
    expect(seen.silent).toBeGreaterThan(5);
    expect(seen.told).toBeGreaterThan(20);
  });
});

import type { Field, Fields, PickSource, PlainDate } from '@zhengxiang/core';
import { type ActionId, actions, type ProjectFacts, actOf, actionIds } from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { lives, openCases, playStep, World } from '@zhengxiang/demo-county';
import { describe, expect, it } from 'vitest';
import { pickSources, remoteSources } from '../fields/pick-sources.ts';
import { choicesOf, optionsBeside, optionsOf } from './choices.ts';
import { prefilled } from './prefill.ts';

interface Moment {
  readonly life: string;
  readonly action: ActionId;
  readonly facts: ProjectFacts;
  readonly input: Readonly<Record<string, unknown>>;
  readonly on: PlainDate;
}

/** Every accepted act on a project in every life, with the facts as the person saw them before. */
const moments = lives.flatMap((life): readonly Moment[] => {
  const world = new World(dongyuan2020);
  openCases(world, life);
  return life.steps.flatMap((step) => {
    const target = life.cases[step.caseKey];
    if (!target) throw new Error(`no case ${step.caseKey}`);
    const facts = world.factsOf(target.id);
    const input = step.input(facts, step.on) as Moment['input'];
    const outcome = playStep(world, life, step);
    return target.kind === 'project' && outcome.kind === 'accepted'
      ? [{ life: life.id, action: step.action, facts: facts as ProjectFacts, input, on: step.on }]
      : [];
  });
});

interface Picked {
  readonly key: string;
  readonly source: PickSource;
  readonly value: string;
}

const picksIn = (fields: Fields, values: Moment['input']): readonly Picked[] =>
  Object.entries(fields).flatMap(([key, field]: readonly [string, Field]) => {
    const value = values[key];
    if (value === undefined) return [];
    if (field.type === 'table')
      return (value as readonly Moment['input'][]).flatMap((row) => picksIn(field.fields ?? {}, row));
    if (field.type === 'group') return picksIn(field.fields ?? {}, value as Moment['input']);
    if (field.type !== 'pick' || field.from === undefined || remoteSources.has(field.from)) return [];
    const { from } = field;
    return (Array.isArray(value) ? (value as string[]) : [value as string]).map((one) => ({
      key,
      source: from,
      value: one,
    }));
  });

const fieldsOf = (action: ActionId): Fields => actions[action].fields;

describe('每一种项目过程，每一步都能在表单上办', () => {
  it('要看的办理事项和选择足够多', () => {
    expect(moments.length).toBeGreaterThan(500);
    expect(moments.flatMap(({ action, input }) => picksIn(fieldsOf(action), input)).length).toBeGreaterThan(300);
  });

  it('办理时要选的内容，表单里都选得到', () => {
    const missing = moments.flatMap(({ life, action, facts, input }) =>
      picksIn(fieldsOf(action), input)
        .filter(({ source, value }) => !pickSources[source](facts).some((option) => option.value === value))
        .map(({ source, value }) => `${life} ${action} ${source} ${value}`),
    );
    expect(missing).toEqual([]);
  });

  it('按事项收窄之后，要选的那一个还在，也没有锁上', () => {
    const lost = moments.flatMap(({ life, action, facts, input }) => {
      const choices = choicesOf(dongyuan2020, action, facts);
      const ids = (choices && optionsOf(choices, facts))
        ?.filter((one) => one.disabled !== true)
        .map(({ value }) => value);
      return picksIn(fieldsOf(action), input)
        .filter(({ key, value }) => key === choices?.field.split('.').at(-1) && ids?.includes(value) !== true)
        .map(({ value }) => `${life} ${action} ${value}`);
    });
    expect(lost).toEqual([]);
  });

  const inPart = (parts: readonly unknown[], key: string): readonly unknown[] =>
    parts.flatMap((part) => ((part ?? {}) as Moment['input'])[key] ?? []);

  it('随另一栏而定的选择，按当时的填写都选得到，别的合同、采购包的选不到', () => {
    const beside = moments.flatMap(({ life, action, facts, input }) =>
      (dongyuan2020.candidates?.[action]?.beside ?? []).flatMap(({ field }) => {
        const picked = field.split('.').reduce<readonly unknown[]>(inPart, [input]);
        const options = optionsBeside(dongyuan2020, action, facts, { path: field, answers: input, picked: undefined });
        const free = new Set(options?.filter(({ disabled }) => disabled !== true).map(({ value }) => value));
        return picked
          .filter((one): one is string => typeof one === 'string')
          .map((one) => ({ found: free.has(one), what: `${life} ${action} ${field} ${one}` }));
      }),
    );
    expect(beside.length).toBeGreaterThan(20);
    expect(beside.filter(({ found }) => !found).map(({ what }) => what)).toEqual([]);
  });

  it.each([
    ['contract.sign', 'lines', 'package'],
    ['termination.file', 'settlements.1.contract', 'contract'],
  ] as const)('%s %s：没有这个合同、采购包的，选不到；原来选的照名称留着，标明不能选', (action, path, of) => {
    const { facts } = moments.find((one) => one.action === action) as Moment;
    const narrowed = (picked: string | undefined, id: string) =>
      optionsBeside(dongyuan2020, action, facts, { path, answers: { [of]: id }, picked });
    const source = action === 'termination.file' ? 'contracts' : 'budgetLines';
    const [first] = pickSources[source](facts);
    expect(narrowed(undefined, 'stranger')).toEqual([]);
    expect(narrowed('stranger', 'stranger')).toEqual(narrowed(undefined, 'stranger'));
    const kept = narrowed(first?.value, 'stranger')?.find(({ value }) => value === first?.value);
    expect(kept).toMatchObject({ label: first?.label, disabled: true });
    expect(optionsBeside(dongyuan2020, action, facts, { path: of, answers: {}, picked: undefined })).toBeUndefined();
  });

  it('收窄用的栏目就是表单上的那一栏；事项要选的内容，都由办法说有哪些', () => {
    const { facts } = moments[0] as Moment;
    const lawful = Object.keys(dongyuan2020.candidates ?? {});
    for (const action of lawful)
      expect([action, choicesOf(dongyuan2020, action as ActionId, facts)]).not.toContain(undefined);
    const picksOf = (fields: Fields, at = ''): readonly string[] =>
      Object.entries(fields).flatMap(([key, { from, fields: inner }]: readonly [string, Field]) => [
        ...(from !== undefined && !remoteSources.has(from) ? [`${at}${key}`] : []),
        ...picksOf(inner ?? {}, `${at}${key}.`),
      ]);
    const picking = actionIds
      .filter((action) => actOf(dongyuan2020, action).caseKind === 'project')
      .flatMap((action) => picksOf(fieldsOf(action)).map((path) => `${action} ${path}`));
    expect(picking.length).toBeGreaterThan(40);
    const narrowed = new Set(
      lawful.flatMap((action) => {
        const { field = '', beside = [] } = dongyuan2020.candidates?.[action as ActionId] ?? {};
        return [field, ...beside.map((one) => one.field)].map((path) => `${action} ${path}`);
      }),
    );
    expect(picking.filter((pick) => !narrowed.has(pick))).toEqual([]);
  });

  it('预先填好的都是表单上有的栏目，选好的内容都选得到', () => {
    const wrong = moments.flatMap(({ life, action, facts, on }) => {
      const answers = prefilled(dongyuan2020, action, facts, on);
      const fields = fieldsOf(action);
      const strangers = Object.keys(answers).filter((key) => !(key in fields));
      const unpickable = picksIn(fields, answers).filter(
        ({ source, value }) => !pickSources[source](facts).some((option) => option.value === value),
      );
      return [...strangers, ...unpickable.map((one) => one.value)].map((what) => `${life} ${action} ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  const judgedIn = (fields: Fields, values: Moment['input'], at: string): readonly (readonly [string, unknown])[] =>
    Object.entries(fields).flatMap(([key, field]: readonly [string, Field]) => {
      const [path, value] = [`${at}.${key}`, values[key]];
      if (value === undefined) return [];
      if (field.judged === true) return [[path, value] as const];
      if (field.type === 'table')
        return (value as Moment['input'][]).flatMap((row) => judgedIn(field.fields ?? {}, row, path));
      return field.type === 'group' ? judgedIn(field.fields ?? {}, value as Moment['input'], path) : [];
    });

  it('要人判断、要人保证的，从不预先填好；同一事项以前办过的，照本单位当时所填', () => {
    const told = new Set<string>();
    const found = moments.flatMap(({ life, action, facts, input, on }) => {
      const begun = judgedIn(fieldsOf(action), prefilled(dongyuan2020, action, facts, on), action);
      const invented = begun.filter(([path, value]) => !told.has(JSON.stringify([life, path, value])));
      for (const [path, value] of judgedIn(fieldsOf(action), input, action))
        told.add(JSON.stringify([life, path, value]));
      return invented.map(([path]) => path);
    });
    expect([...new Set(found)]).toEqual([]);
  });

  it('判断和保证都标明了：凡是选择题，要么标明，要么写的只是事情本身', () => {
    const choosing = (fields: Fields, at: string): readonly string[] =>
      Object.entries(fields).flatMap(([key, field]: readonly [string, Field]) => [
        ...(['yesNo', 'choice', 'choices'].includes(field.type) && field.judged !== true ? [`${at}.${key}`] : []),
        ...choosing(field.fields ?? {}, `${at}.${key}`),
      ]);
    const unmarked = actionIds.flatMap((action) => choosing(fieldsOf(action), action));
    // What a thing is, not whether it is good, true or done.
    const things =
      /\.(?:kind|subKind|mainKind|mainSubKind|purpose|mlpsLevel|cycle|way|ways|sharing|subject|method|capacity|resource|quarter|criterion|mode|recipients|how|fromSource|toSource|what)$/u;
    expect(unmarked.filter((path) => !things.test(path))).toEqual([]);
  });

  it('造价审核预填每一行，登记合同预填中标人和中标价', () => {
    const cost = moments.find(({ action }) => action === 'review.recordCost');
    const lines = prefilled(dongyuan2020, 'review.recordCost', cost?.facts, cost?.on as PlainDate)['lines'];
    expect((lines as { line: string }[]).map(({ line }) => line)).toEqual(
      cost?.facts.versions.at(-1)?.data.lines.map(({ id }) => id),
    );
    const sign = moments.find(({ action }) => action === 'contract.sign');
    const answers = prefilled(dongyuan2020, 'contract.sign', sign?.facts, sign?.on as PlainDate);
    const signed = sign?.facts.procurement.packages.find((one) => one.id === answers['package']);
    expect([answers['party'], answers['price']]).toEqual([signed?.award?.winner, signed?.award?.price]);
  });

  it('已经交过、说过的不再问：验收申请带上初步验收材料，整改清单列出小组发现的问题，报告有草稿', () => {
    const facts = (action: ActionId, life?: string): Moment =>
      moments.find((one) => one.action === action && (life === undefined || one.life === life)) as Moment;
    const apply = facts('acceptance.apply');
    const filesOf = (value: unknown): readonly string[] =>
      (value as readonly { fileId: string }[]).map(({ fileId }) => fileId);
    const handedIn = apply.facts.acceptance.preliminary?.record;
    expect(handedIn?.length).toBeGreaterThan(0);
    expect(filesOf(prefilled(dongyuan2020, 'acceptance.apply', apply.facts, apply.on)['preliminaryMaterial'])).toEqual(
      filesOf(handedIn),
    );
    const order = facts('acceptance.orderRectification', 'rectified');
    expect(prefilled(dongyuan2020, 'acceptance.orderRectification', order.facts, order.on)['items']).toMatchObject([
      { problem: '统计报表导出超时。' },
    ]);
    const report = facts('acceptance.issueReport', 'rectified');
    const text = String(prefilled(dongyuan2020, 'acceptance.issueReport', report.facts, report.on)['text']);
    for (const part of ['智慧住建工地监管平台', '整改后复核 5 份', '1. 统计报表导出超时。\n', '已经复核到位'])
      expect(text).toContain(part);
  });
});

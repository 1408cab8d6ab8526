import { allProvisions, type CitedProvision } from '@zhengxiang/core';
import { actionIds } from '@zhengxiang/procedure';
import { describe, expect, it } from 'vitest';
import { dongyuan2020 } from '../packages/law-dongyuan-2020/src/index.ts';
import { documentsIn, numbersIn } from '../packages/law-dongyuan-2020/src/words.ts';

const provisions = allProvisions(dongyuan2020);
const cited = new Map<string, CitedProvision[]>();
for (const provision of provisions) cited.set(provision.cite, [...(cited.get(provision.cite) ?? []), provision]);

const units = dongyuan2020.text.filter((unit) => ['paragraph', 'item', 'subitem'].includes(unit.kind));
const articles = dongyuan2020.text.filter((unit) => unit.kind === 'article');
const articleOf = (id: string): string => id.split('.')[0] ?? '';

const wordsOf = ({ provision }: CitedProvision): string =>
  provision.kind === 'not-executable'
    ? provision.why
    : `${provision.says}${provision.kind === 'definition' ? JSON.stringify(provision.value ?? '') : ''}`;
const squeezed = (text: string): string => text.replace(/[\s,，]/gu, '');

/** Everything the provisions of an article say, its parameters included. */
const saidOf = (article: string): string =>
  squeezed(
    [
      ...provisions.filter(({ cite }) => articleOf(cite) === article).map(wordsOf),
      ...dongyuan2020.parameters
        .filter((parameter) => articleOf(parameter.cite) === article)
        .map(({ value, unit }) =>
          unit === 'fen' ? `${value / 1_000_000}万元` : `${value}${unit === 'years' ? '年' : '次'}`,
        ),
    ].join('\n'),
  );

/** Words of the text that stand for nothing a provision could carry, each with the reason. */
const withoutProvision: Readonly<Record<string, string>> = {
  'art1:《广东省“数字政府”改革建设方案》': '制定依据，不产生事项',
  'art1:《河源市“数字政府”改革建设工作推进方案》': '制定依据，不产生事项',
  'art1:《河源市人民政府办公室关于深化政府采购制度改革实施意见》': '制定依据，不产生事项',
};

describe('办法的每一条、款、项都有规则', () => {
  it('三十一条', () => {
    expect(articles).toHaveLength(31);
    expect(dongyuan2020.articles.map((article) => article.id)).toEqual(articles.map((article) => article.id));
  });

  it.each(units.map((unit) => [unit.id]))('%s 有规则，或者说明为什么不需要', (id) => {
    expect(cited.get(id)?.length ?? 0).toBeGreaterThan(0);
  });

  it('规则只引用办法里有的条款', () => {
    // A note of an annex rules as the text does.
    const notes = dongyuan2020.text.filter((unit) => unit.kind === 'note');
    const known = new Set([...units, ...notes].map((unit) => unit.id));
    expect([...cited.keys()].filter((cite) => !known.has(cite))).toEqual([]);
  });

  it('规则的名字不重复', () => {
    expect(new Set(provisions.map((provision) => provision.id)).size).toBe(provisions.length);
  });

  it('每条规则都用中文说明它做什么', () => {
    expect(
      provisions.filter((provision) => !/\p{Script=Han}{4}/u.test(wordsOf(provision))).map(({ id }) => id),
    ).toEqual([]);
  });

  it('每个事项都有人有权办理，也都有先后规则', () => {
    const powers = new Set(
      provisions.flatMap(({ provision }) => (provision.kind === 'power' ? provision.actions : [])),
    );
    const guards = new Set(
      provisions.flatMap(({ provision }) => (provision.kind === 'guard' ? provision.actions : [])),
    );
    expect(actionIds.filter((action) => !powers.has(action))).toEqual([]);
    const free = actionIds.filter((action) => !guards.has(action));
    // Acts of the bureau on the regulation itself, which nothing orders.
    expect(
      free.filter((action) => !['policy.publish', 'interpretation.ask', 'trial.recordExtension'].includes(action)),
    ).toEqual([]);
  });
});

describe('规则忠于原文', () => {
  it.each(articles.map((article) => [article.number, article.id]))('%s 里的数字都在规则里', (_number, id) => {
    const text = units.filter((unit) => articleOf(unit.id) === id).map((unit) => unit.text);
    const missing = text
      .flatMap(numbersIn)
      .map(({ value, unit }) => `${value}${unit}`)
      .filter((quantity) => !saidOf(id).includes(quantity) && withoutProvision[`${id}:${quantity}`] === undefined);
    expect(missing).toEqual([]);
  });

  it.each(articles.map((article) => [article.number, article.id]))('%s 里的《文件》都在规则里', (_number, id) => {
    const text = units.filter((unit) => articleOf(unit.id) === id).map((unit) => unit.text);
    const missing = text
      .flatMap(documentsIn)
      .map(({ title }) => `《${title}》`)
      .filter((title) => !saidOf(id).includes(squeezed(title)) && withoutProvision[`${id}:${title}`] === undefined);
    expect(missing).toEqual([]);
  });
});

import { actsUnder, allProvisions, availability, type Finding } from '@zhengxiang/core';
import { describeOutcome, lives, openCases, playStep, World, type Life } from '@zhengxiang/demo-county';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import { actOf, candidatesOf, type LawPack, type ProjectFacts } from '@zhengxiang/procedure';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';
import { filing66, traffic280 } from './successor/lives.ts';
import { dongyuan2026 } from './successor/index.ts';
import { riverside2025 } from './riverside/index.ts';

const home = new URL('../../packages/law-dongyuan-2020/src/', import.meta.url);
/** Names of organs stand here; the text itself, its forms and the readings of that text quote it. */
const quoting =
  /\.test\.ts$|^(?:testing|annexes|interpretations)\/|^(?:organ-names|interpretations|text\.generated)\.ts$/u;
const rules = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !quoting.test(file));

const organs = Object.entries(dongyuan2020.words ?? {}).filter(([name]) => !name.startsWith('place-'));

/** Texts of a source that name an organ by themselves. */
const literalsIn = (text: string, file = 'a.ts'): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && organs.some(([, name]) => node.text.includes(name))) found.push(`${file}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
};

/** The same law by other names: whatever still says an old one does not ask for it. */
const renamed: LawPack = {
  ...dongyuan2020,
  words: {
    ...dongyuan2020.words,
    ...Object.fromEntries(organs.map(([id], index) => [id, `某机关${String(index)}号`])),
  },
};

const ofFindings = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ verdict }) => {
    if (verdict.kind === 'discretion') return [verdict.question];
    if (verdict.kind !== 'unmet') return [];
    const figures = Object.values(verdict.reason.figures).map(String);
    return [verdict.reason.text, verdict.remedy?.text ?? '', ...figures];
  });

const actsOfProjects = (law: LawPack) => actsUnder(law).filter((id) => actOf(law, id).caseKind === 'project');

/** Everything that a law says of a case to anybody: reasons, ways out, duties, consequences, documents, locks. */
const saidOf = (law: LawPack, world: World, id: string, on: Life['steps'][number]['on']): readonly string[] =>
  world.standpoints(id, on).flatMap(({ context: any }) => {
    const context = { ...any, facts: any.facts as ProjectFacts };
    return [
      ...actsOfProjects(law).flatMap((action) => ofFindings(availability(law, action, context).findings)),
      ...allProvisions(law).flatMap(({ provision }) => {
        if (provision.kind === 'duty') return provision.arises(context).map(({ text }) => text);
        return provision.kind === 'consequence' ? provision.follows(context).map(({ text }) => text) : [];
      }),
      ...law.requiredDocuments(context).map(({ label }) => label),
      ...actsOfProjects(law)
        .flatMap((action) => candidatesOf(law, action, context.facts, context.around) ?? [])
        .flatMap(({ locked }) => (locked ? [locked.verdict.reason.text, locked.verdict.remedy?.text ?? ''] : [])),
    ];
  });

/** What a life is told on its way: at every refusal, and of the whole case now and then. */
const told = (law: LawPack, life: Life): readonly string[] => {
  const world = new World(law);
  openCases(world, life);
  const main = life.cases['main'];
  return life.steps.flatMap((step, index) => {
    const outcome = playStep(world, life, step);
    const refused = outcome.kind === 'refused' ? ofFindings(outcome.decision.findings) : [];
    const whole = index % 40 === 20 && main?.kind === 'project' ? saidOf(law, world, main.id, step.on) : [];
    return [...refused, ...whole];
  });
};

const saysOf = (law: LawPack): readonly string[] =>
  allProvisions(law).map(({ provision }) => (provision.kind === 'not-executable' ? provision.why : provision.says));
const unfilled = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => /\{[a-z][\w.:-]*\}/u.test(text));

describe('机关的名称，办法规则里只有一处', () => {
  it('规则、理由、办法都不自己写机关名称', () => {
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.flatMap((file) => literalsIn(readFileSync(new URL(file, home), 'utf8'), file))).toEqual([]);
  });

  it.each(['text: "待县财政局拨付"', 'text: `由县政务服务数据管理局在${day}前决定`', "says: '项目建设单位申请。'"])(
    '看得出来：%s',
    (source) => {
      expect(literalsIn(`const a = { ${source} };`)).toHaveLength(1);
    },
  );

  it.each([dongyuan2020, renamed, dongyuan2026, riverside2025])('$title：条款旁的说明，没有说不出来的', (law) => {
    expect(unfilled(saysOf(law))).toEqual([]);
  });

  it('改了名称，说明、理由、任务都跟着改', () => {
    const names = organs.map(([, name]) => name);
    expect(saysOf(renamed).filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
    const all = lives.flatMap((life) => told(renamed, life));
    expect(all.length).toBeGreaterThan(2000);
    expect(unfilled(all)).toEqual([]);
    const said = new Set(all.join('').match(/某机关\d+号/gu));
    expect(said.size).toBeGreaterThan(7);
  }, 120_000);

  it('后继办法把县政务服务数据管理局改为县数据局：一行，旧办法的不变', () => {
    const world = new World(dongyuan2026);
    openCases(world, filing66);
    const outcomes = filing66.steps.map((step) => describeOutcome(playStep(world, filing66, step))).join('\n');
    const whole = [...told(dongyuan2026, traffic280), outcomes, ...saysOf(dongyuan2026)].join('\n');
    expect(whole).toContain('县数据局');
    expect(whole).not.toContain('县政务服务数据管理局');
    expect(saysOf(dongyuan2020).join('\n')).toContain('县政务服务数据管理局受理材料');
  });
});

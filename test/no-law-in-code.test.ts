import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const watched = ['core', 'procedure', 'application', 'server', 'web', 'documents'];

/** What only a law may say. */
const lawful: Readonly<Record<string, RegExp>> = {
  article: /第[一二三四五六七八九十百]+条/u,
  limit: /\d+(?:\.\d+)? ?万元|百分之[一二三四五六七八九十]|不多于 ?\d+ ?次/u,
  organ: /县[\u4e00-\u9fff]{0,8}(?:局|委|部|府|纪委)|政数局|财政局|审计局|政务服务数据管理局/u,
  county: /东源|河源/u,
};

const filesOf = (name: string): string[] =>
  readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$|(?:^|[\\/])(?:testing|frozen)[\\/]/u.test(file))
    .map((file) => join(root, 'packages', name, 'src', file));

/** The texts of a file as the compiler reads them: comments are none. */
const textsOf = (file: string): readonly { readonly line: number; readonly text: string }[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const offenders = watched.flatMap((name) =>
  filesOf(name).flatMap((file) =>
    textsOf(file).flatMap(({ line, text }) =>
      Object.entries(lawful).flatMap(([kind, pattern]) =>
        pattern.test(text)
          ? [{ place: relative(root, file).replaceAll('\\', '/'), line, kind, text: text.trim() }]
          : [],
      ),
    ),
  ),
);

/** What may stay, by file: how many texts, and why. A file that has fewer is put right here; one that has more says the law by itself. */
const reasoned: Readonly<Record<string, readonly [count: number, why: string]>> = {
  'packages/procedure/src/glossary/parties-and-amounts.ts': [5, 'the glossary of developers'],
  'packages/procedure/src/hints/money-hints.ts': [
    1,
    'the source of a remark: articles of other regulations, never of this one',
  ],
  'packages/procedure/src/hints/people-hints.ts': [
    1,
    'the source of a remark: articles of other regulations, never of this one',
  ],
  'packages/procedure/src/hints/procurement-hints.ts': [
    10,
    'the source of a remark: articles of other regulations, never of this one',
  ],
};

describe('办法说的话，只在办法规则包里', () => {
  const found = new Map<string, string[]>();
  for (const { place, line, kind, text } of offenders)
    found.set(place, [...(found.get(place) ?? []), `${String(line)} ${kind} ${text}`]);

  it('别的程序不说条款、限额、机关和县的名称；留下的各有原因', () => {
    const unreasoned = [...found].filter(([place, texts]) => texts.length > (reasoned[place]?.[0] ?? 0));
    expect(unreasoned).toEqual([]);
  });

  it('原因表没有过时，共十七处', () => {
    expect(Object.values(reasoned).reduce((sum, [count]) => sum + count, 0)).toBe(17);
    const outdated = Object.entries(reasoned).filter(([place, [count]]) => (found.get(place)?.length ?? 0) < count);
    expect(outdated.map(([place]) => place)).toEqual([]);
  });

  it('看得出来：条款、限额、机关、县名各认一个', () => {
    const samples = { article: '见第十七条', limit: '50 万元以下', organ: '县财政局', county: '东源县' };
    for (const [kind, text] of Object.entries(samples)) expect(lawful[kind]?.test(text)).toBe(true);
    expect(Object.values(lawful).some((pattern) => pattern.test('本单位领导签批'))).toBe(false);
  });
});

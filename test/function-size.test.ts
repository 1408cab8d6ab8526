import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const limit = 60;

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => `packages/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/u.test(file))
  .filter((file) => !/\.test\.tsx?$|\.generated\.|\/(?:testing|dist|node_modules|migrations|frozen)\//u.test(file));

interface Long {
  readonly name: string;
  readonly lines: number;
}

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node) ||
  ts.isAccessor(node);

/** What people call it: its own name, or that of what it is given to. */
const nameOf = (node: ts.Node): string => {
  const { name } = node as { readonly name?: ts.Node };
  if (name) return name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return ts.isCallExpression(parent) ? nameOf(parent) : 'anonymous';
};

/** The functions of a source that are not shorter than the limit; of two within each other, both. */
const longIn = (text: string, file = 'a.tsx'): readonly Long[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const found: Long[] = [];
  const visit = (node: ts.Node): void => {
    const lines = lineAt(node.getEnd()) - lineAt(node.getStart()) + 1;
    if (isFunction(node) && lines >= limit) found.push({ name: nameOf(node), lines });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** Why a function may be as long as it is. */
const reasons: Readonly<Record<string, string>> = {
  'packages/demo-county/src/lives/demonstrated-620.ts life': 'a life is told in one go, act by act, as a story is',
  'packages/demo-county/src/lives/experts-replaced.ts life': 'a life is told in one go, act by act, as a story is',
};

/** Packages that are being taken apart: how many long functions each still has. The figures only ever become smaller. */
const left: Readonly<Record<string, number>> = { application: 7, server: 21 };

const packageOf = (file: string): string => file.split('/')[1] ?? '';

const long = sources.flatMap((file) =>
  longIn(readFileSync(join(root, file), 'utf8'), file).map(({ name, lines }) => ({
    file,
    key: `${file} ${name}`,
    text: `${file} ${name}: ${String(lines)} lines`,
  })),
);

describe('a function fits on a screen', () => {
  it('is shorter than sixty lines, or there is a reason', () => {
    const without = long.filter(({ file, key }) => !(packageOf(file) in left) && !(key in reasons));
    expect(without.map(({ text }) => text)).toEqual([]);
  });

  it('reasons stand for functions that are there', () => {
    const keys = new Set(long.map(({ key }) => key));
    expect(Object.keys(reasons).filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(Object.entries(left))('%s: at most %i long ones are left', (name, most) => {
    const own = long.filter(({ file }) => packageOf(file) === name);
    expect(own.length, own.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(most);
  });

  const body = 'work();\n'.repeat(limit);
  it.each([
    `function one() {\n${body}}`,
    `const one = () => {\n${body}};`,
    `const one = memo(() => {\n${body}});`,
    `class A { one() {\n${body}} }`,
    `class A { get one() {\n${body}return 1; } }`,
    `const all = { one: async () => {\n${body}} };`,
    `const One = () => (\n<div>\n${'<p>one</p>\n'.repeat(limit)}</div>);`,
  ])('would notice: %.40s', (text) => {
    expect(longIn(text).map(({ lines }) => lines)[0]).toBeGreaterThan(limit);
  });
});

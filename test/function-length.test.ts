import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';
import { long as listed, reasons } from './still-long.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A function has fewer lines than this. */
const limit = 60;

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => `packages/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/u.test(file))
  .filter(
    (file) => !/\.test\.tsx?$|\.generated\.|\.d\.ts$|\/(?:testing|dist|node_modules|migrations|frozen)\//u.test(file),
  );

interface Measured {
  readonly name: string;
  /** From its first line to its last. */
  readonly lines: number;
  /** Of these, those of no function inside it. */
  readonly own: number;
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
  if (ts.isCallExpression(parent) || ts.isParenthesizedExpression(parent)) return nameOf(parent);
  return isFunction(parent) ? nameOf(parent) : 'anonymous';
};

/** Every function of a source; of two within each other, both. */
const functionsIn = (text: string, file = 'a.tsx'): readonly Measured[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const found: Measured[] = [];
  /** The lines that functions take inside a node. */
  const inside = (node: ts.Node): number => {
    let taken = 0;
    ts.forEachChild(node, (child) => {
      taken += isFunction(child) ? measured(child) : inside(child);
    });
    return taken;
  };
  const measured = (node: ts.Node): number => {
    const lines = lineAt(node.getEnd()) - lineAt(node.getStart()) + 1;
    found.push({ name: nameOf(node), lines, own: lines - inside(node) });
    return lines;
  };
  inside(source);
  return found;
};

const tooLong = sources.flatMap((file) =>
  functionsIn(readFileSync(join(root, file), 'utf8'), file)
    .filter(({ lines }) => lines >= limit)
    .map((one) => ({ ...one, key: `${file} ${one.name}` })),
);
const told = ({ key, lines, own }: (typeof tooLong)[number]): string =>
  `${key}: ${String(lines)} lines, ${String(own)} of its own`;

describe('a function fits on a screen', () => {
  it('is shorter than sixty lines, or it is listed with a reason', () => {
    expect(tooLong.filter(({ key }) => !Object.hasOwn(listed, key)).map(told)).toEqual([]);
  });

  it('has fewer than sixty lines of its own, whatever is listed; but for what is one long text', () => {
    const one = (key: string): boolean => ['life', 'paper'].includes(listed[key] ?? '');
    expect(tooLong.filter(({ key, own }) => own >= limit && !one(key)).map(told)).toEqual([]);
  });

  it('the list only ever gets shorter, and every reason is somebody’s', () => {
    const keys = new Set(tooLong.map(({ key }) => key));
    expect(Object.keys(listed).filter((key) => !keys.has(key))).toEqual([]);
    const given = new Set<string>(Object.values(listed));
    expect(Object.keys(reasons).filter((reason) => !given.has(reason))).toEqual([]);
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
    const [first] = functionsIn(text);
    expect(first?.name.toLowerCase()).toBe('one');
    expect(first?.own).toBeGreaterThan(limit);
  });

  it('counts what is its own', () => {
    expect(functionsIn(`const one = () => ({\n  two() {\n${'x();\n'.repeat(4)}  },\n});`)).toEqual([
      { name: 'two', lines: 6, own: 6 },
      { name: 'one', lines: 8, own: 2 },
    ]);
  });
});

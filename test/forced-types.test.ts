import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => `packages/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/u.test(file))
  .filter(
    (file) => !/\.test\.tsx?$|\.generated\.|\.d\.ts$|\/(?:testing|dist|node_modules|migrations|frozen)\//u.test(file),
  );

type Kind = 'any' | 'not-null' | 'twice' | 'bare' | 'reasoned';

const kindOf = (node: ts.Node, isReasoned: boolean): Kind | undefined => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (ts.isNonNullExpression(node)) return 'not-null';
  if (!ts.isAsExpression(node) || node.type.getText() === 'const') return undefined;
  if (isReasoned) return 'reasoned';
  // `as unknown as X`: the compiler itself sees no way from the one to the other.
  return node.parent && ts.isAsExpression(node.parent) ? 'twice' : 'bare';
};

/** Where a text is taken for a type that the compiler does not see; with a comment on its line or the three before it, for a reason. */
const forcedIn = (text: string, file = 'a.tsx'): readonly { readonly kind: Kind; readonly at: string }[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const found: { kind: Kind; at: string }[] = [];
  const visit = (node: ts.Node): void => {
    const [first, last] = [lineAt(node.getStart()), lineAt(node.getEnd())];
    const around = lines.slice(Math.max(0, first - 3), last + 1);
    const kind = kindOf(
      node,
      around.some((line) => /(?:^|\s)(?:\/\/|\/\*|\*)/u.test(line)),
    );
    if (kind) found.push({ kind, at: `${file}:${String(first + 1)}` });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const forced = sources.flatMap((file) => forcedIn(readFileSync(join(root, file), 'utf8'), file));
const placesOf = (kind: Kind): readonly string[] => forced.filter((one) => one.kind === kind).map(({ at }) => at);

/** How many there are yet without a reason beside them, by package. Each figure only ever gets smaller. */
const left: Readonly<Record<string, number>> = {
  application: 44,
  core: 15,
  'demo-county': 21,
  documents: 8,
  'law-dongyuan-2020': 14,
  procedure: 14,
  server: 77,
  transparency: 3,
  web: 107,
};

describe('types are parsed or proved, not claimed', () => {
  it('nowhere is anything of any type, and nowhere is nothing ruled out by a mark', () => {
    expect(placesOf('any')).toEqual([]);
    expect(placesOf('not-null')).toEqual([]);
  });

  it('what the compiler sees no way to has a reason beside it', () => {
    expect(placesOf('twice')).toEqual([]);
  });

  it('of the others ever fewer have none', () => {
    const over = Object.entries(left).flatMap(([name, most]) => {
      const places = placesOf('bare').filter((at) => at.startsWith(`packages/${name}/`));
      return places.length > most ? places : [];
    });
    expect(over).toEqual([]);
  });

  it.each([
    ['const a = b as C;', 'bare'],
    ['const a = b as unknown as C;', 'twice'],
    ['// Parsed where it came in.\nconst a = b as C;', 'reasoned'],
    ['const a = b!;', 'not-null'],
    ['const a: any = b;', 'any'],
  ])('sees %s', (text, kind) => {
    expect(forcedIn(text).map((one) => one.kind)).toContain(kind);
  });

  it('takes `as const` for what it is', () => {
    expect(forcedIn("const a = ['x'] as const;")).toEqual([]);
  });
});

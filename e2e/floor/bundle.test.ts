import { parse } from 'acorn';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { usesOf } from './uses.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = path.join(root, 'packages/web/dist');
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const filesOf = (ending: string): readonly string[] =>
  readdirSync(path.join(dist, 'assets')).filter((file) => file.endsWith(ending));

/** `to-sorted` of `core-js/modules/es.array.to-sorted` → `toSorted`: what `floor/newer.ts` brings. */
const brought = [
  ...readFileSync(path.join(root, 'packages/web/src/floor/newer.ts'), 'utf8').matchAll(/es\.([\w-]+)\.([\w-]+)'/gu),
].map(([, , name = '']) => name.replace(/-(\w)/gu, (_found, letter: string) => letter.toUpperCase()));

/** Newer names that are no use of the newer thing: libraries ask before they use it, or mean something of their own. */
const harmless: Readonly<Record<string, string>> = {
  'global reportError': 'react-dom asks for it first',
  'static URL.canParse': 'zod asks for it first',
  'member startViewTransition': 'the router and react-dom ask for it first',
  'member cause': 'a field of forms; on errors it is only read',
  'member animation': 'react-dom: a table of event names; echarts: its option',
  'member bytes': 'noble: of its own',
  'member check': 'zod',
  'member contentEncoding': 'zod: JSON schema',
  'member difference': 'a key of our own',
  'member drop': 'a function of our own',
  'member dispose': 'echarts',
  'member fetchPriority': 'react-dom: an attribute',
  'member forget': 'a function of our own',
  'member fromHex': 'noble asks for it first',
  'member getName': 'echarts, react-dom',
  'member isError': 'react-query',
  'member login': 'a field of our own',
  'member popover': 'react-dom: an attribute',
  'member resizable': 'antd: an option of drawers',
  'member resize': 'echarts, antd',
  'member share': 'react-dom',
  'member side': 'a key of our own',
  'member states': 'echarts',
  'member take': 'a function of our own',
  'member toArray': 'echarts',
  'member toHex': 'decimal.js',
  'member transfer': 'antd: the words of a component',
  'member union': 'echarts: rectangles',
  'member when': 'zod, echarts, our own',
};

/**
 * Loaded only when somebody compares a file, and only to tell more: a browser that cannot read it tells 未核对 of every item, as of a
 * scan (`papers/pdf-words.ts`).
 */
const tellsMore = /^pdf-[\w-]+\.js$/u;

describe('构建出来的脚本和样式，Chromium 86 都认得', () => {
  it('没有更新的语法，也没有用更新的函数；用了的都补上了', () => {
    const used = new Map<string, string>();
    for (const file of filesOf('.js').filter((one) => !tellsMore.test(one)))
      for (const use of usesOf(read(`assets/${file}`), 86)) used.set(use, `${used.get(use) ?? ''} ${file}`);
    const unknown = [...used].filter(
      ([use]) => !(use in harmless) && !brought.includes(use.split(/[ .]/u).at(-1) ?? ''),
    );
    expect(unknown.map(([use, files]) => `${use}:${files}`)).toEqual([]);
    expect(
      Object.keys(harmless).filter((use) => !used.has(use)),
      'named as harmless, but nowhere used',
    ).toEqual([]);
  });

  it.each([
    ['class A { static { this.b = 1 } }', 'syntax static block'],
    ['class A { #b; has(c) { return #b in c } }', 'syntax #x in'],
    ['await import("./a.js")', 'syntax await outside of functions'],
    ['for await (const a of b) a()', 'syntax await outside of functions'],
    ['/a/d.exec(b)', 'syntax regular expression with places'],
    ['[1].toSorted()', 'member toSorted'],
    ['[1]["findLast"](a)', 'member findLast'],
    ['const { at } = []', 'member at'],
    ['[]?.at(-1)', 'member at'],
    ['structuredClone(a)', 'global structuredClone'],
    ['new Intl.Segmenter()', 'member Segmenter'],
    ['window.structuredClone(a)', 'global structuredClone'],
    ['Promise.withResolvers()', 'member withResolvers'],
    ['AbortSignal.timeout(5)', 'static AbortSignal.timeout'],
    ['crypto.randomUUID()', 'member randomUUID'],
    ['document.body.checkVisibility()', 'member checkVisibility'],
  ])('查得出 %s', (source, use) => {
    expect([...usesOf(source, 86)]).toContain(use);
  });

  it.each(['/a/v', 'using a = b', 'import a from "./a.json" with { type: "json" }', '/(?i:a)b/'])(
    '比 ECMAScript 2022 更新的语法通不过：%s',
    (source) => {
      expect(() => usesOf(source, 86)).toThrow(SyntaxError);
    },
  );

  it.each(['class A { #b = 1; static c = 2; #d() {} }', 'a ??= b?.c', '1_000n', '/(?<!a)b/u', 'a.replaceAll("b", "")'])(
    'Chromium 86 已有的不误报：%s',
    (source) => {
      expect([...usesOf(source, 86)]).toEqual([]);
    },
  );

  it('补上的函数最先运行', () => {
    const entry = /src="\/(assets\/[^"]+\.js)"/u.exec(read('index.html'))?.[1] ?? '';
    const program = parse(read(entry), { ecmaVersion: 2022, sourceType: 'module' });
    const imported = program.body.flatMap((one) =>
      one.type === 'ImportDeclaration' ? [String(one.source.value).replace(/-[\w-]{8}\.js$/u, '')] : [],
    );
    expect(imported.slice(0, 2).filter((name) => name !== './rolldown-runtime')[0]).toBe('./newer');
  });

  it('样式里没有更新的写法', () => {
    const css = filesOf('.css')
      .map((file) => read(`assets/${file}`))
      .join('\n');
    const newer = [
      /(?<![-\w])inset\s*:/u,
      /:where\(/u,
      /(?<![-\w])aspect-ratio\s*:/u,
      /@layer/u,
      /@container/u,
      /\d(?:[dsl]v[hw])\b/u,
      /color-mix\(/u,
    ];
    expect(newer.filter((one) => one.test(css)).map(String)).toEqual([]);
    // The build puts a rule with `:-webkit-any` beside each with `:is` that is simple enough.
    expect(css.match(/:is\(/gu)?.length ?? 0).toBe(css.match(/:-webkit-any\(/gu)?.length ?? 0);
  });
});

describe('说“浏览器版本过低”的脚本，什么浏览器都读得懂', () => {
  it('是 ECMAScript 5', () => {
    expect(() => parse(read('floor.js'), { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  });

  it('在页面里排在应用前面，不是模块', () => {
    const page = read('index.html');
    expect(page).toContain('<script src="/floor.js"></script>');
    expect(page.indexOf('/floor.js')).toBeLessThan(page.indexOf('type="module"'));
  });
});

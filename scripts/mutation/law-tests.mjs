// Runs the law's tests inside one Node process, so that a mutant costs milliseconds instead of a fresh start of vitest.
// Each file is compiled once and evaluated as often as a mutant asks for it: a table that is built when its module is read is judged as well.
// The assertions are vitest's own; only collecting and running are done here, and a first run without a mutant must pass every test.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { format } from 'node:util';
import { pathToFileURL } from 'node:url';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import ts from 'typescript-syntax';

const LAW = 'packages/law-dongyuan-2020/src';
/** What the law rests on: it is loaded once and never mutated. */
const FLOORS = ['packages/core/', 'packages/procedure/'];
/** Compares the generated text with its source and draws nothing from a rule. */
const NOT_ASKED = /\/text\.test\.ts$/u;

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0 }, expect);
globalThis[Symbol.for('expect-global')] = expect;

const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  verbatimModuleSyntax: false,
};

/** The title of one row of a table, near enough to vitest's to be recognised. */
const titleOf = (title, row) => (typeof title === 'string' ? format(title, ...row) : String(title));

/** `describe`, `it` and their tables; what they are given is collected into `tests`. */
const collector = (tests, file) => {
  const path = [];
  const add = (title, run) => {
    const name = [...path, title].join(' > ');
    tests.push({ id: `${file}#${tests.length}#${name}`, name, file, run });
  };
  const within = (title, body) => {
    path.push(title);
    body();
    path.pop();
  };
  const table = (one) => (rows) => (title, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      one(titleOf(title, values), () => body(...values));
    }
  };
  const it = Object.assign((title, run) => add(title, run), { each: table(add) });
  const describe = Object.assign(within, { each: table(within) });
  const anything = new Proxy(() => anything, { get: () => anything });
  return { describe, it, test: it, expect, expectTypeOf: anything };
};

/**
 * The tests that stand beside the articles, in the folder `root`.
 * `replaced` maps a file (relative to `root`) to the text that stands in its place: a mutant.
 */
export const lawTests = (root) => {
  const fromRoot = createRequire(pathToFileURL(join(root, 'package.json')));
  const compiled = new Map();
  let modules = new Map();
  let current;

  const compile = (file, text) => {
    const { outputText } = ts.transpileModule(text, { compilerOptions, fileName: file });
    return compileFunction(outputText, ['require', 'exports', 'module'], { filename: file });
  };
  const codeOf = (file, replaced) => {
    const other = replaced?.get(relative(root, file));
    if (other !== undefined) return compile(file, other);
    const known = compiled.get(file) ?? compile(file, readFileSync(file, 'utf8'));
    compiled.set(file, known);
    return known;
  };
  const load = (file, replaced) => {
    const loaded = modules.get(file);
    if (loaded !== undefined) return loaded.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const need = (specifier) => {
      if (specifier === 'vitest') return current;
      const floor = /^@zhengxiang\/(core|procedure)$/u.exec(specifier)?.[1];
      if (floor) return load(join(root, 'packages', floor, 'src/index.ts'), replaced);
      if (specifier.startsWith('.')) return load(resolve(dirname(file), specifier), replaced);
      return fromRoot(specifier);
    };
    codeOf(file, replaced)(need, module.exports, module);
    return module.exports;
  };

  const files = [
    ...readdirSync(join(root, LAW), { recursive: true, encoding: 'utf8' })
      .map((file) => join(LAW, file))
      .filter(
        (file) =>
          /\/src\/(?:(?:ch\d[^/]*|testing|interpretations)\/)?[^/]*\.test\.ts$/u.test(file) && !NOT_ASKED.test(file),
      )
      .sort(),
    'test/law-coverage.test.ts',
  ];

  /** Forgets what was read of the law; the core stays as it is. */
  const forget = () => {
    modules = new Map([...modules].filter(([file]) => FLOORS.some((floor) => relative(root, file).startsWith(floor))));
  };
  /** The tests of one file, read together with what they need. */
  const testsOf = (file, replaced) => {
    const tests = [];
    current = collector(tests, file);
    load(join(root, file), replaced);
    return tests;
  };
  const collect = () => {
    forget();
    return files.flatMap((file) => testsOf(file));
  };
  /**
   * Reads the law anew and asks file after file, the nearest first, until somebody notices.
   * The id of the test that fails, undefined when all of them pass.
   */
  const noticed = async (mutated, replaced) => {
    forget();
    for (const file of nearestFirst(files, mutated)) {
      let tests;
      try {
        tests = testsOf(file, replaced);
      } catch (error) {
        return { id: `${file}#(reading it)`, failure: String(error) };
      }
      for (const test of tests) {
        const failure = await failureOf(test);
        if (failure !== undefined) return { id: test.id, failure };
      }
    }
    return undefined;
  };
  return { collect, noticed };
};

/** The test files in the order in which they are likely to notice: the article's own, the tables of the whole law, the chapter's. */
const nearestFirst = (files, mutated) => {
  const [, chapter = ''] = /\/src\/(ch\d)/u.exec(mutated) ?? [];
  const article = /\/(art\d+|[a-z]+)[^/]*$/u.exec(mutated)?.[1] ?? '';
  const distance = (file) => {
    if (file.includes(`/${article}`)) return 0;
    if (/\/(?:powers|figures|law-coverage)\.test/u.test(file)) return 1;
    return file.includes(`/src/${chapter}`) ? 2 : 3;
  };
  return [...files].sort((a, b) => distance(a) - distance(b));
};

/** Why a test fails; undefined when it passes. */
export const failureOf = async (test) => {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

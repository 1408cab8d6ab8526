import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { circlesIn, folderGraph, graphOf } from './import-graph.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which workspace may import which: the arrows of ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  transparency: [],
  procedure: ['core'],
  'law-dongyuan-2020': ['core', 'procedure'],
  'demo-county': ['core', 'procedure', 'law-dongyuan-2020'],
  documents: ['core', 'procedure'],
  application: ['core', 'procedure', 'documents'],
  server: ['core', 'transparency', 'procedure', 'application', 'documents', 'law-dongyuan-2020', 'demo-county'],
  web: ['core', 'transparency', 'procedure', 'law-dongyuan-2020', 'application'],
};
const packages = Object.keys(mayImport);
const pure = ['core', 'transparency', 'procedure', 'law-dongyuan-2020', 'demo-county', 'application'];

const filesOf = (name: string): string[] =>
  readdirSync(join(root, 'packages', name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/node_modules|dist|migrations/.test(file))
    .map((file) => join(root, 'packages', name, file));
const isTest = (file: string): boolean => /\.test\.tsx?$|[\\/]testing[\\/]/.test(file);

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** What is left of the imports when the file runs: types are gone. */
const runningImportsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b(?! type\b)[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const manifestOf = (name: string) =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>> | undefined>
  >;

const packageNameOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe.each(packages)('packages/%s', (name) => {
  const files = filesOf(name).filter((file) => !isTest(file));
  const imports = files.flatMap((file) =>
    importsOf(file).map((specifier) => ({ file: relative(root, file), specifier })),
  );

  it('imports only what the arrows allow', () => {
    const allowed = new Set((mayImport[name] ?? []).map((other) => `@zhengxiang/${other}`));
    const wrong = imports.filter(
      ({ specifier }) => specifier.startsWith('@zhengxiang/') && !allowed.has(packageNameOf(specifier)),
    );
    expect(wrong).toEqual([]);
  });

  it('names every import in its own manifest', () => {
    const manifest = manifestOf(name);
    const declared = new Set([
      ...Object.keys(manifest['dependencies'] ?? {}),
      ...Object.keys(manifest['optionalDependencies'] ?? {}),
    ]);
    const undeclared = imports.filter(
      ({ specifier }) => !/^[.#]|^node:/u.test(specifier) && !declared.has(packageNameOf(specifier)),
    );
    expect(undeclared).toEqual([]);
  });

  it('does not reach into another package by path', () => {
    const home = join(root, 'packages', name);
    const outside = imports.filter(
      ({ file, specifier }) => specifier.startsWith('.') && !resolve(root, dirname(file), specifier).startsWith(home),
    );
    expect(outside).toEqual([]);
  });

  it('keeps hand-written files under 300 lines', () => {
    const long = filesOf(name).filter(
      (file) => !/\.generated\.ts$/.test(file) && readFileSync(file, 'utf8').split('\n').length > 301,
    );
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });
});

it('keeps style sheets under 300 lines', () => {
  const screens = join(root, 'packages/web/src');
  const sheets = readdirSync(screens, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.filter((file) => readFileSync(join(screens, file), 'utf8').split('\n').length > 301)).toEqual([]);
});

/**
 * Where types go in a circle, and why: an act holds its form and what it makes of the facts, and the facts hold what the forms
 * asked for. What runs goes one way there as everywhere.
 */
const answersInFacts = /^(?:acts|facts|cases)\/|^project\/(?:events|read)\.ts$/u;

describe.each(packages)('packages/%s has floors', (name) => {
  const home = join(root, 'packages', name, 'src');
  const files = filesOf(name).filter((file) => !isTest(file));
  const graph = graphOf(files, name === 'procedure' ? runningImportsOf : importsOf);

  it('no file imports itself in a circle', () => {
    expect(circlesIn(graph).map((circle) => circle.map((file) => relative(home, file)))).toEqual([]);
  });

  // Articles refer to articles of other chapters, as the text does.
  it.skipIf(name.startsWith('law-'))('no folder imports upwards', () => {
    expect(circlesIn(folderGraph(graph, home))).toEqual([]);
  });
});

describe('types of the catalogue', () => {
  const home = join(root, 'packages/procedure/src');
  const files = filesOf('procedure').filter((file) => !isTest(file));
  const within = circlesIn(graphOf(files, importsOf)).map((circle) =>
    circle.map((file) => relative(home, file).replaceAll('\\', '/')),
  );

  it('go in a circle between acts and the facts they make, and nowhere else', () => {
    expect(within.length).toBeLessThanOrEqual(1);
    expect(within.flat().filter((file) => !answersInFacts.test(file))).toEqual([]);
  });
});

describe('the demo county is for tests and for `npm start`', () => {
  const knowing = (file: string): boolean =>
    importsOf(file).some((specifier) => packageNameOf(specifier) === '@zhengxiang/demo-county');

  it('nothing but the filling of an empty database and the accounts of the sign-in page knows it', () => {
    const found = packages
      .filter((name) => name !== 'demo-county')
      .flatMap(filesOf)
      .filter((file) => !isTest(file) && knowing(file));
    expect(found.map((file) => relative(root, file).replaceAll('\\', '/')).sort()).toEqual([
      'packages/server/src/seed/demo-accounts.ts',
      'packages/server/src/seed/demo.ts',
    ]);
  });

  it('whoever tests with it says so in its manifest, as something that its users do not get', () => {
    for (const name of packages.filter((one) => one !== 'demo-county' && filesOf(one).some(knowing))) {
      const manifest = manifestOf(name);
      const kind = name === 'server' ? 'dependencies' : 'devDependencies';
      expect([name, Object.keys(manifest[kind] ?? {})]).toEqual([
        name,
        expect.arrayContaining(['@zhengxiang/demo-county']),
      ]);
    }
  });
});

describe('the server adapts, the application decides', () => {
  const home = join(root, 'packages/server/src');

  /** What each folder adapts. A folder that adapts nothing has no place here: its use case belongs to the application. */
  const adapts: Readonly<Record<string, string>> = {
    auth: 'passwords and places',
    backup: 'backups in folders',
    casefile: 'how a case file is written: bag, pages, ZIP',
    cli: 'the command line',
    compose: 'the parts, put together',
    db: 'PostgreSQL',
    files: 'the data folder',
    frozen: 'databases of earlier releases',
    http: 'HTTP',
    install: 'what a new system begins with',
    jobs: 'the clockwork of background work',
    'ledger-import': 'old ledgers as files',
    log: 'the log',
    mail: 'SMTP and the key of its password',
    papers: 'how papers are made: drawing, seals, time stamps, and the sheet that proves them',
    seed: 'the demo county',
    start: 'the program itself',
    testing: 'tests',
    transparency: 'the log of the record: keys, witnesses, HTTP',
    workbooks: 'lists as workbooks',
  };

  it('every folder says what it adapts', () => {
    const folders = readdirSync(home, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(adapts).sort());
  });

  it('nobody but the application opens a transaction, each exception for a reason', () => {
    const opens = filesOf('server')
      .filter((file) => file.startsWith(home) && !isTest(file) && !/^db[\\/]/u.test(relative(home, file)))
      .filter((file) => /\.(?:transaction|snapshot)\(/u.test(readFileSync(file, 'utf8')))
      .map((file) => relative(home, file).replaceAll('\\', '/'));
    expect(opens.sort()).toEqual(Object.keys(transactions).sort());
  });

  const transactions: Readonly<Record<string, string>> = {
    'cli/ledger-source.ts': 'reads the ledger as it is stored, to check it',
    'cli/verify-derived.ts': 'rebuilds what is derived, compares, and takes it back',
    'cli/verify-place.ts': 'reads everything as of one moment, to check it',
    'install/install.ts': 'an empty database has no use cases yet',
    'jobs/job-runner.ts': 'takes and settles jobs',
    'seed/demo.ts': 'fills an empty database with the demo county',
  };
});

describe('SQL is written in one place', () => {
  const home = join(root, 'packages/server/src');
  const outside = filesOf('server').filter(
    (file) => file.startsWith(home) && !isTest(file) && !/^db[\\/]/u.test(relative(home, file)),
  );

  it('no file outside server/src/db knows the database driver, the query builder or a table', () => {
    const knowing = outside.filter((file) =>
      importsOf(file).some((specifier) => /^(?:drizzle-orm|pg)(?:\/|$)|\/db\/schema\//u.test(specifier)),
    );
    expect(knowing.map((file) => relative(home, file))).toEqual([]);
  });

  it('the numbers of advisory locks stand in one file', () => {
    const numbered = filesOf('server').filter(
      (file) => !isTest(file) && /1_?920_?231_?54\d/u.test(readFileSync(file, 'utf8')),
    );
    expect(numbered.map((file) => relative(home, file))).toEqual([join('db', 'locks.ts')]);
  });
});

describe.each(pure)('packages/%s is pure', (name) => {
  it('uses no node module, clock or chance', () => {
    const forbidden =
      /from 'node:|\bDate\.now\(|new Date\(\)|Math\.random\(|(?<![-\w])process\.(?:env|argv|exit|cwd|hrtime|stdout|stderr|nextTick)/;
    const impure = filesOf(name).filter((file) => !isTest(file) && forbidden.test(readFileSync(file, 'utf8')));
    expect(impure.map((file) => relative(root, file))).toEqual([]);
  });
});

describe('the application knows papers as models', () => {
  const home = join(root, 'packages/documents/src');

  it('it takes nothing of documents but what they say: no writer, no opened file, no process', () => {
    const found = filesOf('application')
      .filter((file) => !isTest(file))
      .flatMap(importsOf)
      .filter((specifier) => packageNameOf(specifier) === '@zhengxiang/documents');
    expect([...new Set(found)]).toEqual(['@zhengxiang/documents/papers']);
  });

  it('and what they say rests on nothing that is not pure; uqr reckons codes', () => {
    const all = filesOf('documents').filter((file) => !isTest(file));
    const graph = graphOf(all, runningImportsOf);
    const reached = new Set<string>();
    const go = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const next of graph.get(file) ?? []) go(next);
    };
    go(join(home, 'papers.ts'));
    expect(reached.size).toBeGreaterThan(20);
    const foreign = [...reached]
      .flatMap(runningImportsOf)
      .filter((one) => !/^\.|^@zhengxiang\/(?:core|procedure)$|^uqr$/u.test(one));
    expect(foreign).toEqual([]);
  });
});

describe('roles belong to the law', () => {
  it('no organ stands in a comparison outside a law pack and the lives that are played under it', () => {
    const comparison = /(?:===|!==) ?'(?:data-bureau|finance-bureau|audit-bureau|project-owner|competent-department)'/;
    const offenders = packages
      .filter((name) => !name.startsWith('law-') && name !== 'demo-county')
      .flatMap(filesOf)
      .filter((file) => !isTest(file) && comparison.test(readFileSync(file, 'utf8')));
    expect(offenders.map((file) => relative(root, file))).toEqual([]);
  });

  it('no county is named outside the law pack and the demo data', () => {
    const offenders = ['core', 'procedure', 'application', 'web']
      .flatMap(filesOf)
      .filter((file) => !isTest(file) && /东源/.test(readFileSync(file, 'utf8')));
    expect(offenders.map((file) => relative(root, file)).filter((file) => !file.includes('glossary'))).toEqual([]);
  });
});

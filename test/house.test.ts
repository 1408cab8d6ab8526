import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { powersFor } from '@zhengxiang/core';
import {
  actionIds,
  actions,
  actOf,
  isActOf,
  catalogue,
  procedure,
  type ActionId,
  writtenPapers,
} from '@zhengxiang/procedure';
import { dongyuan2020 } from '@zhengxiang/law-dongyuan-2020';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';
import { paperKinds } from '../packages/documents/src/outputs/paper-kinds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where acts are spoken of by name: the catalogue, the laws and what plays lives. */
const atHome =
  /^packages\/(?:procedure|law-[^/]+|demo-county)\/|\.test\.tsx?$|\/(?:testing|dist|node_modules|migrations|frozen)\//u;

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => `packages/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/u.test(file) && !atHome.test(file));

const names: ReadonlySet<string> = new Set<string>([...actionIds, ...actionIds.map((id) => actions[id].event)]);

/** The acts, and the events that they leave, that stand as text in a source: in values, in types, in JSX. */
const namedIn = (text: string, file = 'a.tsx'): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && names.has(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
};

/** Why an act is named outside its place all the same. */
const reasons: Readonly<Record<string, string>> = {
  'packages/web/src/project/filing-steps.tsx':
    'the page of a small project sets its four papers one below the other, each beside what the case holds of it',
  'packages/application/src/office/may-run-office.ts':
    'who keeps calendar and targets is, besides the administrator, whoever interprets the regulation',
  'packages/application/src/review/expert-draws.ts': 'the draw leaves out who disclosed a relation in this case before',
};

describe('one act, one place', () => {
  it('at most eight acts and events are named outside the catalogue and the laws, each for a reason', () => {
    const outside = sources.flatMap((file) =>
      namedIn(readFileSync(join(root, file), 'utf8'), file).map((name) => ({ file, name })),
    );
    expect([...new Set(outside.map(({ file }) => file))].sort()).toEqual(Object.keys(reasons).sort());
    expect(outside.length).toBeLessThanOrEqual(8);
  });

  it.each([
    "const id = 'change.approve';",
    "type Id = Extract<ActionId, 'change.approve'>;",
    'const form = <Form action="change.approve" />;',
    "const done = event.type === 'change.approved';",
    "const table = { 'change.approve': 1 };",
    'const id = `change.approve`;',
  ])('would notice: %s', (line) => {
    expect(namedIn(line)).toHaveLength(1);
  });
});

/** The catalogue by id: whoever serves any law asks that law's procedure (`actOf`) instead. */
const byId: ReadonlySet<string> = new Set(['actions', 'actionIds', 'catalogueActs']);
const ofProcedure = /^@zhengxiang\/procedure(?:\/|$)|\/procedure\/src\//u;

/** What a source takes of the catalogue by id: by name, under another name, handed on, as part of everything, or when it runs. */
const takenIn = (text: string, file = 'a.tsx'): readonly string[] => {
  const found: string[] = [];
  const isHome = (node: ts.Node | undefined): boolean =>
    node !== undefined && ts.isStringLiteralLike(node) && ofProcedure.test(node.text);
  const named = (elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): void => {
    for (const { name, propertyName } of elements) {
      const taken = (propertyName ?? name).text;
      if (byId.has(taken)) found.push(taken);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && isHome(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings)) named(bindings.elements);
      if (bindings && ts.isNamespaceImport(bindings)) found.push('*');
    }
    if (ts.isExportDeclaration(node) && isHome(node.moduleSpecifier)) {
      if (node.exportClause && ts.isNamedExports(node.exportClause)) named(node.exportClause.elements);
      else found.push('*');
    }
    const isLoading = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (isLoading && isHome(node.arguments[0])) found.push('*');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
};

describe('the catalogue by id stays at home', () => {
  it('nobody who serves any law takes it', () => {
    const takers = sources.flatMap((file) =>
      takenIn(readFileSync(join(root, file), 'utf8'), file).map((name) => `${file} ${name}`),
    );
    expect(takers).toEqual([]);
  });

  it.each([
    "import { actions } from '@zhengxiang/procedure';",
    "import { actOf, actionIds, type Known } from '@zhengxiang/procedure';",
    "import { actions as all } from '@zhengxiang/procedure';",
    "import * as procedure from '@zhengxiang/procedure';",
    "export { actions } from '@zhengxiang/procedure';",
    "export * from '@zhengxiang/procedure';",
    "import { catalogueActs } from '../../procedure/src/acts/index.ts';",
    "const { actions } = await import('@zhengxiang/procedure');",
  ])('would notice: %s', (line) => {
    expect(takenIn(line)).toHaveLength(1);
  });

  it.each([
    "import { actOf, type ActionId } from '@zhengxiang/procedure';",
    "import { actions } from './buttons.ts';",
    'const actions = [];',
  ])('lets pass: %s', (line) => {
    expect(takenIn(line)).toEqual([]);
  });
});

/** Whether the form of the act has the field; of a column, its table. */
const has = (path: string, action: ActionId): boolean => (path.split('.')[0] ?? '') in actOf(catalogue, action).fields;

describe('what stands in the file of an act is complete', () => {
  it('names acts that there are, papers that can be drawn, fields of its own form', () => {
    for (const id of actionIds) {
      const { leadsTo = [], papersBy, papers = [], withdraws = [], brought = [], writes } = actOf(catalogue, id);
      for (const next of [...leadsTo, ...(papersBy === undefined ? [] : [papersBy])])
        expect([id, next, isActOf(catalogue, next)]).toEqual([id, next, true]);
      for (const kind of [...papers.map((one) => one.kind), ...withdraws])
        expect([id, kind, kind in paperKinds]).toEqual([id, kind, true]);
      for (const { name } of papers) expect(name).toMatch(/\p{Script=Han}/u);
      for (const key of brought) expect([id, key, has(key, id)]).toEqual([id, key, true]);
      // What annexes are drawn from is written by an act that those annexes follow.
      const drawn = writtenPapers(catalogue, id)?.annexes ?? [];
      expect([id, writes !== undefined && drawn.length === 0]).toEqual([id, false]);
      for (const annex of drawn) expect([id, annex, annex in dongyuan2020.annexForms]).toEqual([id, annex, true]);
    }
  });

  it('every kind of paper follows some act', () => {
    const left = new Set(actionIds.flatMap((id) => (actOf(catalogue, id).papers ?? []).map(({ kind }) => kind)));
    expect(Object.keys(paperKinds).filter((kind) => !left.has(kind as never))).toEqual([]);
  });

  it('what it opens, reports, tells and where it is worked on fit together', () => {
    for (const id of actionIds) {
      const act = actOf(catalogue, id);
      if (act.workedIn !== undefined) expect([id, act.offeredIn]).toEqual([id, act.workedIn]);
      if (act.target !== undefined) expect([id, act.urgency, act.target > 0]).toEqual([id, 'task', true]);
      if (act.opens === true) expect([id, powersFor(dongyuan2020, id).holders.length > 0]).toEqual([id, true]);
      if (act.tells === 'returned') expect([id, act.reports, act.opens]).toEqual([id, undefined, undefined]);
    }
  });

  it('what is known and what can be picked is of a question of its form', () => {
    for (const id of [...Object.keys(procedure.known), ...Object.keys(procedure.following)])
      expect([id, isActOf(catalogue, id)]).toEqual([id, true]);
    for (const [id, following] of Object.entries(procedure.following))
      expect([id, has(following.from, id as ActionId)]).toEqual([id, true]);
    for (const [id, candidates] of Object.entries(dongyuan2020.candidates ?? {}))
      expect([id, has(candidates.field, id as ActionId)]).toEqual([id, true]);
  });
});

// What Stryker has no mutators for and the law consists of: figures, days, organs, posts, acts, fields, citations, ways out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-syntax';

const organFile = (root) => readFileSync(join(root, 'packages/procedure/src/law/organs.ts'), 'utf8');
/** The keys of a record as the catalogue writes it. */
const keysIn = (text, start) => {
  const from = text.indexOf(start);
  const body = text.slice(from, text.indexOf('\n};', from));
  return [...body.matchAll(/^ {2}'?([a-z][\w-]*)'?:/gmu)].map(([, key]) => key);
};

const otherOrgan = (organ) => {
  if (organ === 'data-bureau') return 'finance-bureau';
  return organ === 'project-owner' ? 'competent-department' : 'data-bureau';
};
const otherPost = (post) => (post === 'leader' ? 'clerk' : 'leader');
const isAct = (text) => /^[a-z][A-Za-z]+\.[a-z][A-Za-z]+$/u.test(text);
const dayBeside = (day, by) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
/** A money limit one 分 above and below: 万元 with six decimals. */
const oneFenBeside = (wan, by) => ((Number(wan) * 1_000_000 + by) / 1_000_000).toFixed(6);

/** Every change of one file, each with its place, what it is and the text that takes the place. */
export const mutantsOf = (root, file) => {
  const organs = keysIn(organFile(root), 'organNames');
  const posts = keysIn(organFile(root), 'postNames');
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const mutants = [];
  const add = (kind, node, replacement, start = node.getStart(), end = node.getEnd()) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const original = text.slice(start, end);
    mutants.push({ file, line: line + 1, kind, original, replacement, start, end });
  };
  /** Without one member of a list; the comma that follows it, or the one before it at the end, goes too. */
  const drop = (kind, list, index) => {
    const member = list[index];
    const next = list[index + 1];
    const start = next === undefined && index > 0 ? list[index - 1].getEnd() : member.getStart();
    add(kind, member, '', start, next === undefined ? member.getEnd() : next.getStart());
  };
  const isType = (node) => ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

  const ofString = (node) => {
    const value = node.text;
    const put = (kind, other) => add(kind, node, `'${other}'`);
    if (organs.includes(value)) put('organ', otherOrgan(value));
    else if (posts.includes(value) && ts.isArrayLiteralExpression(node.parent)) put('post', otherPost(value));
    else if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) [-1, 1].forEach((by) => put('day', dayBeside(value, by)));
    else if (/^\d+$/u.test(value) && ts.isCallExpression(node.parent))
      [-1, 1].forEach((by) => put('limit', oneFenBeside(value, by)));
    else if (isAct(value) && !ts.isArrayLiteralExpression(node.parent))
      put('act', value === 'audit.request' ? 'audit.answer' : 'audit.request');
    else if (/^art\d+.*\//u.test(value)) put('citation', 'art1.p1/none');
    else if (/^art\d+/u.test(value)) put('citation', value.endsWith('1') ? `${value}2` : value.replace(/\d+$/u, '1'));
  };
  const ofObject = (node) => {
    const names = node.properties.map((property) => property.name?.getText());
    if (names.includes('organ') && !names.includes('posts') && ts.isArrayLiteralExpression(node.parent)) {
      const [organ] = node.properties;
      add('post', node, `{ ${organ.getText()}, posts: ['administrator'] }`);
    }
    node.properties.forEach((property, index) => {
      const name = names[index];
      if (['field', 'waivableBy', 'posts', 'dueOn', 'inPrinciple', 'target'].includes(name))
        drop(`without ${name}`, node.properties, index);
      else if (name === 'remedy' || (name === 'action' && names.includes('text')))
        drop(`without ${name}`, node.properties, index);
      const key = /^'?((?:p\d+\.)?[pi])(\d+)'?$/u.exec(name ?? '');
      if (key !== null && ts.isPropertyAssignment(property))
        add('paragraph', property.name, `'${key[1]}${key[2] === '1' ? 2 : Number(key[2]) - 1}'`);
    });
  };
  const visit = (node) => {
    if (isType(node) || ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node)) ofString(node);
    else if (ts.isNumericLiteral(node)) {
      const value = Number(node.text.replaceAll('_', ''));
      add('figure', node, String(value + 1));
      if (value > 0) add('figure', node, String(value - 1));
    } else if (ts.isObjectLiteralExpression(node)) ofObject(node);
    else if (ts.isArrayLiteralExpression(node)) {
      const kind = node.elements.every((one) => ts.isStringLiteral(one) && isAct(one.text)) ? 'act list' : 'list';
      node.elements.forEach((_, index) => drop(kind, node.elements, index));
    } else if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'parameters') {
      const other = node.name.text === 'entryThreshold' ? 'selfEvaluationThreshold' : 'entryThreshold';
      add('parameter', node, `parameters.${other}`);
    } else if (ts.isCallExpression(node) && ['past', 'unmet'].includes(node.expression.getText())) {
      if (node.expression.getText() === 'past') add('past', node.expression, 'unmet');
      else add('past', node.expression, 'past');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants.map((mutant) => ({
    ...mutant,
    text: text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end),
  }));
};

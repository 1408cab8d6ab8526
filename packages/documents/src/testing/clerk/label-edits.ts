import { run, type openDocx } from './docx-file.ts';
import { inside, nodes, type Node } from './markup.ts';
import type { Edit } from './wanted.ts';

type DocxEdit = Edit<ReturnType<typeof openDocx>>;

const paragraphIn = (cell: Node): Node => inside(cell, 'w:p').at(-1) as Node;

/** What changes nothing that can be seen but the look of words. */

export const splitRuns: DocxEdit = (desk) => {
  const cell = desk.pick([...desk.slots.flatMap(({ label, value }) => [label, value])]);
  if (!cell) return undefined;
  const words = desk.file.text(cell.node);
  if (words.includes('\n')) return undefined;
  desk.file.setText(cell.node, '');
  paragraphIn(cell.node).children.push(
    ...[...words].flatMap((letter, at) =>
      nodes(
        `${run(letter, at % 2 === 0 ? '<w:b/>' : '')}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="${String(900 + at)}" w:name="_x${String(at)}"/><w:bookmarkEnd w:id="${String(900 + at)}"/>`,
      ),
    ),
  );
  return {};
};

export const lineBreaks: DocxEdit = (desk) => {
  const cell = desk.pick(desk.slots.map(({ label }) => label));
  if (!cell) return undefined;
  const words = desk.file.text(cell.node).replaceAll('\n', '');
  desk.file.setText(cell.node, `${words.slice(0, 1)}\n${words.slice(1)}`);
  return {};
};

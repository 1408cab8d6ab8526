import { placeIn, plainLabel, quoted, type ReadCell, type ReadLine, type ReadRemark } from './lines.ts';
import type { Printed } from './printed.ts';

/** So many are named one by one. */
const most = 30;

const leftOver = (lines: readonly ReadLine[], used: ReadonlySet<ReadCell>, printed: Printed): readonly ReadRemark[] =>
  lines.flatMap((line) =>
    line.cells.flatMap((cell, index): readonly ReadRemark[] => {
      const words = plainLabel(cell.text);
      if (words === '' || cell.continued || used.has(cell) || printed.texts.has(words)) return [];
      const before = line.cells.slice(0, index).findLast(({ text }) => printed.texts.has(plainLabel(text)));
      const place = placeIn(line, cell.column);
      const where = before ? `“${before.text.replaceAll(/\s+/gu, '').slice(0, 20)}”（${place}）` : place;
      return [{ where, reason: `写的是${quoted(cell.text)}，不在要填的栏目里，或者由系统带出而与系统不同，没有读取` }];
    }),
  );

/**
 * What stands in the file and nothing was made of: words that are neither an answer nor printed by the form nor known to the case.
 * Nothing that somebody wrote is left out in silence.
 */
export const leftovers = (
  lines: readonly ReadLine[],
  used: ReadonlySet<ReadCell>,
  printed: Printed,
): readonly ReadRemark[] => {
  const all = leftOver(lines, used, printed);
  const rest = all.slice(most);
  const [first] = rest;
  return first === undefined
    ? all
    : [
        ...all.slice(0, most),
        { where: `${first.where}等 ${String(rest.length)} 处`, reason: '也不在要填的栏目里，没有读取' },
      ];
};

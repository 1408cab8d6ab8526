import { unitsInHead, unitsInLine, type MoneyUnit } from '@zhengxiang/core';
import { plainLabel, type ReadLine } from './lines.ts';

/** A place of a file that states the unit of the amounts. */
export interface StatedUnit {
  readonly unit: MoneyUnit;
  readonly where: string;
}

/** The unit that the places agree on, the one of the form where all are silent; or why none can be taken. */
export type UnitInForce = { readonly unit: MoneyUnit } | { readonly conflict: string };

const bracketed = /[（(【〔[{]([^（()）【】〔〕[\]{}]*)[）)】〕\]}]/gu;

/** A label without the unit of money that it names: 原单价（万元） is 原单价, 报价（美元） stays what it is. */
export const labelWithoutUnit = (text: string): string => {
  if (unitsInHead(text).length === 0) return plainLabel(text);
  const bare = text.replaceAll(bracketed, (whole) => (unitsInHead(whole).length > 0 ? '' : whole));
  const plain = plainLabel(bare);
  return unitsInHead(bare).length === 0
    ? plain
    : plain.replace(/[/\\|_—–-]?(?:人民币)?(?:千万|百万|[千万萬亿億])?[元圆圓]?$/u, '');
};

/** Beyond this a line is running text, where a unit may be of anything. */
const longest = 60;

/** What the lines above a table, the title among them, state for all its amounts. */
export const unitsAbove = (lines: readonly ReadLine[]): readonly StatedUnit[] =>
  lines.flatMap(({ cells }) =>
    cells.flatMap(({ text, continued }) =>
      continued || text.length > longest
        ? []
        : unitsInLine(text).map((unit): StatedUnit => ({ unit, where: `上方“${text.trim()}”` })),
    ),
  );

/** The unit of what stands under or beside a label. */
export const unitInForce = (label: string, above: readonly StatedUnit[], ofForm: MoneyUnit): UnitInForce => {
  const own = unitsInHead(label).map((unit): StatedUnit => ({ unit, where: `“${label.replaceAll(/\s+/gu, '')}”` }));
  const stated = [...own, ...above];
  const units = new Set(stated.map(({ unit }) => unit));
  if (units.size > 1)
    return {
      conflict: `${stated.map(({ unit, where }) => `${where}写的是${unit}`).join('，')}，不一致，没有采用；请改成一致后重新导入`,
    };
  return { unit: stated[0]?.unit ?? ofForm };
};

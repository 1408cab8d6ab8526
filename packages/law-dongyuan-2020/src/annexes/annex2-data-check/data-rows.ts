import { paper, type GridRow } from '@zhengxiang/core';
import { sharingCycles, sharingWays, type DataItem } from '@zhengxiang/procedure';

const { labelCell, row, tableRow, valueCell } = paper;

/** The way of providing, and what the unit declares about sharing where it is not unconditional (notes of annex 2). */
const wayText = (item: DataItem): string => {
  const way = sharingWays[item.way];
  switch (item.sharing) {
    case 'unconditional':
      return way;
    case 'conditional':
      return `${way}（有条件共享${item.condition === undefined ? '' : `：${item.condition}`}）`;
    case 'not-shared':
      return `不予共享${item.legalBasis === undefined ? '' : `（依据：${item.legalBasis}）`}`;
  }
};

/** A copy that comes back says of every item what the form holds: way and class, for the reader assumes neither. */
const fullWayText = (item: DataItem): string => {
  // In a draft either may be missing.
  const given: Partial<DataItem> = item;
  const way = given.way && sharingWays[given.way];
  if (given.sharing === undefined) return way ?? '';
  const said = given.sharing === 'conditional' || given.sharing === 'not-shared' ? wayText(item) : '';
  if (given.sharing === 'unconditional') return `${way ?? ''}（无条件共享）`;
  return given.sharing === 'conditional' ? said : `${way ?? ''}（${said}）`;
};

/** A function of the system with its data items; items of one function stand together even when they were typed apart. */
const functionsOf = (items: readonly DataItem[]): readonly (readonly [string, readonly DataItem[]])[] =>
  [...new Set(items.map((item) => item.systemFunction))].map((name) => [
    name,
    items.filter((item) => item.systemFunction === name),
  ]);

const filledRows = (items: readonly DataItem[], way: (item: DataItem) => string): readonly GridRow[] =>
  functionsOf(items).flatMap(([name, own]) =>
    own.map((item, index) => {
      const field = `application.dataItems.${item.id}`;
      return tableRow(
        item.id,
        ...(index === 0 ? [valueCell(`${field}.systemFunction`, name, { colspan: 2, rowspan: own.length })] : []),
        valueCell(`${field}.name`, item.name, { colspan: 2 }),
        valueCell(`${field}.cycle`, sharingCycles[item.cycle], { colspan: 2, align: 'center' }),
        valueCell(`${field}.way`, way(item)),
      );
    }),
  );

/** Room for two functions with three data names each, for filling in by hand. */
const blankRows: readonly GridRow[] = [1, 2].flatMap((part) =>
  [1, 2, 3].map((line) => {
    const field = `application.dataItems.free${String((part - 1) * 3 + line)}`;
    return row(
      ...(line === 1 ? [valueCell(`${field}.systemFunction`, '', { colspan: 2, rowspan: 3 })] : []),
      valueCell(`${field}.name`, '', { colspan: 2, minHeight: 9 }),
      valueCell(`${field}.cycle`, '', { colspan: 2 }),
      valueCell(`${field}.way`, ''),
    );
  }),
);

/** 本项目数据内容: the head and all rows, with the caption that reaches down beside them. */
export const dataRows = (items: readonly DataItem[], forFilling: boolean): readonly GridRow[] => {
  const filled = filledRows(items, forFilling ? fullWayText : wayText);
  const rows = [...filled, ...(items.length === 0 || forFilling ? blankRows : [])];
  return [
    row(
      labelCell('本项目\n数据\n内容', { rowspan: rows.length + 1 }),
      labelCell('系统功能', { colspan: 2 }),
      labelCell('产生数据名称', { colspan: 2 }),
      labelCell('共享周期', { colspan: 2 }),
      labelCell('提供方式'),
    ),
    ...rows,
  ];
};

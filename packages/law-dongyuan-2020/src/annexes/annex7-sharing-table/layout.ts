import { paper, type GridRow } from '@zhengxiang/core';
import { type InputOf, sharingCycles, sharingWays, type AnnexLayout } from '@zhengxiang/procedure';
import { annexHead, formPage } from '../annex-parts.ts';
import { annexPaper, counted, decisiveOf, ownerName, sharingOf } from '../source.ts';
import { readAnnex7 } from '../read-annexes.ts';

const { cell, choice, grid, label, labelCell, printed, row, tableRow, value, valueCell } = paper;

type SharedTable = InputOf<'sharing.confirm'>['tables'][number];

const noteOf = (table: SharedTable): string =>
  // In a draft any of the three may be missing.
  [sharingCycles[table.cycle], sharingWays[table.way], table.note].filter((part) => part !== undefined).join('，');

const tableRows = (tables: readonly SharedTable[], forFilling: boolean): readonly GridRow[] => {
  const cells = (id: string, table?: SharedTable) =>
    [
      valueCell(`sharing.tables.${id}.table`, table?.table, { minHeight: 9 }),
      valueCell(`sharing.tables.${id}.content`, table?.content, { colspan: 2 }),
      valueCell(`sharing.tables.${id}.note`, table && noteOf(table)),
    ] as const;
  const free = tables.length === 0 || forFilling ? ['1', '2', '3', '4', '5', '6'] : [];
  const rows = [
    ...tables.map((table) => tableRow(table.id, ...cells(table.id, table))),
    ...free.map((number) => row(...cells(`free${number}`))),
  ];
  return [
    row(
      labelCell('共享数据\n内容', { rowspan: rows.length + 1 }),
      labelCell('表名'),
      labelCell('共享内容', { colspan: 2 }),
      labelCell('备注'),
    ),
    ...rows,
  ];
};

/** 附件7 数据资源共享表 (article 21). The password is handed over by another way. */
export const annex7Layout: AnnexLayout = (source, issue) => {
  const sharing = sharingOf(source);
  const values = readAnnex7(sharing.annex7);
  const wide = { colspan: 4 } as const;
  const decisive = decisiveOf(source, {
    系统名称: sharing.systemName,
    共享数据: counted(sharing.tables?.length, '张表'),
  });
  return annexPaper('annex7', formPage, issue, decisive, [
    ...annexHead('annex7'),
    grid(
      [18, 24, 18, 16, 24],
      [
        row(labelCell('系统名称', { minHeight: 10 }), valueCell('sharing.systemName', sharing.systemName, wide)),
        row(
          labelCell('系统简介'),
          valueCell('sharing.systemSummary', sharing.systemSummary, { ...wide, minHeight: 30 }),
        ),
        row(labelCell('系统所属单位', { minHeight: 10 }), valueCell('owner.name', ownerName(source), wide)),
        row(
          labelCell('系统地址', { minHeight: 10 }),
          cell([value('sharing.systemAddress', sharing.systemAddress), label('（ip 地址或网址，端口号）')], wide),
        ),
        row(
          labelCell('登录用户名', { minHeight: 10 }),
          valueCell('annex7.loginName', values.loginName),
          labelCell('登录密码'),
          cell(printed('另行移交'), { colspan: 2, align: 'center' }),
        ),
        row(
          labelCell('数据共享方式', { minHeight: 10 }),
          cell(choice('sharing.ways', sharingWays, sharing.ways), wide),
        ),
        ...tableRows(sharing.tables ?? [], issue.forFilling === true),
      ],
    ),
  ]);
};

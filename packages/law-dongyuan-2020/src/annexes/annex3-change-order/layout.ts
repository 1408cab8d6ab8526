import { paper, type GridRow, type Inline } from '@zhengxiang/core';
import type { AnnexLayout } from '@zhengxiang/procedure';
import { annexHead, formPage } from '../annex-parts.ts';
import { annexPaper, applicationOf, changeOf, contractOfChange, decisiveOf } from '../source.ts';
import { readAnnex3 } from '../read-annexes.ts';

const { blank, cell, grid, label, labelCell, paragraph, row, sidesWithout, signedRow, value, valueCell } = paper;

const text = (caption: string, content: readonly Inline[], minHeight: number, signed: boolean): GridRow =>
  row(
    cell(
      { paragraphs: [paragraph('cell', [label(caption)]), paragraph('cell', content, { indent: true })] },
      { colspan: 4, verticalAlign: 'top', minHeight, ...(signed ? { borders: sidesWithout('bottom') } : {}) },
    ),
  );

/** Signed by hand; the name is printed where the unit gave it. */
const signature = (caption: string, name: readonly Inline[] = []): GridRow =>
  signedRow(
    cell([blank(6), label(caption), ...name], {
      colspan: 2,
      area: 'signature',
      borders: ['left', 'bottom'],
      minHeight: 12,
    }),
    cell([blank(6), label('日期:')], { colspan: 2, area: 'signature', borders: ['right', 'bottom'] }),
  );

/** 附件3 项目工程变更单 (article 17). */
export const annex3Layout: AnnexLayout = (source, issue) => {
  const change = changeOf(source);
  const values = readAnnex3(change.annex3);
  const leader = value('annex3.projectLeader', values.projectLeader);
  const decisive = decisiveOf(source, {
    分项工程名称: values.subProject,
    签证单序号: values.visaNumber,
    施工单位: contractOfChange(source)?.party.name,
  });
  return annexPaper('annex3', formPage, issue, decisive, [
    ...annexHead('annex3'),
    grid(
      [18, 32, 18, 32],
      [
        row(
          labelCell('工程项目名称', { minHeight: 14 }),
          valueCell('application.name', applicationOf(source).name),
          labelCell('分项工程名称'),
          valueCell('annex3.subProject', values.subProject),
        ),
        row(
          labelCell('施工单位', { minHeight: 12 }),
          valueCell('contract.party', contractOfChange(source)?.party.name),
          labelCell('签证单序号'),
          valueCell('annex3.visaNumber', values.visaNumber),
        ),
        text('变更依据:', [value('annex3.basis', values.basis)], 32, false),
        text('变更内容:', [value('change.content', change.content)], 44, true),
        signature('项目负责人:', [leader]),
        text('监理公司审核意见:', [], 32, true),
        signature('总监(代表):'),
        text('建设单位意见:', [], 32, true),
        signature('项目负责人:'),
      ],
    ),
  ]);
};

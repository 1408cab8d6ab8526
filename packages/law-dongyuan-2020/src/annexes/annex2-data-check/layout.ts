import { paper } from '@zhengxiang/core';
import { currentVersion, type AnnexLayout } from '@zhengxiang/procedure';
import { annexHead, dateOrBlank, dateText, formPage, words } from '../annex-parts.ts';
import { annexPaper, applicationOf, counted, decisiveOf, ownerName } from '../source.ts';
import { readAnnex2 } from '../read-annexes.ts';
import { dataRows } from './data-rows.ts';

const { cell, grid, label, labelCell, money, openCell, paragraph, printed, row, space, value, valueCell } = paper;

/** The edges of the contact row and of the data rows laid over each other. */
const columns = [12, 18, 4, 6, 18, 8, 4, 30];

/** 附件2 数据资源管理核查表 (article 9): any number of functions with any number of data items. */
export const annex2Layout: AnnexLayout = (source, issue) => {
  const application = applicationOf(source);
  const values = readAnnex2(application.annex2);
  const preparedOn = source.facts && !source.draft ? currentVersion(source.facts)?.preparedOn : undefined;
  const part = (text: string, field: string, amount: Parameters<typeof money>[1]) => [
    labelCell(text, { colspan: 2 }),
    cell([money(field, amount), printed(amount === undefined ? '' : ' 万元')], { colspan: 3, align: 'right' }),
  ];
  const decisive = decisiveOf(
    source,
    { 数据名称: counted(application.dataItems?.length, '项') },
    { 项目总投资: application.totalInvestment },
  );
  return annexPaper('annex2', formPage, issue, decisive, [
    ...annexHead('annex2'),
    grid(
      [65, 35],
      [
        row(
          openCell([label('单位名称（盖章）：'), value('owner.name', ownerName(source))]),
          openCell(dateOrBlank('application.preparedOn', preparedOn), { align: 'right' }),
        ),
      ],
    ),
    grid(columns, [
      row(labelCell('项目名称'), valueCell('application.name', application.name, { colspan: 7 })),
      row(
        labelCell('联系人'),
        valueCell('annex2.contact', values.contact, { align: 'center' }),
        labelCell('电话', { colspan: 2 }),
        valueCell('annex2.phone', values.phone, { align: 'center' }),
        labelCell('邮箱'),
        valueCell('annex2.email', values.email, { colspan: 2, align: 'center' }),
      ),
      row(labelCell('项目简介'), valueCell('annex2.summary', values.summary, { colspan: 7, minHeight: 24 })),
      row(
        labelCell('项目\n总投资', { rowspan: 3 }),
        cell(
          [
            money('application.totalInvestment', application.totalInvestment),
            printed(application.totalInvestment === undefined ? '' : ' 万元'),
          ],
          { colspan: 2, rowspan: 3, align: 'center' },
        ),
        ...part('系统硬件', 'annex2.hardware', values.hardware),
      ),
      row(...part('系统软件', 'annex2.systemSoftware', values.systemSoftware)),
      row(...part('应用软件开发', 'annex2.applicationDevelopment', values.applicationDevelopment)),
      row(
        labelCell('立项时间'),
        valueCell('annex2.initiatedOn', dateText(values.initiatedOn), { colspan: 2, align: 'center' }),
        labelCell('预计验收时间', { colspan: 2 }),
        valueCell('annex2.expectedAcceptance', dateText(values.expectedAcceptance), { colspan: 3, align: 'center' }),
      ),
      ...dataRows(application.dataItems ?? [], issue.forFilling === true),
    ]),
    space(2),
    paragraph('note', `注：1. ${words('annex2.note1')}`),
    paragraph('note', `2. ${words('annex2.note2')}`, { indent: true }),
  ]);
};

import { paper, type GridRow, type Inline } from '@zhengxiang/core';
import { currentVersion, type AnnexLayout, type AnnexSource } from '@zhengxiang/procedure';
import { annexHead, dateOrBlank, dateText, formPage } from '../annex-parts.ts';
import { annexPaper, applicationOf, decisiveOf, ownerName } from '../source.ts';
import { readAnnex1, type Annex1 } from '../read-annexes.ts';
import { constructionNatures } from './fields.ts';

const { blank, cell, choice, grid, label, labelCell, money, openCell, paragraph, row, sidesWithout, signedRow } = paper;
const { value, valueCell, yesOrNo } = paper;

/** Twelve columns: the edges of the main part and of the contact rows laid over each other. */
const columns = [10.5, 4.5, 7, 10, 3, 10, 5, 14, 3, 13, 2.5, 17.5];

const wide = (text: string, field: string, answer: string | undefined): GridRow =>
  row(labelCell(text, { colspan: 3 }), valueCell(field, answer, { colspan: 9 }));

const amount = (field: string, answer: Parameters<typeof money>[1]): readonly Inline[] => [
  money(field, answer),
  label('万元'),
];

const funding = ({ fundingByYear: years, fundingBySource: sources }: Annex1): readonly GridRow[] => {
  const plan = [
    ['第一年', 'year1', '市级财政', 'municipal'],
    ['第二年', 'year2', '县级财政', 'county'],
    ['第三年', 'year3', '单位自筹', 'selfRaised'],
    ['第四年', 'year4', '其它', 'other'],
  ] as const;
  const rows = plan.map(([year, yearKey, source, sourceKey], index) =>
    row(
      ...(index === 0 ? [labelCell('资金\n安排\n计划', { rowspan: 5 })] : []),
      labelCell(year, { colspan: 2 }),
      cell(amount(`annex1.fundingByYear.${yearKey}`, years?.[yearKey]), { colspan: 4, align: 'right' }),
      ...(index === 0 ? [labelCell('资金来源', { rowspan: 5 })] : []),
      labelCell(source, { colspan: 3 }),
      cell(amount(`annex1.fundingBySource.${sourceKey}`, sources?.[sourceKey]), { align: 'right' }),
    ),
  );
  return [
    ...rows,
    row(
      labelCell('第五年', { colspan: 2 }),
      cell(amount('annex1.fundingByYear.year5', years?.year5), { colspan: 4, align: 'right' }),
      cell([], { colspan: 4 }),
    ),
  ];
};

/** The opinions are printed, the signatures are left to the hand and the seal. */
const opinions = ({ facts, draft }: AnnexSource): readonly GridRow[] => {
  const version = facts && draft?.application === undefined ? currentVersion(facts) : undefined;
  const { endorsement, departmentEndorsement: department } = version ?? {};
  const opinion = (text: string, field: string, answer: string | undefined, colspan: number) =>
    cell(
      { paragraphs: [paragraph('cell', [label(text)]), paragraph('cell', [value(field, answer)], { indent: true })] },
      { colspan, verticalAlign: 'top', minHeight: 14, borders: sidesWithout('bottom') },
    );
  const signature = (field: string, on: Parameters<typeof dateOrBlank>[1], colspan: number) =>
    cell(
      {
        paragraphs: [
          paragraph('cell', [label('签字：'), blank(8)], { align: 'right' }),
          paragraph('cell', [dateOrBlank(field, on), blank(1)], { align: 'right' }),
        ],
      },
      { colspan, area: 'signature', borders: sidesWithout('top') },
    );
  return [
    row(
      opinion('申请单位领导意见：', 'endorsement.opinion', endorsement?.opinion, 7),
      opinion('主管部门领导意见：', 'departmentEndorsement.opinion', department?.opinion, 5),
    ),
    signedRow(
      signature('endorsement.signedOn', endorsement?.on, 7),
      signature('departmentEndorsement.signedOn', department?.on, 5),
    ),
  ];
};

const contact = (values: Annex1): readonly GridRow[] => [
  row(
    labelCell('联系人姓名', { colspan: 2 }),
    valueCell('annex1.contactName', values.contactName, { colspan: 2, align: 'center' }),
    labelCell('办公电话', { colspan: 2 }),
    valueCell('annex1.officePhone', values.officePhone, { colspan: 3, align: 'center' }),
    labelCell('手机号码'),
    valueCell('annex1.mobile', values.mobile, { colspan: 2, align: 'center' }),
  ),
  row(
    labelCell('联系地址', { colspan: 2 }),
    valueCell('annex1.address', values.address, { colspan: 7 }),
    labelCell('邮编'),
    valueCell('annex1.postCode', values.postCode, { colspan: 2, align: 'center' }),
  ),
];

/** 附件1 东源县县级政务信息化服务项目立项申请表 (articles 6 and 10). */
export const annex1Layout: AnnexLayout = (source, issue) => {
  const application = applicationOf(source);
  const values = readAnnex1(application.annex1);
  const years = { 计划动工时间: dateText(values.plannedStart), 计划竣工时间: dateText(values.plannedEnd) };
  const decisive = decisiveOf(source, years, { 项目总投资: application.totalInvestment });
  return annexPaper('annex1', formPage, issue, decisive, [
    ...annexHead('annex1', '立项'),
    grid(
      [60, 40],
      [
        row(
          openCell(label('申请单位盖章：')),
          openCell([label('项目编号：'), value('issue.projectNumber', issue.projectNumber)]),
        ),
      ],
    ),
    grid(columns, [
      wide('申请单位', 'owner.name', ownerName(source)),
      wide('项目使用单位', 'application.userUnit', application.userUnit),
      wide('项目名称', 'application.name', application.name),
      wide('项目拟建设地点', 'annex1.place', values.place),
      row(
        labelCell('建设性质', { colspan: 3 }),
        cell(choice('annex1.nature', constructionNatures, values.nature), { colspan: 9 }),
      ),
      row(
        labelCell('是否已列入本年度\n县级财政投资计划', { colspan: 5 }),
        cell(yesOrNo('annex1.inFiscalPlan', values.inFiscalPlan), { colspan: 2, align: 'center' }),
        labelCell('是否已经县政府\n同意建设', { colspan: 4 }),
        cell(yesOrNo('annex1.countyAgreed', values.countyAgreed), { align: 'center' }),
      ),
      row(
        labelCell('计划动工时间', { colspan: 3 }),
        valueCell('annex1.plannedStart', dateText(values.plannedStart), { colspan: 4, align: 'center' }),
        labelCell('项目总投资\n（万元）', { colspan: 4, rowspan: 2 }),
        cell(money('application.totalInvestment', application.totalInvestment), { rowspan: 2, align: 'center' }),
      ),
      row(
        labelCell('计划竣工时间', { colspan: 3 }),
        valueCell('annex1.plannedEnd', dateText(values.plannedEnd), { colspan: 4, align: 'center' }),
      ),
      ...funding(values),
      row(
        labelCell('行业主管\n部门意见', { colspan: 3 }),
        labelCell('批准文件\n名称', { colspan: 2 }),
        valueCell('annex1.approvalDocumentName', values.approvalDocumentName, { colspan: 3 }),
        labelCell('批准文件文号', { colspan: 3 }),
        valueCell('annex1.approvalDocumentNumber', values.approvalDocumentNumber),
      ),
      row(
        labelCell('建设内容', { colspan: 3 }),
        valueCell('application.content', application.content, { colspan: 9, minHeight: 26 }),
      ),
      row(
        labelCell('预期经济、\n社会效益', { colspan: 3 }),
        valueCell('annex1.benefits', values.benefits, { colspan: 9, minHeight: 20 }),
      ),
      ...opinions(source),
      ...contact(values),
    ]),
  ]);
};

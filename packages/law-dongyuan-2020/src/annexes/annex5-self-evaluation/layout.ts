import { paper, type Grid, type PageSetup, type PaperBlock } from '@zhengxiang/core';
import type { AnnexLayout, AnnexSource, ProjectFacts } from '@zhengxiang/procedure';
import { annexHead, dateOrBlank } from '../annex-parts.ts';
import { annexPaper, applicationOf, decisiveOf } from '../source.ts';
import { readAnnex5, type Annex5 } from '../read-annexes.ts';
import { annex5Fields } from './fields.ts';
import { getTextUnit } from '../../text.ts';
import type { AnnexUnitId } from '../../text.generated.ts';
import { investedTable, spentTable } from './money-tables.ts';
import { adjustmentsOf, overviewOf } from './overview.ts';

const { blank, cell, grid, label, paragraph, printed, row, space, tableRow, value } = paper;

const page: PageSetup = {
  orientation: 'portrait',
  margins: { top: 30, right: 26, bottom: 26, left: 28 },
  pageNumbers: 'official',
  cellSize: 11,
  bodySize: 14,
};

/** A heading in the regulation's own words, without the semicolon that joins it to the next item. */
const heading = (id: AnnexUnitId): PaperBlock => {
  const { kind, number, title, text } = getTextUnit(id);
  return kind === 'section'
    ? paragraph('heading1', [label(`${number}${title ?? ''}`)], { indent: true })
    : paragraph('heading2', [label(`${number}${text.replace(/[；。]$/u, '')}`)], { indent: true });
};

const answer = (field: string, text: string | undefined): PaperBlock =>
  paragraph('body', [value(field, text)], { indent: true });

/** Goal and result stand side by side. */
const goalTable = (goals: NonNullable<Annex5['goals']>, free: readonly string[]): Grid =>
  grid(
    [1, 1],
    [
      row(cell(printed('申报绩效目标'), { align: 'center' }), cell(printed('实际结果'), { align: 'center' })),
      ...goals.map((goal) =>
        tableRow(
          goal.id,
          cell(value(`annex5.goals.${goal.id}.goal`, goal.goal)),
          cell(value(`annex5.goals.${goal.id}.result`, goal.result)),
        ),
      ),
      ...free.map((id) =>
        row(cell(value(`annex5.goals.${id}.goal`, ''), { minHeight: 9 }), cell(value(`annex5.goals.${id}.result`, ''))),
      ),
    ],
    1,
  );

const projectPart = (source: AnnexSource): readonly PaperBlock[] => {
  const overview = source.facts && overviewOf(source.facts);
  return [
    heading('annex5.s1'),
    heading('annex5.s1.i1'),
    answer('application.name', applicationOf(source).name),
    heading('annex5.s1.i2'),
    answer('application.mainKind', overview?.kind),
    heading('annex5.s1.i3'),
    answer('owner.name', overview?.owner),
    heading('annex5.s1.i4'),
    answer('contracts.number', overview?.contracts),
    heading('annex5.s1.i5'),
    answer('implementation.period', overview?.period),
    heading('annex5.s1.i6'),
    answer('approval', overview?.initiation),
  ];
};

const executionPart = (facts: ProjectFacts | undefined, values: Annex5): readonly PaperBlock[] => [
  heading('annex5.s2'),
  heading('annex5.s2.i1'),
  answer('annex5.progressAndAdjustments', values.progressAndAdjustments),
  ...(facts ? adjustmentsOf(facts) : []).map((text, index) => answer(`changes.${String(index + 1)}`, text)),
  heading('annex5.s2.i2'),
  answer('annex5.goalCompletion', values.goalCompletion),
  heading('annex5.s2.i3'),
  answer('annex5.fundsInvested', values.fundsInvested),
  ...(facts ? [investedTable(facts)] : []),
  heading('annex5.s2.i4'),
  answer('annex5.actualExpenditure', values.actualExpenditure),
  ...(facts && facts.contracts.length > 0 ? [spentTable(facts)] : []),
  heading('annex5.s2.i5'),
  answer('annex5.financialManagement', values.financialManagement),
  heading('annex5.s2.i6'),
  answer('annex5.managementSystem', values.managementSystem),
];

/** Asks for what has no heading of its own, on a copy that is filled in. */
const prompt = (key: keyof Annex5, forFilling: boolean): readonly PaperBlock[] =>
  forFilling ? [paragraph('body', [label(`【${annex5Fields[key].label}】`)], { indent: true })] : [];

const evaluationPart = (values: Annex5, forFilling: boolean): readonly PaperBlock[] => [
  heading('annex5.s3'),
  heading('annex5.s3.i1'),
  answer('annex5.indicatorAnalysis', values.indicatorAnalysis),
  ...(values.goals === undefined && !forFilling
    ? []
    : [goalTable(values.goals ?? [], forFilling ? ['free1', 'free2', 'free3'] : [])]),
  heading('annex5.s3.i2'),
  answer('annex5.qualitativeAnalysis', values.qualitativeAnalysis),
  ...prompt('sustainability', forFilling),
  answer('annex5.sustainability', values.sustainability),
  heading('annex5.s3.i3'),
  answer('annex5.experience', values.experience),
  heading('annex5.s3.i4'),
  answer('annex5.followUp', values.followUp),
  heading('annex5.s3.i5'),
  answer('annex5.otherMatters', values.otherMatters),
];

/**
 * 附件5 东源县政务信息化服务项目绩效自评报告 (article 20). Part one, the adjustments and the money are taken from the case;
 * the texts are the unit's own.
 */
export const annex5Layout: AnnexLayout = (source, issue) => {
  const { facts, draft } = source;
  const values = readAnnex5(draft?.selfEvaluation ?? facts?.acceptance.application?.annex5);
  const reportedOn = draft?.selfEvaluation === undefined ? facts?.acceptance.application?.on : undefined;
  const overview = facts && overviewOf(facts);
  const decisive = decisiveOf(source, { 合同编号: overview?.contracts, 起止时间: overview?.period });
  return annexPaper('annex5', page, issue, decisive, [
    ...annexHead('annex5'),
    space(4),
    ...projectPart(source),
    // The adjustments and the money are the case's: on a copy that comes back they would read as the unit's own text.
    ...executionPart(issue.forFilling === true ? undefined : facts, values),
    ...evaluationPart(values, issue.forFilling === true),
    space(10),
    paragraph('body', [printed('（项目建设单位盖章）'), blank(2)], { align: 'right' }),
    paragraph('body', [dateOrBlank('acceptance.appliedOn', reportedOn), blank(2)], { align: 'right' }),
  ]);
};

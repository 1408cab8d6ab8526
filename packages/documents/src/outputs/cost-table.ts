import { paper, sumFen, type Grid, type Law } from '@zhengxiang/core';
import { inLawWords, reductionReasons, type ProjectFacts, type ReviewRound } from '@zhengxiang/procedure';
import { applicationOf } from './known.ts';
import { amountCell, numberCell, table, wordCell } from './tables.ts';

type Cost = NonNullable<ReviewRound['cost']>;

/** 造价审核表: each budget line as declared, reduced and approved with the reason, and the totals; in 万元. */
export const costTable = (facts: ProjectFacts, cost: Cost, law: Pick<Law, 'words'>): Grid => {
  const names = new Map(applicationOf(facts).lines.map(({ id, name }) => [id, name]));
  const total = (key: 'declared' | 'reduced' | 'approved') => amountCell(sumFen(cost.lines.map((line) => line[key])));
  return table(
    [1.4, 5, 2.3, 2.3, 2.3, 3.7],
    ['序号', '项目内容', '申报\n（万元）', '核减\n（万元）', '核定\n（万元）', '核减理由'],
    [
      ...cost.lines.map((line, index) =>
        paper.row(
          numberCell(index),
          wordCell(names.get(line.line) ?? line.line),
          amountCell(line.declared),
          amountCell(line.reduced),
          amountCell(line.approved),
          wordCell(
            [inLawWords(law, reductionReasons[line.reasonCode]), ...(line.note === undefined ? [] : [line.note])].join(
              '：',
            ),
          ),
        ),
      ),
      paper.row(
        paper.cell(paper.printed('合计', true), { colspan: 2, align: 'center' }),
        total('declared'),
        total('reduced'),
        total('approved'),
        wordCell(''),
      ),
    ],
  );
};

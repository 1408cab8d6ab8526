import { chineseDate, paper, sumFen, wanText, type Paper } from '@zhengxiang/core';
import { approvedAmountOf, type ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';
import { amountCell, table, wordCell } from './tables.ts';

const sources = ['municipal', 'county', 'selfRaised', 'other'] as const;

/** 资金安排意见 of the finance organ: a row a year, a column a source, in 万元. */
export const fundingOpinion = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const opinion = known(facts.funding.opinion, 'funding opinion');
  const approval = known(facts.approval, 'approval');
  const approved = known(approvedAmountOf(facts), 'approved amount');
  const { arrangements } = opinion;
  const sum = (keys: readonly (typeof sources)[number][], rows = arrangements) =>
    sumFen(rows.flatMap((one) => keys.map((key) => one[key])));
  const arranged = opinion.conclusion === 'arranged';
  return officialPaper(issue, {
    title: `关于${projectName(facts)}的资金安排意见`,
    decisive: decisiveOf(
      facts,
      { 资金审核结论: arranged ? '同意安排资金' : '暂不安排资金' },
      { ...(arranged ? { 安排资金合计: sum(sources) } : {}), 评审核定金额: approved },
    ),
    addressee: facts.origin.owner.name,
    body: [
      text(
        `${projectName(facts)}已于${chineseDate(approval.on)}通过立项审批，评审核定金额 ${wanText(approved)}。根据${regulationName(issue)}，经资金审核，${arranged ? `同意安排资金 ${wanText(sum(sources))}，分年度安排如下：` : '暂不安排资金。'}`,
      ),
      ...(arrangements.length > 0
        ? [
            table(
              [2, 2.5, 2.5, 2.5, 2.5, 2.5],
              [
                '年度',
                '市级财政\n（万元）',
                '县级财政\n（万元）',
                '单位自筹\n（万元）',
                '其它\n（万元）',
                '合计\n（万元）',
              ],
              [
                ...arrangements.map((one) =>
                  paper.row(
                    wordCell(String(one.year), 'center'),
                    ...sources.map((key) => amountCell(one[key])),
                    amountCell(sum(sources, [one])),
                  ),
                ),
                paper.row(
                  paper.cell(paper.printed('合计', true), { align: 'center' }),
                  ...sources.map((key) => amountCell(sum([key]))),
                  amountCell(sum(sources)),
                ),
              ],
            ),
          ]
        : []),
      said('funding.text', opinion.text),
      text('特此函复。'),
    ],
  });
};

import { chineseDate, paper, type Paper } from '@zhengxiang/core';
import type { ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, text, type OfficialIssue } from './official-paper.ts';
import { numberCell, table, wordCell } from './tables.ts';

/** 整改通知书: each problem with what is required, and the day by which it is done. */
export const rectificationNotice = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const { items, dueOn } = known(facts.acceptance.rectification, 'order to rectify');
  return officialPaper(issue, {
    title: `关于${projectName(facts)}验收整改的通知`,
    decisive: decisiveOf(facts, { 决定: `限期整改，共 ${String(items.length)} 项`, 整改期限: chineseDate(dueOn) }),
    addressee: facts.origin.owner.name,
    body: [
      text(`根据${regulationName(issue)}，经项目验收小组进场验收，${projectName(facts)}存在下列问题：`),
      table(
        [1, 6, 6],
        ['序号', '问题', '整改要求'],
        items.map((item, index) => paper.row(numberCell(index), wordCell(item.problem), wordCell(item.requirement))),
      ),
      text(`请于${chineseDate(dueOn)}前逐项完成整改，并申请复核。`),
      text('特此通知。'),
    ],
  });
};

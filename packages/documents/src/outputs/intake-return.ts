import { chineseDate, paper, type Field, type Paper } from '@zhengxiang/core';
import { applicationFields, type ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, said, text, type OfficialIssue } from './official-paper.ts';
import { numberCell, table, wordCell } from './tables.ts';

const fields: Readonly<Record<string, Field>> = applicationFields;

/** The label of a field or file by its path: `lines.2.amount` belongs to 预算明细. */
const labelOf = (target: string): string => fields[target.split('.')[0] ?? '']?.label ?? target;

/**
 * 补正通知书: the very fields and files that are wrong, each with what is asked for.
 * @param which 0 for the first return; the newest when left out
 */
export const intakeReturn = (facts: ProjectFacts, issue: OfficialIssue, which = -1): Paper => {
  const { items, note, on } = known(facts.intake.returns.at(which), 'return');
  return officialPaper(issue, {
    title: `关于补正${projectName(facts)}立项申请材料的通知`,
    decisive: decisiveOf(facts, { 决定: `需要补正，共 ${String(items.length)} 项` }),
    addressee: facts.origin.owner.name,
    body: [
      text(`你单位报送的${projectName(facts)}立项申请材料收悉。经${chineseDate(on)}审查，下列内容需要补正：`),
      table(
        [1, 4, 7],
        ['序号', '栏目或材料', '问题和要求'],
        items.map((item, index) => paper.row(numberCell(index), wordCell(labelOf(item.target)), wordCell(item.reason))),
      ),
      ...(note === undefined ? [] : [said('return.note', note)]),
      text(`请按要求逐项修改后，根据${regulationName(issue)}重新报送；其余内容无需改动。`),
      text('特此通知。'),
    ],
  });
};

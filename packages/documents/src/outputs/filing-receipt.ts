import { chineseDate, paper, wanText, type Paper, type PlainDate } from '@zhengxiang/core';
import { budgetAmountOf, type ProjectFacts } from '@zhengxiang/procedure';
import { decisiveOf, known, projectName } from './known.ts';
import { officialPaper, regulationName, text, type OfficialIssue } from './official-paper.ts';
import { numberCell, table, wordCell } from './tables.ts';

/** What has been filed of a small project, in the order of the process. */
const filedParts = ({ filing }: ProjectFacts): readonly (readonly [string, PlainDate | undefined])[] => [
  ['项目建设方案', filing.plan?.on],
  ['招投标文件', filing.tender?.on],
  ['合同', filing.contract?.on],
  ['验收材料', filing.acceptance?.on],
];

const filedOn = (on: PlainDate | undefined): string => (on === undefined ? '未报送' : `${chineseDate(on)}报送`);

/** 备案回执 of a project below the entry threshold: what was filed and when. */
export const filingReceipt = (facts: ProjectFacts, issue: OfficialIssue): Paper => {
  const budget = budgetAmountOf(facts);
  return officialPaper(issue, {
    title: `${projectName(facts)}备案回执`,
    matter: `关于${projectName(facts)}备案的回执`,
    decisive: decisiveOf(
      facts,
      { 结论: '予以备案', ...Object.fromEntries(filedParts(facts).map(([name, on]) => [name, filedOn(on)])) },
      { 预算金额: budget },
    ),
    addressee: facts.origin.owner.name,
    body: [
      text(
        `你单位报送的${projectName(facts)}${budget === undefined ? '' : `（预算金额 ${wanText(budget)}）`}备案材料已于${chineseDate(known(facts.filing.acknowledgedOn, 'acknowledgement of the filing'))}收悉，报送情况如下：`,
      ),
      table(
        [1, 5, 5],
        ['序号', '备案材料', '报送日期'],
        filedParts(facts).map(([name, on], index) =>
          paper.row(numberCell(index), wordCell(name), wordCell(filedOn(on), 'center')),
        ),
      ),
      text(`根据${regulationName(issue)}，上述材料予以备案。`),
    ],
  });
};
